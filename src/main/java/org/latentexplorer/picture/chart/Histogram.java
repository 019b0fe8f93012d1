package org.latentexplorer.picture.chart;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How the values of two kinds are spread over one axis: of each kind, which share is in which bin.
 *
 * @param axis  of the values
 * @param train shares of what a model has learned from, bin by bin
 * @param other shares of what it has not seen
 */
public record Histogram(Axis axis, double[] train, double[] other) {
    private static final int BINS = 48;
    /** The few greatest values would squeeze all others into a corner: they are counted in the last bin. */
    private static final double SHOWN = 0.995;

    /** @param other which values are of the other kind */
    public static Histogram of(double[] values, boolean[] other) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double high = sorted[(int) Math.min(sorted.length - 1, SHOWN * sorted.length)];
        Axis axis = new Axis(sorted[0], high > sorted[0] ? high : Math.nextUp(sorted[0] + 1e-9), false);
        return new Histogram(axis, shares(values, other, false, axis), shares(values, other, true, axis));
    }

    private static double[] shares(double[] values, boolean[] kinds, boolean kind, Axis axis) {
        double[] shares = new double[BINS];
        long all = IntStream.range(0, values.length).filter(i -> kinds[i] == kind).count();
        for (int i = 0; i < values.length; i++) {
            if (kinds[i] == kind) {
                shares[(int) Math.clamp(axis.share(values[i]) * BINS, 0, BINS - 1)] += 1.0 / all;
            }
        }
        return shares;
    }

    /** Of the shares, from 0 to a little above the greatest. */
    public Axis heights() {
        return new Axis(0, 1.08 * Math.max(Arrays.stream(train).max().orElse(1), Arrays.stream(other).max().orElse(1)),
                false);
    }

    /** @param frame of {@link #axis} and {@link #heights} */
    public void draw(Pen pen, PlotFrame frame) {
        draw(pen, frame, train, Tint.TRAIN);
        draw(pen, frame, other, Tint.VALIDATION);
    }

    private static void draw(Pen pen, PlotFrame frame, double[] shares, Tint colour) {
        double[] x = new double[2 * BINS + 2];
        double[] y = new double[2 * BINS + 2];
        for (int bin = 0; bin < BINS; bin++) {
            x[2 * bin + 1] = frame.left() + frame.width() * bin / BINS;
            x[2 * bin + 2] = frame.left() + frame.width() * (bin + 1) / BINS;
            y[2 * bin + 1] = y[2 * bin + 2] = frame.atY(shares[bin]);
        }
        x[0] = x[1];
        x[x.length - 1] = x[x.length - 2];
        y[0] = y[y.length - 1] = frame.atY(0);
        pen.area(x, y, colour.opacity(0.28));
        pen.lines(x, y, colour, 1.75);
    }
}
