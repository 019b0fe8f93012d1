package org.latentexplorer.ui.session;

import java.util.Arrays;
import org.latentexplorer.model.ColourScale;
import org.latentexplorer.model.Palette;
import org.latentexplorer.model.ScaleEnds;

/**
 * Values of points as numbers of colours. On a continuous scale nearly all values lie between its ends; the few beyond
 * have the colours of the ends.
 *
 * @param values  of the points
 * @param numbers of each point's colour, an unsigned byte, in the values' order
 * @param ends    of the continuous scale
 */
public record ValueColours(PointValues values, byte[] numbers, ScaleEnds ends) {
    /** Colours of a continuous scale: no eye tells dots of more apart. */
    private static final int LEVELS = 64;
    private static final int MOST_CLASSES = 255;

    public static ValueColours of(PointValues values) {
        ScaleEnds ends = ends(values);
        byte[] numbers = new byte[values.values().length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (byte) number(values, values.values()[i], ends);
        }
        return new ValueColours(values, numbers, ends);
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
        return ends.share(value);
    }

    public double low() {
        return ends.low();
    }

    public double high() {
        return ends.high();
    }

    private static int number(PointValues values, float value, ScaleEnds ends) {
        if (values.scale() == PointValues.Scale.CLASSES) {
            return value >= 0 && value < count(values) ? (int) value : count(values);
        }
        double share = ends.share(value);
        return Double.isNaN(share) ? LEVELS : (int) Math.clamp(share * LEVELS, 0, LEVELS - 1);
    }

    private static int count(PointValues values) {
        return Math.min(MOST_CLASSES, values.classes().size());
    }

    private static ScaleEnds ends(PointValues values) {
        return ScaleEnds.of(values.values(), values.scale() == PointValues.Scale.AROUND_ZERO,
                values.scale() == PointValues.Scale.LOGARITHMIC);
    }
}
