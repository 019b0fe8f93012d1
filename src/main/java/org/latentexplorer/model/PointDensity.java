package org.latentexplorer.model;

/**
 * How densely points lie about each on a plane, compared with all points spread evenly: counts on a grid, smoothed by
 * three moving means, which is nearly a Gaussian.
 */
public final class PointDensity {
    /** Cells a side: about one a point, so that no point's own count weighs much. */
    private static final int LEAST = 32;
    private static final int MOST = 512;
    /** Half of the moving mean's length, in cells. */
    private static final int HALF = 2;
    private static final int ROUNDS = 3;

    private PointDensity() {
    }

    /**
     * The density at each point; 1 is that of points spread evenly over the rectangle.
     *
     * @param minX   left edge of the rectangle in which density is looked at; likewise {@code minY}
     * @param width  of the rectangle; may be 0, as may {@code height}
     * @return one a point; not-a-number for those outside the rectangle
     * @throws Cancelled if asked to stop
     */
    public static float[] of(float[] x, float[] y, double minX, double minY, double width, double height,
                             Progress progress) {
        int side = (int) Math.clamp(Math.sqrt(x.length), LEAST, MOST);
        int[] cell = new int[x.length];
        float[] grid = new float[side * side];
        int counted = 0;
        for (int i = 0; i < x.length; i++) {
            int column = cell(x[i], minX, width, side);
            int row = cell(y[i], minY, height, side);
            cell[i] = column < 0 || row < 0 ? -1 : row * side + column;
            if (cell[i] >= 0) {
                grid[cell[i]]++;
                counted++;
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            progress.check();
            grid = smoothedAndTurned(smoothedAndTurned(grid, side), side);
        }
        float even = (float) counted / grid.length;
        float[] density = new float[x.length];
        for (int i = 0; i < density.length; i++) {
            density[i] = cell[i] < 0 ? Float.NaN : grid[cell[i]] / even;
        }
        return density;
    }

    /** The cell along an axis; -1 for what lies far away or nowhere. */
    private static int cell(float at, double from, double length, int side) {
        double share = length > 0 ? (at - from) / length : 0.5;
        return share >= 0 && share <= 1 ? (int) Math.min(side - 1, share * side) : -1;
    }

    /** Each row's moving mean, as a column: twice gives both directions. */
    private static float[] smoothedAndTurned(float[] grid, int side) {
        float[] turned = new float[grid.length];
        for (int row = 0; row < side; row++) {
            double sum = 0;
            for (int i = 0; i < side + HALF; i++) {
                if (i < side) {
                    sum += grid[row * side + i];
                }
                if (i - 2 * HALF - 1 >= 0) {
                    sum -= grid[row * side + i - 2 * HALF - 1];
                }
                if (i >= HALF) {
                    turned[(i - HALF) * side + row] = (float) (sum / (2 * HALF + 1));
                }
            }
        }
        return turned;
    }
}
