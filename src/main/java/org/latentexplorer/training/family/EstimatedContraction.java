package org.latentexplorer.training.family;

import java.util.List;
import java.util.random.RandomGenerator;
import org.latentexplorer.kernel.Kernel;
import org.latentexplorer.model.LayerSpec;
import org.latentexplorer.network.Forward;
import org.latentexplorer.network.Layer;
import org.latentexplorer.network.Slopes;
import org.latentexplorer.training.Step;

/**
 * For encoders of several layers: |J u|^2 with u of random signs, whose mean is the squared Frobenius norm of J
 * (Hutchinson 1990). J u is carried through the layers beside the images: t_l = f'_l * (W_l t_(l-1)), t_0 = u. Its
 * gradient goes back through both, t and the activations that f' depends on.
 */
final class EstimatedContraction implements ContractivePenalty {
    private final Kernel kernel = Kernel.best();
    private final List<LayerSpec> specs;
    /** By layer, [outputs, stride]: W t, f', f'', and t itself; t_0 stands in {@link #direction}. */
    private final float[][] linear;
    private final float[][] slopes;
    private final float[][] bends;
    private final float[][] tangents;
    private final float[] direction;
    private final float[] scratch;
    private final float[] work;
    private float[] byTangent;
    private float[] byOutput;
    private float[] nextByTangent;
    private float[] nextByOutput;

    EstimatedContraction(List<LayerSpec> specs, int capacity) {
        this.specs = specs;
        int stride = Forward.stride(capacity);
        int count = specs.size();
        linear = new float[count][];
        slopes = new float[count][];
        bends = new float[count][];
        tangents = new float[count][];
        int scratchSize = 0;
        int widest = specs.getFirst().inputs();
        for (int l = 0; l < count; l++) {
            int size = specs.get(l).outputs() * stride;
            linear[l] = new float[size];
            slopes[l] = new float[size];
            bends[l] = new float[size];
            tangents[l] = new float[size];
            scratchSize = Math.max(scratchSize, Layer.of(specs.get(l)).scratch(stride));
            widest = Math.max(widest, specs.get(l).outputs());
        }
        direction = new float[specs.getFirst().inputs() * stride];
        scratch = new float[scratchSize];
        work = new float[specs.getLast().offset() + (int) specs.getLast().parameterCount()];
        byTangent = new float[widest * stride];
        byOutput = new float[widest * stride];
        nextByTangent = new float[widest * stride];
        nextByOutput = new float[widest * stride];
    }

    @Override
    public double add(Step step, double share, Forward encoder, float[] parameters, float[] input, float[] gradient) {
        carry(step, encoder, parameters);
        int last = specs.size() - 1;
        int count = specs.get(last).outputs() * step.stride();
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += (double) tangents[last][i] * tangents[last][i];
            byTangent[i] = (float) (2 * share * tangents[last][i]);
            byOutput[i] = 0;
        }
        for (int l = last; gradient != null && l >= 0; l--) {
            back(l, step, encoder, parameters, input, gradient);
        }
        return sum / step.images();
    }

    /** The direction u, a sign a pixel, and what becomes of it. */
    private void carry(Step step, Forward encoder, float[] parameters) {
        int stride = step.stride();
        signs(step);
        float[] t = direction;
        for (int l = 0; l < specs.size(); l++) {
            LayerSpec spec = specs.get(l);
            int count = spec.outputs() * stride;
            encoder.layers().get(l).forward(kernel, parameters, t, stride, false, linear[l], scratch);
            Slopes.of(spec.activation(), encoder.output(l), count, slopes[l], bends[l]);
            t = tangents[l];
            for (int i = 0; i < count; i++) {
                t[i] = slopes[l][i] * linear[l][i];
            }
        }
    }

    private void signs(Step step) {
        RandomGenerator random = step.random();
        int stride = step.stride();
        for (int row = 0; row < specs.getFirst().inputs(); row++) {
            long bits = 0;
            for (int i = 0; i < stride; i++, bits >>>= 1) {
                if (i % Long.SIZE == 0) {
                    bits = random.nextLong();
                }
                direction[row * stride + i] = i >= step.images() ? 0 : (bits & 1) == 0 ? -1 : 1;
            }
        }
    }

    /** From the gradients by a layer's t and outputs to those by the layer before, and by its parameters. */
    private void back(int l, Step step, Forward encoder, float[] parameters, float[] input, float[] gradient) {
        Layer layer = encoder.layers().get(l);
        LayerSpec spec = specs.get(l);
        int stride = step.stride();
        for (int i = 0; i < spec.outputs() * stride; i++) {
            byOutput[i] = slopes[l][i] * byOutput[i] + bends[l][i] * linear[l][i] * byTangent[i];
            byTangent[i] *= slopes[l][i];
        }
        float[] t = l == 0 ? direction : tangents[l - 1];
        layer.gradient(kernel, t, null, byTangent, step.images(), stride, work, scratch);
        addTo(gradient, spec.weights(), (int) spec.weightCount());
        layer.gradient(kernel, l == 0 ? input : encoder.input(l), null, byOutput, step.images(), stride, work, scratch);
        addTo(gradient, spec.offset(), (int) spec.parameterCount());
        if (l > 0) {
            layer.back(kernel, parameters, byTangent, stride, nextByTangent, scratch);
            layer.back(kernel, parameters, byOutput, stride, nextByOutput, scratch);
            float[] swapped = byTangent;
            byTangent = nextByTangent;
            nextByTangent = swapped;
            swapped = byOutput;
            byOutput = nextByOutput;
            nextByOutput = swapped;
        }
    }

    private void addTo(float[] gradient, int from, int count) {
        kernel.axpy(count, 1, work, from, gradient, from);
    }
}
