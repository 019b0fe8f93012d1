package org.latentexplorer.picture.chart;

import java.util.Arrays;

/**
 * A line of a chart.
 *
 * @param name    as the legend has it
 * @param x       ascending
 * @param y       as many; what is not finite leaves a gap
 * @param dashed  so that lines that belong together may share a colour
 * @param markers whether each point is marked
 */
public record Curve(String name, double[] x, double[] y, Tint colour, boolean dashed, boolean markers) {
    private static final double WIDTH = 2;
    private static final double[] DASHES = {6, 4};
    private static final double RADIUS = 3.5;

    public Curve {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " x and " + y.length + " y");
        }
    }

    /** @param series which of the series' colours it has */
    public Curve(String name, double[] x, double[] y, int series, boolean dashed, boolean markers) {
        this(name, x, y, Tint.series(series), dashed, markers);
    }

    public void draw(Pen pen, PlotFrame frame) {
        double[] atX = Arrays.stream(x).map(frame::atX).toArray();
        double[] atY = Arrays.stream(y).map(frame::atY).toArray();
        int begin = 0;
        for (int i = 0; i <= x.length; i++) {
            if (i == x.length || !there(i)) {
                pen.lines(Arrays.copyOfRange(atX, begin, i), Arrays.copyOfRange(atY, begin, i), colour, WIDTH,
                        dashed ? DASHES : new double[0]);
                begin = i + 1;
            }
        }
        for (int i = 0; markers && i < x.length; i++) {
            if (there(i)) {
                pen.dot(atX[i], atY[i], RADIUS, dashed ? Tint.GROUND : colour);
                pen.ring(atX[i], atY[i], RADIUS, colour, WIDTH);
            }
        }
    }

    private boolean there(int i) {
        return Double.isFinite(x[i]) && Double.isFinite(y[i]);
    }

    /** The last finite value; NaN if there is none. */
    public double last() {
        return Arrays.stream(y).filter(Double::isFinite).reduce(Double.NaN, (before, value) -> value);
    }
}
