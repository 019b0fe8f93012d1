package org.latentexplorer.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Palette;

/** The codes of a data set on two latent axes, coloured by class. */
public final class LatentMap {
    private static final double WIDTH = 920;
    private static final double HEIGHT = 820;
    private static final Rectangle2D AREA = new Rectangle2D.Double(64, 80, 756, 676);
    /** Where the extremes stretch the map more than this, a few points are left out of it. */
    private static final double STRETCH = 1.6;

    private static final float NAME = 20;
    private static final double NAME_WIDTH = 150;
    /** More names than these on the map would hide it. */
    private static final int MOST_NAMES = 40;
    private static final int LEGEND_ROWS = 28;
    private static final double LEGEND_WIDTH = 56;

    private final Sheet sheet;
    private final Look look;
    private final Codes codes;
    private final List<String> classes;
    private final int axisX;
    private final int axisY;
    private final Axis x;
    private final Axis y;

    private LatentMap(Codes codes, List<String> classes, int axisX, int axisY, Look look) {
        this.sheet = new Sheet(WIDTH, HEIGHT, look);
        this.look = look;
        this.codes = codes;
        this.classes = classes;
        this.axisX = axisX;
        this.axisY = axisY;
        x = axis(axisX, AREA.getMinX(), AREA.getMaxX());
        y = axis(axisY, AREA.getMaxY(), AREA.getMinY());
    }

    /**
     * Draws the map.
     *
     * @param codes   at least one
     * @param classes the classes' names by number; empty without labels
     * @param axisX   the latent axis drawn to the right, from 0; also both, for codes of one number
     * @param axisY   the latent axis drawn upwards, from 0
     * @param caption what was encoded by what
     */
    public static BufferedImage draw(Codes codes, List<String> classes, int axisX, int axisY, String caption,
                                     Look look) {
        LatentMap map = new LatentMap(codes, classes, axisX, axisY, look);
        map.sheet.heading(32, look.text("picture.map.title"), caption);
        map.grid();
        int outside = map.points();
        if (codes.labels() != null) {
            if (classes.size() <= MOST_NAMES) {
                map.names();
            }
            map.legend();
        }
        if (outside > 0) {
            map.sheet.text(look.text("picture.map.outside", outside), AREA.getMaxX(), 58, Sheet.RIGHT, Font.PLAIN,
                    Sheet.SMALL, look.muted());
        }
        return map.sheet.image();
    }

    private Axis axis(int axis, double from, double to) {
        double[] sorted = new double[codes.count()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = codes.at(i, axis);
        }
        Arrays.sort(sorted);
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        int tail = sorted.length / 200;
        double bulk = sorted[sorted.length - 1 - tail] - sorted[tail];
        if (bulk > 0 && high - low > STRETCH * bulk) {
            low = Math.max(low, sorted[tail] - (STRETCH - 1) / 2 * bulk);
            high = Math.min(high, sorted[sorted.length - 1 - tail] + (STRETCH - 1) / 2 * bulk);
        }
        double room = high > low ? 0.03 * (high - low) : 1;
        return new Axis(low - room, high + room, from, to, false);
    }

    private void grid() {
        sheet.ticksBelow(x, x.ticks(9), AREA.getMaxY(), AREA.getMinY(), look.line());
        sheet.ticksBeside(y, y.ticks(8), AREA.getMinX(), AREA.getMaxX(), look.line());
        sheet.frame(AREA, look.line());
        sheet.text("z" + (axisX + 1), AREA.getCenterX(), AREA.getMaxY() + 42, Sheet.CENTRE, Font.PLAIN, Sheet.BODY,
                look.muted());
        sheet.uprightText("z" + (axisY + 1), 22, AREA.getCenterY(), Sheet.BODY, look.muted());
    }

    /** Draws in a shuffled order, so that no class hides another. Returns how many points lie outside. */
    private int points() {
        double radius = Math.clamp(4.1 - 0.55 * Math.log10(Math.max(1, codes.count())), 1.1, 3.2);
        int alpha = (int) Math.clamp(1_600_000.0 / codes.count(), 90, 215);
        int outside = 0;
        for (int i : shuffled(codes.count())) {
            if (!x.covers(codes.at(i, axisX)) || !y.covers(codes.at(i, axisY))) {
                outside++;
                continue;
            }
            Color colour = colour(codes.label(i));
            sheet.g.setColor(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha));
            dot(x.at(codes.at(i, axisX)), y.at(codes.at(i, axisY)), radius);
        }
        return outside;
    }

    private Color colour(int label) {
        return codes.labels() == null ? look.train() : new Color(Palette.colour(label, look.dark()));
    }

    private void dot(double cx, double cy, double radius) {
        sheet.g.fill(new Ellipse2D.Double(cx - radius, cy - radius, 2 * radius, 2 * radius));
    }

    private static int[] shuffled(int count) {
        int[] order = new int[count];
        SplittableRandom random = new SplittableRandom(0);
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** Every class's name at the median of its points, or beside it where another name stands there. */
    private void names() {
        List<Point2D.Double> places = new ArrayList<>();
        for (int c = 0; c < classes.size(); c++) {
            double cx = median(c, axisX);
            double cy = median(c, axisY);
            boolean shown = x.covers(cx) && y.covers(cy);
            places.add(shown ? new Point2D.Double(x.at(cx), y.at(cy)) : null);
        }
        Apart.push(places, NAME + 4);
        for (int c = 0; c < classes.size(); c++) {
            Point2D.Double place = places.get(c);
            if (place != null) {
                sheet.rimmedText(sheet.shortened(classes.get(c), NAME_WIDTH, Font.BOLD, NAME), place.x, place.y + 7,
                        Sheet.CENTRE, NAME, look.words());
            }
        }
    }

    /** NaN for a class without points. */
    private double median(int wanted, int axis) {
        double[] values = new double[codes.count()];
        int n = 0;
        for (int i = 0; i < codes.count(); i++) {
            if (codes.label(i) == wanted) {
                values[n++] = codes.at(i, axis);
            }
        }
        Arrays.sort(values, 0, n);
        return n == 0 ? Double.NaN : values[n / 2];
    }

    private void legend() {
        double left = AREA.getMaxX() + 24;
        int rows = classes.size() <= LEGEND_ROWS ? classes.size() : LEGEND_ROWS - 1;
        for (int c = 0; c < rows; c++) {
            double middle = AREA.getMinY() + 10 + 24 * c;
            sheet.g.setColor(colour(c));
            dot(left, middle, 5);
            sheet.text(sheet.shortened(classes.get(c), LEGEND_WIDTH, Font.PLAIN, Sheet.BODY), left + 13, middle + 4.5,
                    Sheet.LEFT, Font.PLAIN, Sheet.BODY, look.words());
        }
        if (rows < classes.size()) {
            sheet.text(look.text("picture.map.more", classes.size() - rows), left - 5,
                    AREA.getMinY() + 14.5 + 24 * rows, Sheet.LEFT, Font.PLAIN, Sheet.BODY, look.muted());
        }
    }
}
