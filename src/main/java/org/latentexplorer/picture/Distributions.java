package org.latentexplorer.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.latentexplorer.picture.chart.Histogram;
import org.latentexplorer.picture.chart.Pen;
import org.latentexplorer.picture.chart.PlotFrame;
import org.latentexplorer.picture.chart.Tint;

/** How the values of two kinds are spread over one axis, each kind's own share in each bin, and a threshold between. */
public final class Distributions {
    private static final double WIDTH = 880;
    private static final double HEIGHT = 400;
    private static final double LEFT = 60;
    private static final double RIGHT = 36;
    private static final double TOP = 84;
    private static final double BOTTOM = 62;

    private Distributions() {
    }

    /**
     * @param title     what is spread
     * @param caption   of what
     * @param values    of both kinds, at least one of each
     * @param other     which of them are of the other kind
     * @param names     of the kinds, of the axis, and of the threshold
     * @param threshold not drawn if it is beyond the axis
     */
    public static BufferedImage draw(String title, String caption, double[] values, boolean[] other, String[] names,
                                     double threshold, Look look) {
        Sheet sheet = new Sheet(WIDTH, HEIGHT, look);
        Histogram histogram = Histogram.of(values, other);
        PlotFrame frame = new PlotFrame(LEFT, TOP, WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM, histogram.axis(),
                histogram.heights());
        sheet.heading(LEFT - 28, title, caption);
        frame.draw(sheet.pen, names[2], "", null, true);
        histogram.draw(sheet.pen, frame);
        double at = key(sheet, frame.right(), names[1], look.validation()) - 24;
        key(sheet, at, names[0], look.train());
        if (frame.x().covers(threshold)) {
            double line = PlotFrame.sharp(frame.atX(threshold));
            sheet.pen.line(line, TOP - 6, line, frame.bottom(), Tint.STRONG, 1.2);
            boolean left = line < WIDTH / 2;
            sheet.pen.text(names[3], line + (left ? 6 : -6), TOP + 4, left ? Pen.Align.LEFT : Pen.Align.RIGHT,
                    Tint.STRONG);
        }
        return sheet.image();
    }

    private static double key(Sheet sheet, double end, String name, Color colour) {
        sheet.text(name, end, 36, Sheet.RIGHT, Font.PLAIN, Sheet.BODY, sheet.look.words());
        double begin = end - sheet.textWidth(name, Font.PLAIN, Sheet.BODY) - 9;
        sheet.fill(new Rectangle2D.Double(begin - 12, 26, 12, 12), colour);
        return begin - 12;
    }
}
