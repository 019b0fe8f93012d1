package org.latentexplorer.ui.plot;

import java.util.Arrays;

/**
 * Points in space. Immutable.
 *
 * @param plane  their first two coordinates, their groups, and their order
 * @param z      their third coordinates, in the drawing order
 * @param middle of nearly all of them: three numbers
 * @param low    where nearly all of them begin along each axis; likewise {@code high}, where they end
 * @param radius of a ball around the middle that holds nearly all of them
 */
public record SpacePoints(PointCloud plane, float[] z, double[] middle, double[] low, double[] high, double radius) {
    public static final SpacePoints EMPTY = of(new float[0], new float[0], new float[0], null);
    /** Share of the points beyond each end: a few far away do not make the rest small. */
    private static final double BEYOND = 0.002;

    /**
     * @param x     one a point; likewise {@code y} and {@code z}. A point with a coordinate that is not finite is
     *              never drawn or picked
     * @param group one a point, as an unsigned byte; null if all are of group 0
     */
    public static SpacePoints of(float[] x, float[] y, float[] z, byte[] group) {
        PointCloud plane = PointCloud.of(x, y, group);
        float[] inOrder = new float[z.length];
        for (int i = 0; i < z.length; i++) {
            inOrder[i] = z[plane.source(i)];
        }
        double[] low = new double[3];
        double[] high = new double[3];
        double[] middle = new double[3];
        float[][] all = {x, y, z};
        double square = 0;
        for (int axis = 0; axis < 3; axis++) {
            ends(all[axis], axis, low, high);
            middle[axis] = (low[axis] + high[axis]) / 2;
            double half = (high[axis] - low[axis]) / 2;
            square += half * half;
        }
        return new SpacePoints(plane, inOrder, middle, low, high, square > 0 ? Math.sqrt(square) : 1);
    }

    private static void ends(float[] values, int axis, double[] low, double[] high) {
        float[] sorted = new float[values.length];
        int count = 0;
        for (float value : values) {
            if (Float.isFinite(value)) {
                sorted[count++] = value;
            }
        }
        if (count > 0) {
            Arrays.sort(sorted, 0, count);
            low[axis] = sorted[(int) (BEYOND * (count - 1))];
            high[axis] = sorted[(int) Math.ceil((1 - BEYOND) * (count - 1))];
        }
    }

    public int count() {
        return z.length;
    }

    float x(int drawn) {
        return plane.x()[drawn];
    }

    float y(int drawn) {
        return plane.y()[drawn];
    }
}
