package org.latentexplorer.network;

import org.latentexplorer.kernel.Kernel;
import org.latentexplorer.model.LayerSpec;

/**
 * The arithmetic of a layer, before its activation function. Numbers of images stand in columns: x is
 * [inputs, stride], y is [outputs, stride], image j being column j; columns from n to the stride hold anything finite
 * on the way forward, and 0 on the way back. A stride of 1 is a single image, and must be fast too: it is what the
 * pointer decodes. Layers hold no buffers and may be used by any number of threads, each with its own scratch.
 */
public interface Layer {
    /** The layer's arithmetic for a kind of layer. */
    static Layer of(LayerSpec spec) {
        return switch (spec.kind()) {
            case DENSE -> new Dense(spec);
            case CONVOLUTION -> new ConvolutionLayer(spec);
            case TRANSPOSED_CONVOLUTION -> new TransposedConvolutionLayer(spec);
        };
    }

    LayerSpec spec();

    /** Floats of scratch that the methods below need for batches of a stride. */
    int scratch(int stride);

    /**
     * y = W x + b.
     *
     * @param biased whether b is added; without, it is the layer's linear part
     */
    void forward(Kernel kernel, float[] parameters, float[] x, int stride, boolean biased, float[] y, float[] scratch);

    /**
     * The gradient by this layer's parameters, written to their places in {@code gradient}.
     *
     * @param x     what the layer saw, [inputs, stride]
     * @param rows  the same turned over, [n, inputs], or null if nobody has it
     * @param delta the gradient by y, [outputs, stride]
     * @param n     images
     */
    void gradient(Kernel kernel, float[] x, float[] rows, float[] delta, int n, int stride, float[] gradient,
                  float[] scratch);

    /** before = W' delta: the gradient by x (without the labels), from that by y. */
    void back(Kernel kernel, float[] parameters, float[] delta, int stride, float[] before, float[] scratch);
}
