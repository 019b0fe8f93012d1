package org.latentexplorer.ui.session;

import java.util.Arrays;
import org.latentexplorer.model.ColourScale;
import org.latentexplorer.model.Palette;

/**
 * Values of points as numbers of colours. On a continuous scale nearly all values lie between its ends; the few beyond
 * have the colours of the ends.
 *
 * @param values  of the points
 * @param numbers of each point's colour, an unsigned byte, in the values' order
 * @param low     the value of the lowest colour; likewise {@code high}, above it
 */
public record ValueColours(PointValues values, byte[] numbers, double low, double high) {
    /** Colours of a continuous scale: no eye tells dots of more apart. */
    private static final int LEVELS = 64;
    /** Share of the points beyond each end. */
    private static final double BEYOND = 0.01;
    private static final int MOST_CLASSES = 255;

    public static ValueColours of(PointValues values) {
        double[] ends = ends(values);
        byte[] numbers = new byte[values.values().length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (byte) number(values, values.values()[i], ends);
        }
        return new ValueColours(values, numbers, ends[0], ends[1]);
    }

    /** Whether the values are class numbers. */
    public boolean classes() {
        return values.scale() == PointValues.Scale.CLASSES;
    }

    /** How many classes have colours of their own. */
    public int classCount() {
        return count(values);
    }

    /** All colours by number, 0xAARRGGBB; the last is that of points without a value. */
    public int[] colours(boolean dark) {
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
    public int[] scale(boolean dark) {
        boolean both = values.scale() == PointValues.Scale.AROUND_ZERO;
        return (both ? ColourScale.DIVERGING : ColourScale.SEQUENTIAL).colours(LEVELS, dark);
    }

    /** Where a value lies on the continuous scale: 0 at its low end, 1 at its high end. */
    public double share(double value) {
        return share(values, value, low, high);
    }

    private static double share(PointValues values, double value, double low, double high) {
        return values.scale() == PointValues.Scale.LOGARITHMIC ? Math.log(value / low) / Math.log(high / low)
                : (value - low) / (high - low);
    }

    private static int number(PointValues values, float value, double[] ends) {
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
