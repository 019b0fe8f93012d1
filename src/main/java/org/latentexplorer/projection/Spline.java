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

    /** What the spline's samples at the nodes do to a wave: its values times this pass through the wave's own. */
    static double response(double angle) {
        return (4 + 2 * Math.cos(angle)) / 6;
    }
}
