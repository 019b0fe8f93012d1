package org.latentexplorer.network;

import org.latentexplorer.kernel.Kernel;
import org.latentexplorer.model.LayerSpec;

/** A layer that connects every input with every output. */
record Dense(LayerSpec spec) implements Layer {
    @Override
    public int scratch(int stride) {
        return spec.inputs() * stride;
    }

    @Override
    public void forward(Kernel kernel, float[] parameters, float[] x, int stride, boolean biased, float[] y,
                        float[] scratch) {
        int in = spec.inputs();
        if (stride == 1 && biased) {
            kernel.multiply(spec.outputs(), in, parameters, spec.weights(), x, parameters, spec.biases(), y);
            return;
        }
        kernel.multiply(spec.outputs(), stride, in, parameters, spec.weights(), in, 1, x, 0, stride,
                biased ? parameters : null, spec.biases(), y, 0, stride);
    }

    @Override
    public void gradient(Kernel kernel, float[] x, float[] rows, float[] delta, int n, int stride, float[] gradient,
                         float[] scratch) {
        int in = spec.inputs();
        float[] turned = rows;
        if (rows == null) {
            kernel.transpose(in, n, x, stride, scratch, in);
            turned = scratch;
        }
        kernel.multiply(spec.outputs(), in, n, delta, 0, stride, 1, turned, 0, in, null, 0, gradient, spec.weights(),
                in);
        kernel.rowSums(spec.outputs(), n, stride, delta, gradient, spec.biases());
    }

    @Override
    public void back(Kernel kernel, float[] parameters, float[] delta, int stride, float[] before, float[] scratch) {
        kernel.multiply(spec.in().size(), stride, spec.outputs(), parameters, spec.weights(), 1, spec.inputs(), delta,
                0, stride, null, 0, before, 0, stride);
    }
}
