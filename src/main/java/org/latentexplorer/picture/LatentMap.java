package org.latentexplorer.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Collapse;
import org.latentexplorer.picture.chart.Axis;
import org.latentexplorer.picture.chart.PlotFrame;
import org.latentexplorer.picture.chart.Tint;

/** The codes of a data set on a plane, each in the colour of its class or of an amount. */
public final class LatentMap {
    /** How wide the picture is, in units of the look. */
    public static final double WIDTH = 920;
    private static final double HEIGHT = 820;
    private static final Rectangle2D AREA = new Rectangle2D.Double(64, 80, 756, 676);
    /** Where the extremes stretch the map more than this, a few points are left out of it. */
    private static final double STRETCH = 1.6;

    private static final float NAME = 20;
    private static final double NAME_WIDTH = 150;
    /** More names than these on the map would hide it. */
    private static final int MOST_NAMES = 40;

    private final Sheet sheet;
    private final Look look;
    private final MapPlaces places;
    private final MapColours colours;
    private final PlotFrame frame;

    private LatentMap(MapPlaces places, MapColours colours, Sheet sheet) {
        this.sheet = sheet;
        this.look = sheet.look;
        this.places = places;
        this.colours = colours;
        frame = new PlotFrame(AREA.getX(), AREA.getY(), AREA.getWidth(), AREA.getHeight(), axis(places.x()),
                axis(places.y()));
    }

    /**
     * Draws two latent axes, coloured by class.
     *
     * @param codes   at least one
     * @param classes the classes' names by number; empty without labels
     * @param axisX   the latent axis drawn to the right, from 0; also both, for codes of one number
     * @param axisY   the latent axis drawn upwards, from 0
     * @param caption what was encoded by what
     */
    public static BufferedImage draw(Codes codes, List<String> classes, int axisX, int axisY, String caption,
                                     Look look) {
        return draw(MapPlaces.axes(codes, axisX, axisY), MapColours.labels(codes, classes), null, caption,
                Collapse.of(codes, false, axisX, axisY).text(look.locale()), look);
    }

    /**
     * Draws a map.
     *
     * @param places   with a finite one among them
     * @param manifold what is decoded behind the points; null for nothing
     * @param caption  what was encoded by what
     * @param note     what is not to be overlooked, on the map itself; empty for nothing
     */
    public static BufferedImage draw(MapPlaces places, MapColours colours, MapManifold manifold, String caption,
                                     String note, Look look) {
        Sheet sheet = new Sheet(WIDTH, HEIGHT, look);
        new LatentMap(places, colours, sheet).paint(manifold, caption, note);
        return sheet.image();
    }

    /** The same as the text of an SVG file. */
    public static String svg(MapPlaces places, MapColours colours, MapManifold manifold, String caption, String note,
                             Look look) {
        SvgSheet sheet = new SvgSheet(WIDTH, HEIGHT, look);
        new LatentMap(places, colours, sheet).paint(manifold, caption, note);
        return sheet.text();
    }

    private void paint(MapManifold manifold, String caption, String note) {
        sheet.heading(32, look.text("picture.map.title"), caption);
        if (manifold != null) {
            sheet.image(manifold.picture(frame, look), AREA);
        }
        grid(manifold == null);
        int outside = points();
        new MapLegend(sheet, colours).paint(AREA);
        if (colours.byClass() && colours.classes().size() <= MOST_NAMES) {
            names();
        }
        if (!note.isEmpty()) {
            sheet.rimmedText(sheet.shortened(note, AREA.getWidth() - 24, Font.BOLD, Sheet.BODY), AREA.getCenterX(),
                    AREA.getMinY() + 26, Sheet.CENTRE, Sheet.BODY, look.validation());
        }
        if (outside > 0) {
            sheet.text(look.text("picture.map.outside", outside), AREA.getMaxX(), 58, Sheet.RIGHT, Font.PLAIN,
                    Sheet.SMALL, look.muted());
        }
    }

    private Axis axis(float[] values) {
        double[] sorted = new double[values.length];
        int count = 0;
        for (int i = 0; i < values.length; i++) {
            if (places.finite(i)) {
                sorted[count++] = values[i];
            }
        }
        sorted = Arrays.copyOf(sorted, count);
        Arrays.sort(sorted);
        double low = sorted[0];
        double high = sorted[count - 1];
        int tail = count / 200;
        double bulk = sorted[count - 1 - tail] - sorted[tail];
        if (bulk > 0 && high - low > STRETCH * bulk) {
            low = Math.max(low, sorted[tail] - (STRETCH - 1) / 2 * bulk);
            high = Math.min(high, sorted[count - 1 - tail] + (STRETCH - 1) / 2 * bulk);
        }
        double room = high > low ? 0.03 * (high - low) : 1;
        return new Axis(low - room, high + room, false);
    }

    /** @param lines across the map, rather than ticks beside it */
    private void grid(boolean lines) {
        sheet.frame(AREA, look.line());
        if (!places.numbered()) {
            return;
        }
        Tint colour = lines ? Tint.GRID : Tint.TEXT;
        frame.ticksBelow(sheet.pen, frame.x().ticks(9), lines ? -AREA.getHeight() : PlotFrame.TICK, colour);
        frame.ticksBeside(sheet.pen, frame.y().ticks(8), lines ? AREA.getWidth() : -PlotFrame.TICK, colour);
        sheet.text(places.titleX(), AREA.getCenterX(), AREA.getMaxY() + 42, Sheet.CENTRE, Font.PLAIN, Sheet.BODY,
                look.muted());
        sheet.uprightText(places.titleY(), 22, AREA.getCenterY(), Sheet.BODY, look.muted());
    }

    /** Draws in a shuffled order, so that no class hides another. Returns how many points lie outside. */
    private int points() {
        int count = places.count();
        double radius = Math.clamp(4.1 - 0.55 * Math.log10(Math.max(1, count)), 1.1, 3.2);
        int alpha = (int) Math.clamp(1_600_000.0 / count, 90, 215);
        Color[] all = colours.colours(look);
        int outside = 0;
        for (int i : shuffled(count)) {
            if (!places.finite(i) || !frame.x().covers(places.x()[i]) || !frame.y().covers(places.y()[i])) {
                outside++;
                continue;
            }
            Color colour = all[i];
            sheet.dot(frame.atX(places.x()[i]), frame.atY(places.y()[i]), radius,
                    new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha));
        }
        return outside;
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
        List<Point2D.Double> middles = new ArrayList<>();
        for (int c = 0; c < colours.classes().size(); c++) {
            double cx = median(c, places.x());
            double cy = median(c, places.y());
            boolean shown = frame.x().covers(cx) && frame.y().covers(cy);
            middles.add(shown ? new Point2D.Double(frame.atX(cx), frame.atY(cy)) : null);
        }
        Apart.push(middles, NAME + 4);
        for (int c = 0; c < colours.classes().size(); c++) {
            Point2D.Double place = middles.get(c);
            if (place != null) {
                sheet.rimmedText(sheet.shortened(colours.classes().get(c), NAME_WIDTH, Font.BOLD, NAME), place.x,
                        place.y + 7, Sheet.CENTRE, NAME, look.words());
            }
        }
    }

    /** NaN for a class without points. */
    private double median(int wanted, float[] of) {
        double[] values = new double[of.length];
        int n = 0;
        for (int i = 0; i < of.length; i++) {
            if (colours.values()[i] == wanted && places.finite(i)) {
                values[n++] = of[i];
            }
        }
        Arrays.sort(values, 0, n);
        return n == 0 ? Double.NaN : values[n / 2];
    }
}
