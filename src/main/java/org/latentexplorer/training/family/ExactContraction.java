package org.latentexplorer.training.family;

import org.latentexplorer.kernel.Kernel;
import org.latentexplorer.model.LayerSpec;
import org.latentexplorer.network.Forward;
import org.latentexplorer.network.Slopes;
import org.latentexplorer.training.Step;

/** For one dense layer h = f(W x + b): the sum over units j of f'_j^2 |W_j|^2 (Rifai et al. 2011, equation 8). */
final class ExactContraction implements ContractivePenalty {
    private final Kernel kernel = Kernel.best();
    private final LayerSpec layer;
    private final float[] delta;
    private final float[] bend;
    private final float[] work;
    private final float[] scratch;

    ExactContraction(LayerSpec layer, int capacity) {
        this.layer = layer;
        delta = new float[layer.outputs() * Forward.stride(capacity)];
        bend = new float[delta.length];
        work = new float[(int) layer.parameterCount()];
        scratch = new float[layer.inputs() * Forward.stride(capacity)];
    }

    @Override
    public double add(Step step, double share, Forward encoder, float[] parameters, float[] input, float[] gradient) {
        int n = step.images();
        int stride = step.stride();
        int units = layer.outputs();
        int inputs = layer.inputs();
        Slopes.of(layer.activation(), encoder.output(0), units * stride, delta, bend);
        double sum = 0;
        for (int unit = 0; unit < units; unit++) {
            int w = layer.weights() + unit * inputs;
            double length = kernel.squaredNorm(1, inputs, inputs, parameters, w);
            double squares = 0;
            for (int at = unit * stride; at < unit * stride + stride; at++) {
                boolean image = at - unit * stride < n;
                squares += image ? (double) delta[at] * delta[at] : 0;
                delta[at] = image ? (float) (2 * share * length * delta[at] * bend[at]) : 0;
            }
            sum += squares * length;
            float pull = (float) (2 * share * squares);
            if (gradient != null) {
                kernel.axpy(inputs, pull, parameters, w, gradient, w);
            }
        }
        if (gradient != null) {
            encoder.layers().getFirst().gradient(kernel, input, null, delta, n, stride, work, scratch);
            kernel.axpy(work.length, 1, work, 0, gradient, 0);
        }
        return sum / n;
    }
}
