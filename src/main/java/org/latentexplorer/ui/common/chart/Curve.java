package org.latentexplorer.ui.common.chart;

/**
 * A line of a chart.
 *
 * @param name    as the legend has it
 * @param x       ascending
 * @param y       as many; not-a-number leaves a gap
 * @param colour  which of the theme's, from 0 to {@link ChartArea#COLOURS} - 1
 * @param dashed  so that lines that belong together may share a colour
 * @param markers whether each point is marked
 */
public record Curve(String name, double[] x, double[] y, int colour, boolean dashed, boolean markers) {
    public Curve {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " x and " + y.length + " y");
        }
    }
}
