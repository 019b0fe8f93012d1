package org.latentexplorer.ui.common.chart;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Where the values of a chart are on its canvas, and what is drawn around them.
 *
 * @param left   of the values, in pixels; likewise {@code top}
 * @param width  of the room for values, in pixels; likewise {@code height}
 */
public record PlotFrame(double left, double top, double width, double height, Axis x, Axis y) {
    /** Height of a digit, as a share of the font's size. */
    private static final double DIGIT = 0.72;
    private static final double DIGIT_WIDTH = 0.58;
    private static final double RIGHT = 14;

    /** Leaves room for ticks at the left (unless {@code bare}) and below, and for the names of both axes. */
    public static PlotFrame within(double width, double height, Font font, Axis x, Axis y, boolean bare) {
        double size = font.getSize();
        double left = bare ? 8 : Math.round(size * 3.9);
        double top = Math.round(size * (bare ? 1.5 : 1.9));
        double bottom = Math.round(size * 3.3);
        return new PlotFrame(left, top, Math.max(1, width - left - RIGHT), Math.max(1, height - top - bottom), x, y);
    }

    public double atX(double value) {
        return left + x.share(value) * width;
    }

    public double atY(double value) {
        return top + height - y.share(value) * height;
    }

    /** The value at a place to the right. */
    public double valueAtX(double place) {
        return x.value(Math.clamp((place - left) / width, 0, 1));
    }

    /**
     * Grid, ticks and names.
     *
     * @param marks ticks to the right; null for round values
     * @param bare  without ticks upwards
     */
    public void draw(GraphicsContext g, String nameX, String nameY, List<Axis.Tick> marks, boolean bare, Paint grid,
              Paint text) {
        double size = g.getFont().getSize();
        g.setLineWidth(1);
        g.setLineDashes();
        g.setStroke(grid);
        g.setFill(text);
        g.setTextBaseline(VPos.BASELINE);
        g.setTextAlign(TextAlignment.RIGHT);
        for (Axis.Tick tick : bare ? List.<Axis.Tick>of() : y.ticks(room(height, 2, size, 8))) {
            double at = Math.round(atY(tick.value())) + 0.5;
            g.strokeLine(left, at, left + width, at);
            g.fillText(tick.label(), left - 8, Math.round(at + DIGIT * size / 2));
        }
        double bottom = Math.round(top + height) + 0.5;
        g.strokeLine(left, bottom, left + width, bottom);
        g.setTextAlign(TextAlignment.CENTER);
        // labels that would run into the one before are left out
        double free = Double.NEGATIVE_INFINITY;
        for (Axis.Tick tick : marks != null ? marks : x.ticks(room(width, 3.6, size, 10))) {
            double at = Math.round(atX(tick.value())) + 0.5;
            g.strokeLine(at, bottom, at, bottom + 4);
            double half = tick.label().length() * size * DIGIT_WIDTH / 2;
            if (at - half > free) {
                g.fillText(tick.label(), at, Math.round(bottom + 6 + size));
                free = at + half + size / 2;
            }
        }
        g.fillText(nameX, Math.round(left + width / 2), Math.round(bottom + 6 + size * 2.4), width);
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(nameY, Math.round(bare ? left : size * 0.4), Math.round(size));
    }

    private static int room(double length, double sizes, double size, int most) {
        return (int) Math.clamp(length / (sizes * size), 3, most);
    }
}
