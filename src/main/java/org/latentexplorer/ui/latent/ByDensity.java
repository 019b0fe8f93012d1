package org.latentexplorer.ui.latent;

import org.latentexplorer.model.Progress;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.plot.Bounds;
import org.latentexplorer.ui.session.MapPoints;
import org.latentexplorer.ui.session.PointColours;
import org.latentexplorer.ui.session.PointValues;

/**
 * Colours by how densely points lie about each on the map, compared with all points spread evenly: counts on a grid,
 * smoothed by three moving means, which is nearly a Gaussian.
 */
record ByDensity() implements PointColours {
    /** Cells a side: about one a point, so that no point's own count weighs much. */
    private static final int LEAST = 32;
    private static final int MOST = 512;
    /** Half of the moving mean's length, in cells. */
    private static final int HALF = 2;
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return Texts.get("latent.colour.density");
    }

    @Override
    public PointValues values(MapPoints points, Progress progress) {
        float[] x = points.x();
        float[] y = points.y();
        Bounds bounds = Bounds.central(x, y);
        int side = (int) Math.clamp(Math.sqrt(x.length), LEAST, MOST);
        int[] cell = new int[x.length];
        float[] grid = new float[side * side];
        int counted = 0;
        for (int i = 0; i < x.length; i++) {
            int column = cell(x[i], bounds.minX(), bounds.width(), side);
            int row = cell(y[i], bounds.minY(), bounds.height(), side);
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
        return new PointValues(density, PointValues.Scale.LOGARITHMIC);
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
