package org.latentexplorer.network;

import org.latentexplorer.kernel.Kernel;
import org.latentexplorer.model.LayerSpec;

/** A convolution the other way round: every pixel of the feature maps paints a patch. */
final class TransposedConvolutionLayer implements Layer {
    private final LayerSpec spec;
    private final Patches patches;

    TransposedConvolutionLayer(LayerSpec spec) {
        this.spec = spec;
        patches = new Patches(spec);
    }

    @Override
    public LayerSpec spec() {
        return spec;
    }

    @Override
    public int scratch(int stride) {
        return patches.scratch(stride);
    }

    @Override
    public void forward(Kernel kernel, float[] parameters, float[] x, int stride, boolean biased, float[] y,
                        float[] scratch) {
        patches.up(kernel, parameters, spec.weights(), biased ? parameters : null, spec.biases(), x, stride, y,
                scratch);
    }

    @Override
    public void gradient(Kernel kernel, float[] x, float[] rows, float[] delta, int n, int stride, float[] gradient,
                         float[] scratch) {
        patches.weights(kernel, x, delta, stride, gradient, spec.weights(), scratch);
        int area = spec.out().height() * spec.out().width() * stride;
        kernel.rowSums(spec.biasCount(), area, area, delta, gradient, spec.biases());
    }

    @Override
    public void back(Kernel kernel, float[] parameters, float[] delta, int stride, float[] before, float[] scratch) {
        patches.down(kernel, parameters, spec.weights(), null, 0, delta, stride, before, scratch);
    }
}
