package org.latentexplorer.ui.plot;

import java.util.Arrays;

/** The rectangle that points lie in, in data units; its sides may be of length zero. */
public record Bounds(double minX, double minY, double maxX, double maxY) {
    /** What is shown when there is nothing to show. */
    public static final Bounds UNIT = new Bounds(-1, -1, 1, 1);

    /** The share of the points on either side of an axis that may be far away. */
    private static final double TAIL = 0.005;
    private static final double WIDENED = 0.12;

    /** The bounds of all points with two finite coordinates; {@link #UNIT} if there is none. */
    public static Bounds of(float[] x, float[] y) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            if (Float.isFinite(x[i]) && Float.isFinite(y[i])) {
                minX = Math.min(minX, x[i]);
                maxX = Math.max(maxX, x[i]);
                minY = Math.min(minY, y[i]);
                maxY = Math.max(maxY, y[i]);
            }
        }
        return minX > maxX ? UNIT : new Bounds(minX, minY, maxX, maxY);
    }

    /**
     * Where nearly all of the points are: on each axis from the 0.5th to the 99.5th percentile, widened on both sides
     * by {@value #WIDENED} of that, but never beyond the outermost point. A few points far away thus cannot press all
     * others into a corner. Points are left out as by {@link #of}.
     */
    public static Bounds central(float[] x, float[] y) {
        float[] sortedX = new float[x.length];
        float[] sortedY = new float[y.length];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            if (Float.isFinite(x[i]) && Float.isFinite(y[i])) {
                sortedX[count] = x[i];
                sortedY[count++] = y[i];
            }
        }
        if (count == 0) {
            return UNIT;
        }
        double[] across = central(sortedX, count);
        double[] up = central(sortedY, count);
        return new Bounds(across[0], up[0], across[1], up[1]);
    }

    private static double[] central(float[] values, int count) {
        Arrays.sort(values, 0, count);
        double low = values[(int) Math.floor(TAIL * (count - 1))];
        double high = values[(int) Math.ceil((1 - TAIL) * (count - 1))];
        double more = WIDENED * (high - low);
        return new double[] {Math.max(values[0], low - more), Math.min(values[count - 1], high + more)};
    }

    public double width() {
        return maxX - minX;
    }

    public double height() {
        return maxY - minY;
    }

    public double centreX() {
        return minX + width() / 2;
    }

    public double centreY() {
        return minY + height() / 2;
    }
}
