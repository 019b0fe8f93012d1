package org.latentexplorer.ui.latent;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.latentexplorer.model.ColourScale;
import org.latentexplorer.model.Palette;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.plot.PointCloud;
import org.latentexplorer.ui.session.PointColours;
import org.latentexplorer.ui.session.PointValues;

/**
 * Values of points as numbers of colours. On a continuous scale nearly all values lie between its ends; the few beyond
 * have the colours of the ends.
 *
 * @param by      what the points are coloured by
 * @param values  of the points
 * @param inOrder the number of each point's colour, an unsigned byte, in drawing order
 * @param low     the value of the lowest colour; likewise {@code high}, above it
 */
record Tints(PointColours by, PointValues values, byte[] inOrder, double low, double high) {
    /** Colours of a continuous scale: no eye tells dots of more apart. */
    private static final int LEVELS = 64;
    /** Share of the points beyond each end. */
    private static final double BEYOND = 0.01;
    private static final int MOST_CLASSES = 255;

    /** Works out the colours of points laid out as in a cloud. */
    static Tints of(PointColours by, PointValues values, PointCloud cloud) {
        double[] ends = ends(values);
        byte[] tints = new byte[values.values().length];
        for (int i = 0; i < tints.length; i++) {
            tints[i] = (byte) tint(values, values.values()[i], ends);
        }
        return new Tints(by, values, cloud.inOrder(tints), ends[0], ends[1]);
    }

    boolean classes() {
        return values.scale() == PointValues.Scale.CLASSES;
    }

    /** What the colour of a point stands for, for people; null if it has no value. */
    String text(int point) {
        float value = point < values.values().length ? values.values()[point] : Float.NaN;
        if (!Float.isFinite(value)) {
            return null;
        }
        if (classes()) {
            return value >= 0 && value < count(values) ? values.classes().get((int) value) : null;
        }
        String number = new BigDecimal(value).round(new MathContext(3)).toPlainString().replace('-', '−');
        return Texts.get("latent.colour.value", by.name(), number);
    }

    /** All colours by number, 0xAARRGGBB; the last is that of points without a value. */
    int[] colours(boolean dark) {
        int[] colours;
        if (classes()) {
            colours = new int[count(values) + 1];
            Arrays.setAll(colours, i -> Palette.colour(i, dark));
        } else {
            colours = Arrays.copyOf(scale(dark), LEVELS + 1);
        }
        colours[colours.length - 1] = Palette.colour(-1, dark);
        return colours;
    }

    /** The continuous scale's colours from low to high. */
    int[] scale(boolean dark) {
        boolean both = values.scale() == PointValues.Scale.AROUND_ZERO;
        return (both ? ColourScale.DIVERGING : ColourScale.SEQUENTIAL).colours(LEVELS, dark);
    }

    /** Where a value lies on the continuous scale: 0 at its low end, 1 at its high end. */
    double share(double value) {
        return share(values, value, low, high);
    }

    private static double share(PointValues values, double value, double low, double high) {
        return values.scale() == PointValues.Scale.LOGARITHMIC ? Math.log(value / low) / Math.log(high / low)
                : (value - low) / (high - low);
    }

    private static int tint(PointValues values, float value, double[] ends) {
        if (values.scale() == PointValues.Scale.CLASSES) {
            return value >= 0 && value < count(values) ? (int) value : count(values);
        }
        double share = share(values, value, ends[0], ends[1]);
        return Double.isNaN(share) ? LEVELS : (int) Math.clamp(share * LEVELS, 0, LEVELS - 1);
    }

    private static int count(PointValues values) {
        return Math.min(MOST_CLASSES, values.classes().size());
    }

    private static double[] ends(PointValues values) {
        boolean positive = values.scale() == PointValues.Scale.LOGARITHMIC;
        float[] sorted = new float[values.values().length];
        int count = 0;
        for (float value : values.values()) {
            if (Float.isFinite(value) && (!positive || value > 0)) {
                sorted[count++] = value;
            }
        }
        if (count == 0) {
            return positive ? new double[]{0.1, 1} : new double[]{0, 1};
        }
        Arrays.sort(sorted, 0, count);
        double low = sorted[(int) (BEYOND * (count - 1))];
        double high = sorted[(int) Math.ceil((1 - BEYOND) * (count - 1))];
        if (values.scale() == PointValues.Scale.AROUND_ZERO) {
            high = Math.max(Math.abs(low), Math.abs(high));
            low = -high;
        }
        if (high > low) {
            return new double[]{low, high};
        }
        // all the same: it gets the middle of the scale
        return positive ? new double[]{low / 2, low * 2} : new double[]{low - 1, low + 1};
    }
}
