package org.latentexplorer.projection;

/** The push of all points on each other in t-SNE, the part whose plain cost grows with the square of their number. */
interface Repulsion {
    /**
     * For each point i, the sum over all points j of (y_i - y_j) / (1 + |y_i - y_j|^2)^2.
     *
     * @param x     first coordinates
     * @param y     second coordinates
     * @param pushX receives the first coordinate of the sum
     * @param pushY receives the second
     * @return the sum of 1 / (1 + |y_i - y_j|^2) over all i and all other j, the Z of t-SNE
     */
    double push(float[] x, float[] y, float[] pushX, float[] pushY);
}
