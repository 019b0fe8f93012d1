package org.latentexplorer.ui.common.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import javafx.scene.canvas.GraphicsContext;
import org.latentexplorer.picture.chart.Axis;
import org.latentexplorer.picture.chart.Curve;
import org.latentexplorer.picture.chart.PlotFrame;
import org.latentexplorer.picture.chart.Tint;

/** Curves over a common axis. */
public final class CurveChart extends ReadableChart {
    /** So many different places to the right are marked each. */
    private static final int FEW = 12;

    private List<Curve> curves = List.of();
    /** All places to the right that there are values at. */
    private double[] places = {};
    private String nameX = "";
    private String nameY = "";
    private boolean logarithmic;
    private boolean unit;
    private double[] mark;

    /** @param logarithmicX whether equal ratios are equally far apart to the right */
    public void setAxes(String x, String y, boolean logarithmicX) {
        nameX = x;
        nameY = y;
        logarithmic = logarithmicX;
        repaint();
    }

    /** Both axes go from 0 to 1, whatever the curves. */
    public void setUnit() {
        unit = true;
    }

    public void setCurves(List<Curve> now) {
        curves = List.copyOf(now);
        places = curves.stream().flatMapToDouble(c -> Arrays.stream(c.x())).sorted().distinct().toArray();
        read(read());
    }

    public List<Curve> curves() {
        return curves;
    }

    /** A place to be pointed out; null for none. */
    public void setMark(double[] xy) {
        mark = xy;
        repaint();
    }

    @Override
    protected int places() {
        return places.length;
    }

    @Override
    protected double place(int number) {
        return places[number];
    }

    @Override
    protected PlotFrame frame(double width, double height) {
        double[] values = curves.stream().flatMapToDouble(c -> Arrays.stream(c.y())).toArray();
        return PlotFrame.within(width, height, pen().size(),
                unit ? new Axis(0, 1, false) : Axis.around(places, logarithmic),
                unit ? new Axis(0, 1, false) : Axis.around(values, false), false);
    }

    @Override
    protected void paint(GraphicsContext g, PlotFrame frame) {
        List<Axis.Tick> marks = unit || places.length == 0 || places.length > FEW ? null
                : DoubleStream.of(places).mapToObj(v -> new Axis.Tick(v, Axis.plain(v))).toList();
        frame.draw(pen(), nameX, nameY, marks, false);
        curves.forEach(curve -> curve.draw(pen(), frame));
        if (mark != null) {
            pen().dot(frame.atX(mark[0]), frame.atY(mark[1]), 5, Tint.GROUND);
            pen().ring(frame.atX(mark[0]), frame.atY(mark[1]), 5, Tint.STRONG, 2);
        }
    }

    @Override
    protected String reading(int number) {
        double at = places[number];
        StringBuilder words = new StringBuilder(nameX + " " + number(at));
        for (Curve curve : curves) {
            int i = Arrays.binarySearch(curve.x(), at);
            if (i >= 0 && Double.isFinite(curve.y()[i])) {
                words.append('\n').append(curve.name()).append("  ").append(number(curve.y()[i]));
            }
        }
        return words.toString();
    }

    private static String number(double value) {
        return Math.abs(value) >= 100 || value == Math.rint(value) ? Axis.plain(value)
                : String.format(Locale.ROOT, Math.abs(value) >= 1 ? "%.2f" : "%.4f", value).replace('-', '−');
    }
}
