package org.latentexplorer.network;

import java.util.List;
import java.util.random.RandomGenerator;
import org.latentexplorer.kernel.Kernel;

/**
 * Runs batches through layers, images in columns: see {@link Layer}. Holds buffers; one thread at a time.
 */
public final class Forward {
    private final Kernel kernel = Kernel.best();
    private final List<Layer> layers;
    private final float[][] outputs;
    private final float[] scratch;
    private final Dropout dropout;
    private int[] labels;

    /** @param capacity the most images a batch may have */
    public Forward(List<Layer> layers, int capacity) {
        this(layers, capacity, 0);
    }

    /** @param dropout share of the outputs of all layers but the last that {@link #train} silences */
    public Forward(List<Layer> layers, int capacity, double dropout) {
        this.layers = layers;
        int stride = stride(capacity);
        outputs = new float[layers.size()][];
        int scratchSize = 0;
        for (int i = 0; i < outputs.length; i++) {
            // the next layer's labels follow the outputs
            int labels = i + 1 < outputs.length ? layers.get(i + 1).spec().labels() : 0;
            outputs[i] = new float[(layers.get(i).spec().outputs() + labels) * stride];
            scratchSize = Math.max(scratchSize, layers.get(i).scratch(stride));
        }
        scratch = new float[scratchSize];
        this.dropout = dropout == 0 ? null : new Dropout(dropout, outputs);
    }

    /** Floats from one row to the next for a batch of {@code n}: whole vectors. */
    public static int stride(int n) {
        int lanes = Kernel.best().lanes();
        return (n + lanes - 1) / lanes * lanes;
    }

    public List<Layer> layers() {
        return layers;
    }

    /** The activations of a layer after a run: [outputs, stride(n)]. */
    public float[] output(int layer) {
        return outputs[layer];
    }

    /** What a layer other than the first saw in the last run: [inputs, stride(n)]. */
    public float[] input(int layer) {
        return dropout == null ? outputs[layer - 1] : dropout.dropped(layer - 1);
    }

    /** Takes gradients by {@link #input} to gradients by {@link #output} of the layer before. */
    public void backThroughDropout(int layer, float[] delta, int count) {
        if (dropout != null) {
            dropout.back(layer - 1, delta, count);
        }
    }

    /** The classes of the images of the runs to come, if a layer is told them. */
    public void tell(int[] labels) {
        this.labels = labels;
    }

    /**
     * @param input [inputs, stride(n)] of the first layer, labels included
     * @return the last layer's activations, [outputs, stride(n)]
     */
    public float[] run(float[] parameters, float[] input, int n) {
        float[] y = runToLogits(parameters, input, n);
        Layer last = layers.getLast();
        Activations.apply(kernel, last.spec().activation(), y, last.spec().outputs() * stride(n));
        return y;
    }

    /** As {@link #run}, but leaves the last layer before its activation: what a loss on logits starts from. */
    public float[] runToLogits(float[] parameters, float[] input, int n) {
        if (dropout != null) {
            dropout.off();
        }
        return logits(parameters, input, n);
    }

    /** As {@link #runToLogits}, with the hidden units that {@code random} picks silenced. */
    public float[] train(float[] parameters, float[] input, int n, RandomGenerator random) {
        if (dropout != null) {
            dropout.on(random);
        }
        return logits(parameters, input, n);
    }

    private float[] logits(float[] parameters, float[] input, int n) {
        float[] x = input;
        int stride = stride(n);
        int last = layers.size() - 1;
        for (int i = 0; i < last; i++) {
            Layer layer = layers.get(i);
            int outs = layer.spec().outputs();
            layer.forward(kernel, parameters, x, stride, true, outputs[i], scratch);
            Activations.apply(kernel, layer.spec().activation(), outputs[i], outs * stride);
            x = dropout == null ? outputs[i] : dropout.apply(i, outs * stride);
            Labels.write(labels, n, layers.get(i + 1).spec().labels(), x, outs, stride);
        }
        layers.get(last).forward(kernel, parameters, x, stride, true, outputs[last], scratch);
        return outputs[last];
    }
}
