package org.latentexplorer.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.latentexplorer.model.History;
import org.latentexplorer.model.Ticks;

/** Training and validation loss, epoch by epoch. */
public final class LossChart {
    private static final double WIDTH = 880;
    private static final double HEIGHT = 500;
    private static final double LEFT = 76;
    private static final double RIGHT = 36;
    private static final double TOP = 84;
    private static final double BOTTOM = 62;

    private final Sheet sheet;
    private final Look look;
    private final List<History.Epoch> epochs;
    private final Axis x;
    private final Axis y;

    private LossChart(History history, boolean log, Look look) {
        this.look = look;
        this.sheet = new Sheet(WIDTH, HEIGHT, look);
        this.epochs = history.epochs();
        int first = epochs.getFirst().number();
        int last = Math.max(first + 1, epochs.getLast().number());
        x = new Axis(first, last, LEFT + 8, WIDTH - RIGHT - 8, false);
        y = losses(log);
    }

    /**
     * Draws the chart.
     *
     * @param history with at least one epoch
     * @param log     logarithmic losses
     * @param caption what was trained on what
     */
    public static BufferedImage draw(History history, boolean log, String caption, Look look) {
        LossChart chart = new LossChart(history, log, look);
        chart.sheet.heading(LEFT - 44, look.text("picture.loss.title"), caption);
        chart.grid();
        chart.curve(History.Epoch::trainLoss, look.train());
        chart.curve(History.Epoch::validationLoss, look.validation());
        chart.legend();
        return chart.sheet.image();
    }

    private Axis losses(boolean log) {
        double[] all = epochs.stream().flatMapToDouble(e -> DoubleStream.of(e.trainLoss(), e.validationLoss()))
                .filter(Double::isFinite).toArray();
        double low = DoubleStream.of(all).min().orElse(0);
        double high = DoubleStream.of(all).max().orElse(1);
        double bottom = HEIGHT - BOTTOM;
        if (log && low > 0) {
            double room = Math.max(1.05, Math.pow(high / low, 0.06));
            return new Axis(low / room, high * room, bottom, TOP, true);
        }
        double step = Ticks.step(Math.max(high - low, Math.abs(high) * 0.02 + 1e-9) / 6);
        double floor = Math.floor(low / step - 0.15) * step;
        return new Axis(low >= 0 ? Math.max(0, floor) : floor, Math.ceil(high / step + 0.15) * step, bottom, TOP, false);
    }

    private void grid() {
        double bottom = HEIGHT - BOTTOM;
        sheet.ticksBeside(y, y.ticks(7), LEFT, WIDTH - RIGHT, look.line());
        sheet.ticksBelow(x, epochTicks(), bottom, bottom + 5, look.muted());
        sheet.line(LEFT, bottom, WIDTH - RIGHT, bottom, look.muted(), 1);
        sheet.text(look.text("picture.loss.epoch"), (LEFT + WIDTH - RIGHT) / 2, bottom + 44, Sheet.CENTRE, Font.PLAIN,
                Sheet.BODY, look.muted());
    }

    /** Whole epochs only, the first and the last always among them. */
    private List<Double> epochTicks() {
        double first = epochs.getFirst().number();
        double last = epochs.getLast().number();
        double apart = Math.max(1, Ticks.step((x.high() - x.low()) / 12));
        DoubleStream inner = x.ticks(12).stream().mapToDouble(Double::doubleValue)
                .filter(t -> t == Math.rint(t) && t - first >= apart * 0.6 && last - t >= apart * 0.6);
        return DoubleStream.concat(DoubleStream.of(first, last), inner).distinct().boxed().toList();
    }

    private void curve(ToDoubleFunction<History.Epoch> loss, Color colour) {
        Path2D path = new Path2D.Double();
        boolean down = false;
        for (History.Epoch epoch : epochs) {
            double value = loss.applyAsDouble(epoch);
            if (!Double.isFinite(value)) {
                down = false;
            } else if (down) {
                path.lineTo(x.at(epoch.number()), y.at(value));
            } else {
                path.moveTo(x.at(epoch.number()), y.at(value));
                down = true;
            }
        }
        sheet.g.setColor(colour);
        sheet.g.setStroke(new BasicStroke(2.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        sheet.g.draw(path);
        double end = loss.applyAsDouble(epochs.getLast());
        if (Double.isFinite(end)) {
            dot(x.at(epochs.getLast().number()), y.at(end), 4.2, colour);
        }
    }

    private void dot(double cx, double cy, double radius, Color colour) {
        sheet.g.setColor(colour);
        sheet.g.fill(new Ellipse2D.Double(cx - radius, cy - radius, 2 * radius, 2 * radius));
    }

    /** At the top right, from the right: name and last value of each curve. */
    private void legend() {
        History.Epoch last = epochs.getLast();
        double right = WIDTH - RIGHT;
        if (Double.isFinite(last.validationLoss())) {
            right = entry(right, "picture.loss.validation", last.validationLoss(), look.validation()) - 28;
        }
        entry(right, "picture.loss.train", last.trainLoss(), look.train());
    }

    private double entry(double right, String key, double loss, Color colour) {
        String value = String.format(Locale.ROOT, "%.4f", loss);
        sheet.text(value, right, 36, Sheet.RIGHT, Font.BOLD, Sheet.BODY, look.words());
        double x = right - sheet.textWidth(value, Font.BOLD, Sheet.BODY) - 7;
        sheet.text(look.text(key), x, 36, Sheet.RIGHT, Font.PLAIN, Sheet.BODY, look.muted());
        x -= sheet.textWidth(look.text(key), Font.PLAIN, Sheet.BODY) + 9;
        sheet.line(x - 18, 31.5, x, 31.5, colour, 3);
        return x - 18;
    }
}
