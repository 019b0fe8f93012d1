package org.latentexplorer.projection;

import org.latentexplorer.kernel.EmbeddingKernel;
import org.latentexplorer.kernel.Parallel;

/**
 * The gradient of t-SNE's Kullback-Leibler divergence KL(P || Q), a quarter of it (van der Maaten 2014, equation 8):
 * for point i the sum over j of (p_ij - q_ij) (y_i - y_j) / (1 + |y_i - y_j|^2).
 */
final class Gradient {
    private static final int BLOCK = 512;

    private final EmbeddingKernel kernel;
    private final Affinities affinities;
    private final Repulsion repulsion;
    private final float[] x;
    private final float[] y;
    private final float[] pushX;
    private final float[] pushY;

    Gradient(EmbeddingKernel kernel, Affinities affinities, Repulsion repulsion) {
        this.kernel = kernel;
        this.affinities = affinities;
        this.repulsion = repulsion;
        x = new float[affinities.count()];
        y = new float[x.length];
        pushX = new float[x.length];
        pushY = new float[x.length];
    }

    /** First coordinates of the last gradient computed. */
    float[] x() {
        return x;
    }

    float[] y() {
        return y;
    }

    /** @param exaggeration what affinities are multiplied by */
    void compute(float[] atX, float[] atY, double exaggeration) {
        double z = repulsion.push(atX, atY, pushX, pushY);
        float pull = (float) exaggeration;
        float push = (float) (1 / z);
        Parallel.ranges(x.length, BLOCK, (first, last) -> {
            kernel.attraction(first, last, affinities.starts(), affinities.neighbours(), affinities.weights(), atX, atY,
                    x, y);
            for (int i = first; i < last; i++) {
                x[i] = pull * x[i] - push * pushX[i];
                y[i] = pull * y[i] - push * pushY[i];
            }
        });
    }

    /** KL(P || Q) in nats: the sum of p ln(p / q) over all edges. */
    double divergence(float[] atX, float[] atY) {
        double z = repulsion.push(atX, atY, pushX, pushY);
        double[] sums = new double[Parallel.blocks(x.length, BLOCK)];
        Parallel.ranges(x.length, BLOCK, (first, last) -> {
            double sum = 0;
            for (int i = first; i < last; i++) {
                for (int e = affinities.starts()[i]; e < affinities.starts()[i + 1]; e++) {
                    double p = affinities.weights()[e];
                    if (p > 0) {
                        double dx = (double) atX[i] - atX[affinities.neighbours()[e]];
                        double dy = (double) atY[i] - atY[affinities.neighbours()[e]];
                        sum += p * Math.log(p * z * (1 + dx * dx + dy * dy));
                    }
                }
            }
            sums[first / BLOCK] = sum;
        });
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        return total;
    }
}
