package org.latentexplorer.ui.codes;

import java.util.Arrays;
import org.latentexplorer.model.Codes;

/**
 * How active the units of a code are over many images.
 *
 * @param low    where the histogram begins
 * @param high   where it ends; what lies beyond counts in the outermost bins
 * @param shares of all activations, by bin; together 1
 * @param limit  from which size on an activation counts as active: a tenth of the largest but for one in a thousand
 * @param active share of all activations that are
 * @param means  by unit, the mean activation over the images, the largest first
 * @param idle   units that are not active for any image
 */
public record CodeStatistics(double low, double high, double[] shares, double limit, double active, double[] means,
                             int idle) {
    static final int BINS = 32;
    private static final double SELDOM = 0.001;

    /** @param codes at least one */
    static CodeStatistics of(Codes codes) {
        float[] sorted = codes.values().clone();
        Arrays.sort(sorted);
        double low = Math.min(0, quantile(sorted, SELDOM));
        double high = Math.max(0, quantile(sorted, 1 - SELDOM));
        double limit = Math.max(-low, high) / 10;
        if (high - low < 1e-9) {
            high = low + 1;
        }
        double[] shares = new double[BINS];
        double[] means = new double[codes.dimension()];
        boolean[] ever = new boolean[means.length];
        long active = 0;
        for (int i = 0; i < codes.values().length; i++) {
            double value = codes.values()[i];
            int unit = i % means.length;
            int bin = (int) Math.clamp((value - low) / (high - low) * BINS, 0, BINS - 1);
            shares[bin] += 1.0 / sorted.length;
            means[unit] += value / codes.count();
            if (Math.abs(value) > limit) {
                active++;
                ever[unit] = true;
            }
        }
        Arrays.sort(means);
        for (int i = 0; i < means.length / 2; i++) {
            double swapped = means[i];
            means[i] = means[means.length - 1 - i];
            means[means.length - 1 - i] = swapped;
        }
        int idle = 0;
        for (boolean unit : ever) {
            idle += unit ? 0 : 1;
        }
        return new CodeStatistics(low, high, shares, limit, (double) active / sorted.length, means, idle);
    }

    private static double quantile(float[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
