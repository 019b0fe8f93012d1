package org.latentexplorer.training;

import java.util.List;
import org.latentexplorer.kernel.Kernel;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.network.Activations;
import org.latentexplorer.network.Dense;
import org.latentexplorer.network.Forward;

/** A batch's loss and its gradient by all parameters. Holds buffers; one thread at a time. */
final class Backpropagation {
    private final Kernel kernel = Kernel.best();
    private final Loss loss;
    private final List<Dense> layers;
    private final Forward forward;
    /** The loss's gradient by a layer's outputs, and by the outputs of the layer before: [width, stride]. */
    private float[] delta;
    private float[] deltaBefore;
    /** A layer's inputs turned into rows, [n, in]: what the weights' gradient is a product with. */
    private final float[] inputRows;

    Backpropagation(Recipe recipe, int imageSize, int capacity) {
        loss = recipe.loss();
        layers = Dense.layers(recipe, imageSize);
        forward = new Forward(layers, capacity);
        int widest = layers.stream().mapToInt(Dense::out).max().orElseThrow();
        delta = new float[widest * Forward.stride(capacity)];
        deltaBefore = new float[delta.length];
        inputRows = new float[widest * capacity];
    }

    /** The mean loss of a batch, with no gradient. */
    double loss(float[] parameters, Batch batch) {
        return lossAndDelta(parameters, batch);
    }

    /**
     * @param gradient receives one float a parameter
     * @return the mean loss over the batch's images and pixels
     */
    double gradient(float[] parameters, Batch batch, float[] gradient) {
        double mean = lossAndDelta(parameters, batch);
        int stride = Forward.stride(batch.n);
        for (int i = layers.size() - 1; i >= 0; i--) {
            Dense layer = layers.get(i);
            float[] rows = i == 0 ? batch.rows : rows(i - 1, batch.n);
            kernel.multiply(layer.out(), layer.in(), batch.n, delta, 0, stride, 1, rows, 0, layer.in(),
                    null, 0, gradient, layer.weights(), layer.in());
            kernel.rowSums(layer.out(), batch.n, stride, delta, gradient, layer.biases());
            if (i > 0) {
                before(i, parameters, stride);
            }
        }
        return mean;
    }

    private double lossAndDelta(float[] parameters, Batch batch) {
        Dense last = layers.getLast();
        int stride = Forward.stride(batch.n);
        double count = (double) last.out() * batch.n;
        float scale = (float) (1 / count);
        if (loss == Loss.BCE) {
            float[] logits = forward.runToLogits(parameters, batch.columns, batch.n);
            return kernel.crossEntropy(last.out(), batch.n, stride, logits, batch.columns, scale, delta) / count;
        }
        float[] y = forward.run(parameters, batch.columns, batch.n);
        double sum = kernel.squaredError(last.out(), batch.n, stride, y, batch.columns, scale, delta);
        if (last.activation() != Activation.IDENTITY) {
            Activations.back(kernel, last.activation(), y, delta, last.out() * stride);
        }
        return sum / count;
    }

    private float[] rows(int layer, int n) {
        int width = layers.get(layer).out();
        kernel.transpose(width, n, forward.output(layer), Forward.stride(n), inputRows, width);
        return inputRows;
    }

    /** Carries delta from a layer's outputs through its weights to the layer before. */
    private void before(int i, float[] parameters, int stride) {
        Dense layer = layers.get(i);
        kernel.multiply(layer.in(), stride, layer.out(), parameters, layer.weights(), 1, layer.in(), delta, 0, stride,
                null, 0, deltaBefore, 0, stride);
        Activations.back(kernel, layers.get(i - 1).activation(), forward.output(i - 1), deltaBefore,
                layer.in() * stride);
        float[] swapped = delta;
        delta = deltaBefore;
        deltaBefore = swapped;
    }
}
