package org.latentexplorer.projection;

/**
 * What a method found.
 *
 * @param kl the Kullback-Leibler divergence that is left, in nats; NaN where there is none
 */
record Layout(float[] x, float[] y, double kl) {
}
