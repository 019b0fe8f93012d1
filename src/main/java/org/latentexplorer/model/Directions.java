package org.latentexplorer.model;

import java.util.Arrays;

/**
 * Directions through the middle of codes.
 *
 * @param mean of the codes
 * @param axes unit vectors at right angles
 */
public record Directions(double[] mean, double[][] axes) {
    /** The same, each direction turned round that points away from the one of the other directions in its place. */
    public Directions towards(Directions other) {
        double[][] turned = new double[axes.length][];
        for (int i = 0; i < axes.length; i++) {
            double sum = 0;
            for (int a = 0; a < mean.length; a++) {
                sum += axes[i][a] * other.axes[i][a];
            }
            double sign = sum < 0 ? -1 : 1;
            turned[i] = Arrays.stream(axes[i]).map(part -> sign * part).toArray();
        }
        return new Directions(mean, turned);
    }

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
