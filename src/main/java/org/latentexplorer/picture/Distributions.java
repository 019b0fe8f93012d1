package org.latentexplorer.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.latentexplorer.model.Ticks;

/** How the values of two kinds are spread over one axis, each kind's own share in each bin, and a threshold between. */
public final class Distributions {
    private static final double WIDTH = 880;
    private static final double HEIGHT = 400;
    private static final double LEFT = 60;
    private static final double RIGHT = 36;
    private static final double TOP = 84;
    private static final double BOTTOM = 62;
    private static final int BINS = 60;
    /** Beyond this share of the values, the axis ends: a few far-off ones would press all others together. */
    private static final double TAIL = 0.995;

    private final Look look;
    private final Sheet sheet;
    private final Axis x;
    private final double bin;

    private Distributions(double[] usual, double[] strange, Look look) {
        this.look = look;
        sheet = new Sheet(WIDTH, HEIGHT, look);
        double low = Math.min(quantile(usual, 0), quantile(strange, 0));
        double high = Math.max(quantile(usual, TAIL), quantile(strange, TAIL));
        double step = Ticks.step(Math.max(high - low, Math.abs(high) * 1e-6 + 1e-12) / 8);
        double from = Math.floor(low / step) * step;
        x = new Axis(from, Math.ceil(high / step + 1e-9) * step, LEFT, WIDTH - RIGHT, false);
        bin = (x.high() - x.low()) / BINS;
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    /**
     * @param title     what is spread
     * @param caption   of what
     * @param usual     values of the one kind, at least one
     * @param strange   values of the other, at least one
     * @param names     of the kinds, of the axis, and of the threshold
     * @param threshold not drawn if it is beyond the axis
     */
    public static BufferedImage draw(String title, String caption, double[] usual, double[] strange, String[] names,
                                     double threshold, Look look) {
        Distributions chart = new Distributions(usual, strange, look);
        chart.sheet.heading(LEFT - 28, title, caption);
        double[] one = chart.shares(usual);
        double[] other = chart.shares(strange);
        double most = Math.max(Arrays.stream(one).max().orElse(1), Arrays.stream(other).max().orElse(1));
        Axis y = new Axis(0, most * 1.05, HEIGHT - BOTTOM, TOP, false);
        chart.shape(one, y, look.train());
        chart.shape(other, y, look.validation());
        chart.frame(names[2]);
        chart.legend(names, threshold);
        return chart.sheet.image();
    }

    private double[] shares(double[] values) {
        double[] shares = new double[BINS];
        for (double value : values) {
            int at = (int) Math.floor((value - x.low()) / bin);
            if (at >= 0 && at < BINS) {
                shares[at] += 1.0 / values.length;
            }
        }
        return shares;
    }

    private void shape(double[] shares, Axis y, Color colour) {
        Path2D path = new Path2D.Double();
        path.moveTo(x.at(x.low()), y.at(0));
        for (int b = 0; b < BINS; b++) {
            path.lineTo(x.at(x.low() + b * bin), y.at(shares[b]));
            path.lineTo(x.at(x.low() + (b + 1) * bin), y.at(shares[b]));
        }
        path.lineTo(x.at(x.high()), y.at(0));
        sheet.g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 70));
        sheet.g.fill(path);
        sheet.g.setColor(colour);
        sheet.g.setStroke(new BasicStroke(1.8f));
        sheet.g.draw(path);
    }

    private void frame(String across) {
        double bottom = HEIGHT - BOTTOM;
        sheet.ticksBelow(x, x.ticks(10), bottom, bottom + 5, look.muted());
        sheet.line(LEFT, bottom, WIDTH - RIGHT, bottom, look.muted(), 1);
        sheet.text(across, (LEFT + WIDTH - RIGHT) / 2, bottom + 44, Sheet.CENTRE, Font.PLAIN, Sheet.BODY, look.muted());
    }

    private void legend(String[] names, double threshold) {
        double at = entry(WIDTH - RIGHT, names[1], look.validation()) - 24;
        entry(at, names[0], look.train());
        if (x.covers(threshold)) {
            double line = x.at(threshold);
            sheet.line(line, TOP - 6, line, HEIGHT - BOTTOM, look.words(), 1.2);
            boolean leftHalf = line < WIDTH / 2;
            sheet.text(names[3], line + (leftHalf ? 6 : -6), TOP + 4, leftHalf ? Sheet.LEFT : Sheet.RIGHT, Font.PLAIN,
                    Sheet.SMALL, look.words());
        }
    }

    private double entry(double end, String name, Color colour) {
        sheet.text(name, end, 36, Sheet.RIGHT, Font.PLAIN, Sheet.BODY, look.words());
        double begin = end - sheet.textWidth(name, Font.PLAIN, Sheet.BODY) - 9;
        sheet.g.setColor(colour);
        sheet.g.fill(new Rectangle2D.Double(begin - 12, 26, 12, 12));
        return begin - 12;
    }
}
