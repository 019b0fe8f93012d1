package org.latentexplorer.model;

import java.util.Arrays;

/**
 * Where a continuous colour scale begins and ends. Nearly all values lie between: a few extremes must not decide it.
 *
 * @param low         the value of the lowest colour
 * @param high        the value of the highest, above it
 * @param logarithmic whether equal steps of the scale are equal ratios
 */
public record ScaleEnds(double low, double high, boolean logarithmic) {
    /** Share of the values beyond each end. */
    private static final double BEYOND = 0.01;

    /**
     * The ends that suit some values; those that are not finite do not count.
     *
     * @param aroundZero  whether what lies below and above zero is to look alike
     * @param logarithmic whether only values above zero count, by their ratios
     */
    public static ScaleEnds of(float[] values, boolean aroundZero, boolean logarithmic) {
        float[] sorted = new float[values.length];
        int count = 0;
        for (float value : values) {
            if (Float.isFinite(value) && (!logarithmic || value > 0)) {
                sorted[count++] = value;
            }
        }
        if (count == 0) {
            return new ScaleEnds(logarithmic ? 0.1 : 0, 1, logarithmic);
        }
        Arrays.sort(sorted, 0, count);
        double low = sorted[(int) (BEYOND * (count - 1))];
        double high = sorted[(int) Math.ceil((1 - BEYOND) * (count - 1))];
        if (aroundZero) {
            high = Math.max(Math.abs(low), Math.abs(high));
            low = -high;
        }
        if (high > low) {
            return new ScaleEnds(low, high, logarithmic);
        }
        // all the same: it gets the middle of the scale
        return logarithmic ? new ScaleEnds(low / 2, low * 2, true) : new ScaleEnds(low - 1, low + 1, false);
    }

    /** Where a value lies: 0 at the low end, 1 at the high end; not-a-number for none. */
    public double share(double value) {
        return logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }
}
