package org.latentexplorer.ui.decoder;

import org.latentexplorer.kernel.Interpolation;
import org.latentexplorer.kernel.NeighbourSearch;
import org.latentexplorer.kernel.Neighbours;
import org.latentexplorer.model.Codes;

/**
 * Codes prepared for the questions that a touched code raises: which of them are nearest, how far is that
 * compared to how far they are from each other, and what do they span. Immutable.
 */
final class CodeCloud {
    /** Operations spent on finding how far codes are from each other; more precision would not be seen. */
    private static final long SPACING_WORK = 30_000_000;
    private static final int SPACING_CODES = 256;

    private final NeighbourSearch search;
    private final float[] low;
    private final float[] high;
    private final float[] mean;
    private final double spacing;

    /** @param codes at least one */
    CodeCloud(Codes codes) {
        search = new NeighbourSearch(codes.values(), codes.dimension());
        low = new float[codes.dimension()];
        high = new float[low.length];
        mean = new float[low.length];
        for (int d = 0; d < low.length; d++) {
            survey(d, codes);
        }
        int sample = Math.clamp(SPACING_WORK / codes.values().length, 16, SPACING_CODES);
        spacing = Interpolation.usualSpacing(codes.count(), sample, i -> {
            float[] two = search.nearest(codes.code(i), 2).squares();
            return two.length == 0 ? 0 : Math.sqrt(two[two.length - 1]);
        });
    }

    private void survey(int d, Codes codes) {
        double sum = 0;
        low[d] = Float.POSITIVE_INFINITY;
        high[d] = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < codes.count(); i++) {
            float value = codes.at(i, d);
            sum += value;
            low[d] = Math.min(low[d], value);
            high[d] = Math.max(high[d], value);
        }
        mean[d] = (float) (sum / codes.count());
    }

    int dimension() {
        return low.length;
    }

    float low(int d) {
        return low[d];
    }

    float high(int d) {
        return high[d];
    }

    float mean(int d) {
        return mean[d];
    }

    /** The nearest codes, see {@link NeighbourSearch#nearest(float[], int)}. */
    Neighbours nearest(float[] code, int wanted) {
        return search.nearest(code, wanted);
    }

    /**
     * A distance in units of that which 95 of 100 codes have another one within. Infinite where all codes are the same
     * and this one is not.
     */
    double relative(float square) {
        return square == 0 ? 0 : Math.sqrt(square) / spacing;
    }
}
