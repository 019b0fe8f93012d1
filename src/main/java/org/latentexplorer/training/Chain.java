package org.latentexplorer.training;

import java.util.List;
import org.latentexplorer.kernel.Kernel;
import org.latentexplorer.model.LayerSpec;
import org.latentexplorer.network.Activations;
import org.latentexplorer.network.Forward;
import org.latentexplorer.network.Layer;

/** Layers that gradients go back through. Holds buffers; one thread at a time. */
final class Chain {
    private final Kernel kernel = Kernel.best();
    private final List<Layer> layers;
    private final Forward forward;
    private final float[] scratch;
    private float[] delta;
    private float[] before;

    Chain(List<LayerSpec> specs, int capacity, double dropout) {
        layers = specs.stream().map(Layer::of).toList();
        forward = new Forward(layers, capacity, dropout);
        int stride = Forward.stride(capacity);
        scratch = new float[layers.stream().mapToInt(l -> l.scratch(stride)).max().orElseThrow()];
        int widest = specs.stream().mapToInt(l -> Math.max(l.in().size(), l.outputs())).max().orElseThrow();
        delta = new float[widest * stride];
        before = new float[widest * stride];
    }

    Forward forward() {
        return forward;
    }

    LayerSpec last() {
        return layers.getLast().spec();
    }

    /** Where the gradient by the last layer's linear part is to be put before {@link #back}: [outputs, stride]. */
    float[] delta() {
        return delta;
    }

    /** Takes {@link #delta} from a gradient by the last layer's activations to one by its linear part. */
    void throughActivation(int stride) {
        Activations.back(kernel, last().activation(), forward.output(layers.size() - 1), delta,
                last().outputs() * stride);
    }

    /**
     * Goes back through all layers.
     *
     * @param input    what the first layer saw
     * @param rows     the same turned over, or null
     * @param gradient receives the gradient by the layers' parameters
     * @param further  whether the gradient by the input is wanted
     * @return the gradient by the input without labels, [in, stride], if it is
     */
    float[] back(float[] parameters, float[] input, float[] rows, int n, float[] gradient, boolean further) {
        int stride = Forward.stride(n);
        for (int i = layers.size() - 1; i >= 0; i--) {
            Layer layer = layers.get(i);
            float[] x = i == 0 ? input : forward.input(i);
            layer.gradient(kernel, x, i == 0 ? rows : null, delta, n, stride, gradient, scratch);
            if (i > 0 || further) {
                layer.back(kernel, parameters, delta, stride, before, scratch);
                swap();
            }
            if (i > 0) {
                int count = layer.spec().in().size() * stride;
                forward.backThroughDropout(i, delta, count);
                Activations.back(kernel, layers.get(i - 1).spec().activation(), forward.output(i - 1), delta, count);
            }
        }
        return delta;
    }

    private void swap() {
        float[] swapped = delta;
        delta = before;
        before = swapped;
    }
}
