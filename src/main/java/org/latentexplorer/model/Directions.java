package org.latentexplorer.model;

/**
 * Directions through the middle of codes.
 *
 * @param mean of the codes
 * @param axes unit vectors at right angles
 */
public record Directions(double[] mean, double[][] axes) {
    /** How far a code lies along a direction from the middle. */
    public double along(float[] code, int axis) {
        double sum = 0;
        for (int a = 0; a < mean.length; a++) {
            sum += (code[a] - mean[a]) * axes[axis][a];
        }
        return sum;
    }

    /** The same for one of many codes. */
    public double along(Codes codes, int code, int axis) {
        double sum = 0;
        for (int a = 0; a < mean.length; a++) {
            sum += (codes.at(code, a) - mean[a]) * axes[axis][a];
        }
        return sum;
    }
}
