package org.latentexplorer.network;

import java.util.List;
import org.latentexplorer.kernel.Kernel;

/**
 * Runs batches through layers. Images stand in columns: a layer's activations are [width, stride], image j being
 * column j, so that the weights multiply from the left as they lie and a vector holds one unit of many images.
 * Holds buffers; one thread at a time.
 */
public final class Forward {
    private final Kernel kernel = Kernel.best();
    private final List<Dense> layers;
    private final float[][] outputs;

    /** @param capacity the most images a batch may have */
    public Forward(List<Dense> layers, int capacity) {
        this.layers = layers;
        outputs = new float[layers.size()][];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = new float[layers.get(i).out() * stride(capacity)];
        }
    }

    /** Floats from one row to the next for a batch of {@code n}: whole vectors. */
    public static int stride(int n) {
        int lanes = Kernel.best().lanes();
        return (n + lanes - 1) / lanes * lanes;
    }

    /** The activations of a layer after {@link #run}: [out, stride(n)]. */
    public float[] output(int layer) {
        return outputs[layer];
    }

    /**
     * @param input [in, stride(n)] of the first layer
     * @return the last layer's activations, [out, stride(n)]
     */
    public float[] run(float[] parameters, float[] input, int n) {
        float[] y = runToLogits(parameters, input, n);
        Dense last = layers.getLast();
        Activations.apply(kernel, last.activation(), y, last.out() * stride(n));
        return y;
    }

    /** As {@link #run}, but leaves the last layer before its activation: what a loss on logits starts from. */
    public float[] runToLogits(float[] parameters, float[] input, int n) {
        float[] x = input;
        int last = layers.size() - 1;
        for (int i = 0; i < last; i++) {
            x = layer(i, parameters, x, n);
            Activations.apply(kernel, layers.get(i).activation(), x, layers.get(i).out() * stride(n));
        }
        return layer(last, parameters, x, n);
    }

    private float[] layer(int i, float[] parameters, float[] x, int n) {
        Dense layer = layers.get(i);
        int stride = stride(n);
        kernel.multiply(layer.out(), stride, layer.in(), parameters, layer.weights(), layer.in(), 1, x, 0, stride,
                parameters, layer.biases(), outputs[i], 0, stride);
        return outputs[i];
    }
}
