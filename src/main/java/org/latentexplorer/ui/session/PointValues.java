package org.latentexplorer.ui.session;

import java.util.List;

/**
 * A value for each point of the map, and how such values are to be shown.
 *
 * @param values  in the codes' order; not-a-number where there is none
 * @param scale   which colours suit
 * @param classes names by number, for {@link Scale#CLASSES}; otherwise empty
 */
public record PointValues(float[] values, Scale scale, List<String> classes) {
    /** What values mean. */
    public enum Scale {
        /** Class numbers from 0. */
        CLASSES,
        /** Amounts. */
        LINEAR,
        /** Amounts below and above zero. */
        AROUND_ZERO,
        /** Amounts above zero of very different sizes. */
        LOGARITHMIC
    }

    public PointValues(float[] values, Scale scale) {
        this(values, scale, List.of());
    }
}
