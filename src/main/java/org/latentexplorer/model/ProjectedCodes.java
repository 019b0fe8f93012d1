package org.latentexplorer.model;

/**
 * Codes on a plane, in the codes' order. The units have no meaning of their own.
 *
 * @param x       to the right, one a code
 * @param y       upwards, one a code
 * @param method  the one that was used, which may be another than was asked for
 * @param seconds that it took when it was computed
 * @param kl      t-SNE: the Kullback-Leibler divergence that is left, in nats; NaN for other methods
 */
public record ProjectedCodes(float[] x, float[] y, Projection method, double seconds, double kl) {
    public ProjectedCodes {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " and " + y.length);
        }
    }

    public int count() {
        return x.length;
    }
}
