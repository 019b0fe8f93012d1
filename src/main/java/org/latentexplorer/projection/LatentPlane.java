package org.latentexplorer.projection;

import java.util.Arrays;
import org.latentexplorer.model.Codes;

/**
 * A rectangle of the latent space on two of its axes; the other axes are held still.
 *
 * @param axisX the axis drawn to the right, from 0
 * @param axisY the axis drawn upwards, from 0; the same as {@code axisX} for codes of one number
 * @param rest  a whole code, of which the other axes' values are used
 */
public record LatentPlane(int axisX, int axisY, float[] rest, double minX, double maxX, double minY, double maxY) {
    private static final double UNKNOWN = 3;
    private static final double TAIL = 0.02;

    /**
     * Where the data lies: from the 2nd to the 98th percentile of the codes on both axes, the others at their mean.
     */
    public static LatentPlane of(Codes codes, int axisX, int axisY) {
        double[] x = range(codes, axisX);
        double[] y = range(codes, axisY);
        return new LatentPlane(axisX, axisY, mean(codes), x[0], x[1], y[0], y[1]);
    }

    /** From -3 to 3 around zero, for a model of which no codes are known. */
    public static LatentPlane aroundZero(int latent, int axisX, int axisY) {
        return new LatentPlane(axisX, axisY, new float[latent], -UNKNOWN, UNKNOWN, -UNKNOWN, UNKNOWN);
    }

    private static double[] range(Codes codes, int axis) {
        float[] sorted = new float[codes.count()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = codes.at(i, axis);
        }
        Arrays.sort(sorted);
        double low = sorted[(int) Math.round(TAIL * (sorted.length - 1))];
        double high = sorted[(int) Math.round((1 - TAIL) * (sorted.length - 1))];
        // an axis that never moves still gets a range, or nothing could be drawn along it
        return high > low ? new double[] {low, high} : new double[] {low - 1, low + 1};
    }

    private static float[] mean(Codes codes) {
        double[] sums = new double[codes.dimension()];
        for (int i = 0; i < codes.values().length; i++) {
            sums[i % sums.length] += codes.values()[i];
        }
        float[] mean = new float[sums.length];
        for (int d = 0; d < mean.length; d++) {
            mean[d] = (float) (sums[d] / codes.count());
        }
        return mean;
    }

    /** Codes of a square grid over the rectangle, row by row from the top (the highest y), each row from the left. */
    public float[] grid(int cells) {
        int latent = rest.length;
        float[] codes = new float[cells * cells * latent];
        for (int row = 0; row < cells; row++) {
            for (int column = 0; column < cells; column++) {
                int at = (row * cells + column) * latent;
                System.arraycopy(rest, 0, codes, at, latent);
                codes[at + axisY] = (float) between(minY, maxY, cells - 1 - row, cells);
                codes[at + axisX] = (float) between(minX, maxX, column, cells);
            }
        }
        return codes;
    }

    private static double between(double low, double high, int index, int cells) {
        return cells == 1 ? (low + high) / 2 : low + (high - low) * index / (cells - 1);
    }
}
