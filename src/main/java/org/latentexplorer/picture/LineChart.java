package org.latentexplorer.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.latentexplorer.model.Palette;
import org.latentexplorer.model.Ticks;

/** Curves over one axis, their names at the right end of each. */
public final class LineChart {
    private static final double WIDTH = 880;
    private static final double HEIGHT = 500;
    private static final double LEFT = 76;
    private static final double TOP = 92;
    private static final double BOTTOM = 62;
    private static final double ROW = 17;

    /**
     * @param name   at the end of the curve
     * @param x      ascending
     * @param y      one each; what is not finite is left out
     * @param colour number in the palette of classes
     * @param dashed for what is there to compare with
     * @param dots   whether each value is marked
     */
    public record Curve(String name, double[] x, double[] y, int colour, boolean dashed, boolean dots) {
    }

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

    private final Look look;
    private final Sheet sheet;
    private final Words words;
    private final List<Curve> curves;
    private final double right;
    private final Axis x;
    private final Axis y;

    private LineChart(Words words, List<Curve> curves, Look look) {
        this.look = look;
        this.words = words;
        this.curves = curves;
        sheet = new Sheet(WIDTH, HEIGHT, look);
        double widest = curves.stream().mapToDouble(c -> sheet.textWidth(c.name(), Font.PLAIN, Sheet.BODY)).max()
                .orElse(0);
        right = WIDTH - Math.max(36, Math.min(300, widest + 30));
        x = across();
        y = up();
    }

    /** @param curves at least one, with at least one finite value */
    public static BufferedImage draw(Words words, List<Curve> curves, Look look) {
        LineChart chart = new LineChart(words, curves, look);
        chart.sheet.heading(LEFT - 44, words.title(), words.caption());
        chart.grid();
        curves.forEach(chart::curve);
        chart.names();
        return chart.sheet.image();
    }

    private double extreme(ToDoubleFunction<DoubleStream> which, boolean across) {
        return which.applyAsDouble(curves.stream().flatMapToDouble(c -> DoubleStream.of(across ? c.x() : c.y()))
                .filter(Double::isFinite));
    }

    private Axis across() {
        double low = extreme(s -> s.min().orElse(0), true);
        double high = extreme(s -> s.max().orElse(1), true);
        if (words.whole()) {
            return new Axis(0, 1, LEFT, right, false);
        }
        if (words.log() && low > 0 && high > low) {
            return new Axis(low, high, LEFT + 8, right - 8, true);
        }
        return new Axis(low, high > low ? high : low + 1, LEFT + 8, right - 8, false);
    }

    private Axis up() {
        if (words.whole()) {
            return new Axis(0, 1, HEIGHT - BOTTOM, TOP, false);
        }
        double low = extreme(s -> s.min().orElse(0), false);
        double high = extreme(s -> s.max().orElse(1), false);
        double step = Ticks.step(Math.max(high - low, Math.abs(high) * 0.02 + 1e-9) / 6);
        double floor = Math.floor(low / step - 0.15) * step;
        return new Axis(low >= 0 ? Math.max(0, floor) : floor, Math.ceil(high / step + 0.15) * step, HEIGHT - BOTTOM,
                TOP, false);
    }

    private void grid() {
        double bottom = HEIGHT - BOTTOM;
        sheet.text(words.up(), LEFT - 44, TOP - 12, Sheet.LEFT, Font.PLAIN, Sheet.SMALL, look.muted());
        sheet.ticksBeside(y, y.ticks(7), LEFT, right, look.line());
        sheet.ticksBelow(x, x.ticks(10), bottom, bottom + 5, look.muted());
        sheet.line(LEFT, bottom, right, bottom, look.muted(), 1);
        sheet.text(words.across(), (LEFT + right) / 2, bottom + 44, Sheet.CENTRE, Font.PLAIN, Sheet.BODY, look.muted());
    }

    private Color colour(Curve curve) {
        return curve.dashed() ? look.muted() : new Color(Palette.colour(curve.colour(), look.dark()));
    }

    private void curve(Curve curve) {
        Path2D path = new Path2D.Double();
        boolean down = false;
        for (int i = 0; i < curve.x().length; i++) {
            if (!Double.isFinite(curve.y()[i]) || !Double.isFinite(curve.x()[i])) {
                down = false;
            } else if (down) {
                path.lineTo(x.at(curve.x()[i]), y.at(curve.y()[i]));
            } else {
                path.moveTo(x.at(curve.x()[i]), y.at(curve.y()[i]));
                down = true;
            }
        }
        sheet.g.setColor(colour(curve));
        sheet.g.setStroke(new BasicStroke(curve.dashed() ? 1.6f : 2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND,
                1, curve.dashed() ? new float[] {5, 5} : null, 0));
        sheet.g.draw(path);
        for (int i = 0; curve.dots() && i < curve.x().length; i++) {
            if (Double.isFinite(curve.y()[i])) {
                double cx = x.at(curve.x()[i]);
                double cy = y.at(curve.y()[i]);
                sheet.g.fill(new Ellipse2D.Double(cx - 3.4, cy - 3.4, 6.8, 6.8));
            }
        }
    }

    /** At the height where each curve ends, moved apart where they would cover each other. */
    private void names() {
        double[] heights = new double[curves.size()];
        Integer[] order = new Integer[curves.size()];
        for (int c = 0; c < heights.length; c++) {
            order[c] = c;
            heights[c] = y.at(last(curves.get(c)));
        }
        Arrays.sort(order, (a, b) -> Double.compare(heights[a], heights[b]));
        for (int i = 1; i < order.length; i++) {
            heights[order[i]] = Math.max(heights[order[i]], heights[order[i - 1]] + ROW);
        }
        double over = heights.length == 0 ? 0 : Math.max(0, heights[order[order.length - 1]] - (HEIGHT - BOTTOM));
        for (int c = 0; c < heights.length; c++) {
            sheet.text(curves.get(c).name(), right + 10, heights[c] - over + 4, Sheet.LEFT, Font.PLAIN, Sheet.BODY,
                    colour(curves.get(c)));
        }
    }

    private double last(Curve curve) {
        for (int i = curve.y().length - 1; i >= 0; i--) {
            if (Double.isFinite(curve.y()[i])) {
                return curve.y()[i];
            }
        }
        return y.low();
    }
}
