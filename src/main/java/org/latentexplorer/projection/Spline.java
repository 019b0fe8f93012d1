package org.latentexplorer.projection;

/** The cubic B-spline on a grid of unit spacing. */
final class Spline {
    /** Nodes that a place touches along an axis: the one before it, two about it and one after. */
    static final int NODES = 4;

    private Spline() {
    }

    /**
     * Weights of the nodes about a place.
     *
     * @param part    of a cell, from 0 to 1, that lies between the second node and the place
     * @param weights receives {@link #NODES} floats that sum to one
     */
    static void weights(float part, float[] weights) {
        float rest = 1 - part;
        weights[0] = rest * rest * rest / 6;
        weights[1] = (3 * part * part * part - 6 * part * part + 4) / 6;
        weights[2] = (3 * rest * rest * rest - 6 * rest * rest + 4) / 6;
        weights[3] = part * part * part / 6;
    }

    /**
     * What a convolution has to be multiplied by at a frequency, for each axis, where masses are spread by splines and
     * fields read by splines: the least squares solution over all places between nodes (Hockney and Eastwood 1988,
     * section 8.3, the optimal influence function). It is the spline's transform squared, divided by the square of
     * what its samples leave of a wave's power, copies at higher frequencies included.
     *
     * @param angle by which the wave turns from node to node, up to pi
     */
    static double correction(double angle) {
        double half = angle / 2;
        double sinc = half == 0 ? 1 : Math.sin(half) / half;
        double power = (2416 + 2382 * Math.cos(angle) + 240 * Math.cos(2 * angle) + 2 * Math.cos(3 * angle)) / 5040;
        return Math.pow(sinc, 2 * NODES) / (power * power);
    }
}
