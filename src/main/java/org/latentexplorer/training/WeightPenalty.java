package org.latentexplorer.training;

import java.util.List;
import org.latentexplorer.model.LayerSpec;
import org.latentexplorer.model.Regularization;

/** Weight decay (L2) and L1 on the weights of some layers; biases are free. */
final class WeightPenalty {
    private final float l2;
    private final float l1;
    private final List<LayerSpec> layers;

    WeightPenalty(Regularization regularization, List<LayerSpec> layers) {
        l2 = (float) regularization.l2();
        l1 = (float) regularization.l1();
        this.layers = layers;
    }

    /**
     * l2 / 2 times the sum of squares, and l1 times the sum of absolute values.
     *
     * @param gradient what to add the gradient to, or null
     */
    double add(float[] parameters, float[] gradient) {
        double sum = 0;
        if (l2 != 0 || l1 != 0) {
            for (int i = 0; i < layers.size(); i++) {
                LayerSpec layer = layers.get(i);
                sum += add(parameters, layer.weights(), (int) layer.weightCount(), gradient);
            }
        }
        return sum;
    }

    private double add(float[] w, int from, int count, float[] gradient) {
        double squares = 0;
        double sizes = 0;
        for (int i = from; i < from + count; i++) {
            squares += (double) w[i] * w[i];
            sizes += Math.abs(w[i]);
        }
        for (int i = from; gradient != null && i < from + count; i++) {
            gradient[i] += l2 * w[i] + l1 * Math.signum(w[i]);
        }
        return l2 / 2 * squares + l1 * sizes;
    }
}
