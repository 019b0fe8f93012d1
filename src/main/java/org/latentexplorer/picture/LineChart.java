package org.latentexplorer.picture;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.latentexplorer.picture.chart.Axis;
import org.latentexplorer.picture.chart.Curve;
import org.latentexplorer.picture.chart.Pen;
import org.latentexplorer.picture.chart.PlotFrame;

/** Curves over one axis, their names at the right end of each. */
public final class LineChart {
    private static final double WIDTH = 880;
    private static final double HEIGHT = 500;
    private static final double LEFT = 76;
    private static final double TOP = 92;
    private static final double BOTTOM = 62;
    private static final double ROW = 17;
    private static final double MOST_NAME = 290;

    /**
     * What the chart says.
     *
     * @param title   what it shows
     * @param caption of what
     * @param across  name of the axis to the right
     * @param up      name of the axis upwards
     * @param log     whether the axis to the right is logarithmic
     * @param whole   whether both axes go from 0 to 1
     */
    public record Words(String title, String caption, String across, String up, boolean log, boolean whole) {
    }

    private LineChart() {
    }

    /** @param curves at least one, with at least one finite value */
    public static BufferedImage draw(Words words, List<Curve> curves, Look look) {
        double[] places = values(curves, Curve::x);
        boolean log = words.log() && DoubleStream.of(places).allMatch(x -> x > 0);
        return draw(words, curves, words.whole() ? new Axis(0, 1, false) : Axis.around(places, log),
                words.whole() ? new Axis(0, 1, false) : Axis.around(values(curves, Curve::y), false), look);
    }

    static BufferedImage draw(Words words, List<Curve> curves, Axis x, Axis y, Look look) {
        Sheet sheet = new Sheet(WIDTH, HEIGHT, look);
        double names = curves.stream().mapToDouble(c -> sheet.pen.width(c.name())).max().orElse(0);
        double right = WIDTH - Math.clamp(names + 30, 36, MOST_NAME + 10);
        PlotFrame frame = new PlotFrame(LEFT, TOP, right - LEFT, HEIGHT - TOP - BOTTOM, x, y);
        sheet.heading(LEFT - 44, words.title(), words.caption());
        frame.draw(sheet.pen, words.across(), words.up(), null, false);
        curves.forEach(curve -> curve.draw(sheet.pen, frame));
        names(sheet.pen, frame, curves);
        return sheet.image();
    }

    static double[] values(List<Curve> curves, Function<Curve, double[]> of) {
        return curves.stream().map(of).flatMapToDouble(Arrays::stream).toArray();
    }

    /** At the height where each curve ends, moved apart where they would cover each other. */
    private static void names(Pen pen, PlotFrame frame, List<Curve> curves) {
        List<Curve> downwards = curves.stream().filter(c -> Double.isFinite(c.last()))
                .sorted(Comparator.comparingDouble(Curve::last).reversed()).toList();
        double[] heights = downwards.stream().mapToDouble(c -> frame.atY(c.last())).toArray();
        for (int i = 1; i < heights.length; i++) {
            heights[i] = Math.max(heights[i], heights[i - 1] + ROW);
        }
        double over = heights.length == 0 ? 0 : Math.max(0, heights[heights.length - 1] - frame.bottom());
        for (int i = 0; i < heights.length; i++) {
            pen.text(downwards.get(i).name(), frame.right() + 10, heights[i] - over + 4, Pen.Align.LEFT,
                    downwards.get(i).colour(), MOST_NAME);
        }
    }
}
