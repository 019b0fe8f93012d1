package org.latentexplorer.training;

import java.util.List;
import org.latentexplorer.kernel.Kernel;
import org.latentexplorer.model.LayerSpec;
import org.latentexplorer.model.Regularization;

/** Weight decay (L2) and L1 on the weights of some layers; biases are free. */
final class WeightPenalty {
    private final Kernel kernel = Kernel.best();
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
                sum += add(parameters, layers.get(i), gradient);
            }
        }
        return sum;
    }

    private double add(float[] w, LayerSpec layer, float[] gradient) {
        int from = layer.weights();
        int count = (int) layer.weightCount();
        double sum = l2 == 0 ? 0 : l2 / 2 * kernel.squaredNorm(1, count, count, w, from);
        sum += l1 == 0 ? 0 : l1 * kernel.l1Norm(1, count, count, w, from);
        if (gradient != null) {
            kernel.elasticNet(1, count, count, w, from, l1, l2, gradient, from);
        }
        return sum;
    }
}
