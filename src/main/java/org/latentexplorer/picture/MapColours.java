package org.latentexplorer.picture;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ColourScale;
import org.latentexplorer.model.Palette;
import org.latentexplorer.model.ScaleEnds;

/**
 * What the points of a map are coloured by: their classes, or an amount.
 *
 * @param title   what the colours mean; empty for classes that need none
 * @param values  one a point: a class's number, or an amount; not-a-number where there is none
 * @param classes names by number; null for amounts
 * @param kind    of the amounts
 */
public record MapColours(String title, float[] values, List<String> classes, Kind kind) {
    /** What amounts are like. */
    public enum Kind {
        LINEAR,
        /** Below and above zero alike. */
        AROUND_ZERO,
        /** Above zero, of very different sizes. */
        LOGARITHMIC
    }

    private static final int LEVELS = 64;

    /** By the labels of codes; all alike without labels. */
    public static MapColours labels(Codes codes, List<String> classes) {
        float[] values = new float[codes.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = codes.label(i) < 0 ? Float.NaN : codes.label(i);
        }
        return new MapColours("", values, codes.labels() == null ? List.of() : List.copyOf(classes), Kind.LINEAR);
    }

    /** By an amount. */
    public static MapColours amounts(String title, float[] values, Kind kind) {
        return new MapColours(title, values, null, kind);
    }

    boolean byClass() {
        return classes != null;
    }

    /** Low and high end of the scale of amounts. */
    ScaleEnds ends() {
        return ScaleEnds.of(values, kind == Kind.AROUND_ZERO, kind == Kind.LOGARITHMIC);
    }

    /** The colours of the scale from low to high. */
    int[] scale(boolean dark) {
        return (kind == Kind.AROUND_ZERO ? ColourScale.DIVERGING : ColourScale.SEQUENTIAL).colours(LEVELS, dark);
    }

    /** The colour of each point. */
    Color[] colours(Look look) {
        Color none = new Color(Palette.colour(-1, look.dark()));
        Color[] colours = new Color[values.length];
        if (byClass()) {
            Color plain = classes.isEmpty() ? look.train() : none;
            Arrays.setAll(colours, i -> Float.isNaN(values[i]) ? plain : of((int) values[i], look));
            return colours;
        }
        ScaleEnds ends = ends();
        Color[] scale = IntStream.of(scale(look.dark())).mapToObj(Color::new).toArray(Color[]::new);
        Arrays.setAll(colours, i -> {
            double share = ends.share(values[i]);
            return Double.isNaN(share) ? none : scale[(int) Math.clamp(share * LEVELS, 0, LEVELS - 1)];
        });
        return colours;
    }

    /** The colour of a class. */
    static Color of(int number, Look look) {
        return new Color(Palette.colour(number, look.dark()));
    }
}
