package org.latentexplorer.picture.chart;

import java.util.List;

/**
 * Where the values of a chart are, and what is drawn around them.
 *
 * @param left   of the values, in pixels; likewise {@code top}
 * @param width  of the room for values, in pixels; likewise {@code height}
 */
public record PlotFrame(double left, double top, double width, double height, Axis x, Axis y) {
    /** Between ticks and their labels, in pixels; likewise {@link #BELOW}. */
    private static final double BESIDE = 8;
    private static final double BELOW = 6;
    /** How long the mark of a tick is, in pixels. */
    public static final double TICK = 4;
    /** Height of a digit, as a share of the text's size. */
    private static final double DIGIT = 0.72;
    private static final double DIGIT_WIDTH = 0.58;
    private static final double RIGHT = 14;

    /**
     * Leaves room for ticks at the left (unless {@code bare}) and below, and for the names of both axes.
     *
     * @param size of the text
     */
    public static PlotFrame within(double width, double height, double size, Axis x, Axis y, boolean bare) {
        double left = bare ? 8 : Math.round(size * 3.9);
        double top = Math.round(size * (bare ? 1.5 : 1.9));
        double bottom = Math.round(size * 3.3);
        return new PlotFrame(left, top, Math.max(1, width - left - RIGHT), Math.max(1, height - top - bottom), x, y);
    }

    public double right() {
        return left + width;
    }

    public double bottom() {
        return top + height;
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

    /** The middle of the pixel at a place, where thin lines are sharp. */
    public static double sharp(double place) {
        return Math.round(place) + 0.5;
    }

    /** For how many labels there is room, each taking up so much. */
    public static int room(double length, double each, int least, int most) {
        return (int) Math.clamp(length / each, least, most);
    }

    /**
     * Grid, ticks and names.
     *
     * @param marks ticks to the right; null for round values
     * @param bare  without ticks upwards
     */
    public void draw(Pen pen, String nameX, String nameY, List<Axis.Tick> marks, boolean bare) {
        double size = pen.size();
        ticksBeside(pen, bare ? List.of() : y.ticks(room(height, 2 * size, 3, 8)), width, Tint.GRID);
        pen.line(left, sharp(bottom()), right(), sharp(bottom()), Tint.GRID, 1);
        ticksBelow(pen, marks != null ? marks : x.ticks(room(width, 3.6 * size, 3, 10)), TICK, Tint.GRID);
        double baseline = Math.round(sharp(bottom()) + BELOW + size * 2.4);
        pen.text(nameX, Math.round(left + width / 2), baseline, Pen.Align.CENTRE, Tint.TEXT, width);
        pen.text(nameY, Math.round(bare ? left : left - size * 3.45), Math.round(top - size * (bare ? 0.5 : 0.9)),
                Pen.Align.LEFT, Tint.TEXT);
    }

    /** Labels left of the values, and from there lines of a length to the right, in pixels; 0 for none. */
    public void ticksBeside(Pen pen, List<Axis.Tick> ticks, double length, Tint colour) {
        for (Axis.Tick tick : ticks) {
            double at = sharp(atY(tick.value()));
            if (length != 0) {
                pen.line(left, at, left + length, at, colour, 1);
            }
            // not by the height of the text, which the same digits do not always have
            pen.text(tick.label(), left - BESIDE, Math.round(at + DIGIT * pen.size() / 2), Pen.Align.RIGHT, Tint.TEXT);
        }
    }

    /** Labels below the values, and from there lines of a length downwards, in pixels; 0 for none. */
    public void ticksBelow(Pen pen, List<Axis.Tick> ticks, double length, Tint colour) {
        double bottom = sharp(bottom());
        // labels that would run into the one before are left out
        double free = Double.NEGATIVE_INFINITY;
        for (Axis.Tick tick : ticks) {
            double at = sharp(atX(tick.value()));
            if (length != 0) {
                pen.line(at, bottom, at, bottom + length, colour, 1);
            }
            double half = tick.label().length() * pen.size() * DIGIT_WIDTH / 2;
            if (at - half > free) {
                pen.text(tick.label(), at, Math.round(bottom + BELOW + pen.size()), Pen.Align.CENTRE, Tint.TEXT);
                free = at + half + pen.size() / 2;
            }
        }
    }
}
