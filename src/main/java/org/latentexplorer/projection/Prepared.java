package org.latentexplorer.projection;

import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Failure;

/**
 * Codes made fit for measuring distances between them.
 *
 * @param codes with mean 0
 * @param scale what they were multiplied by, a power of two
 */
record Prepared(Codes codes, double scale) {
    /**
     * Centres codes, and scales them by a power of two to between -1 and 1: squares of distances can then neither
     * overflow nor vanish, and neighbourhoods are the same as before.
     *
     * @throws Failure if a code holds what is not a number, or if all codes are the same
     */
    static Prepared of(Codes codes) {
        for (int i = 0; i < codes.values().length; i++) {
            if (!Float.isFinite(codes.values()[i])) {
                throw new Failure("failure.projection.number", i / codes.dimension() + 1, i % codes.dimension() + 1);
            }
        }
        double[] mean = Pca.mean(codes);
        double most = 0;
        for (int i = 0; i < codes.values().length; i++) {
            most = Math.max(most, Math.abs(codes.values()[i] - mean[i % mean.length]));
        }
        if (same(codes)) {
            throw allSame(codes);
        }
        double scale = Math.scalb(1.0, -Math.getExponent(most) - 1);
        float[] values = new float[codes.values().length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((codes.values()[i] - mean[i % mean.length]) * scale);
        }
        return new Prepared(new Codes(values, codes.dimension(), codes.labels()), scale);
    }

    static Failure allSame(Codes codes) {
        return new Failure("failure.projection.same", codes.count());
    }

    static boolean same(Codes codes) {
        for (int i = codes.dimension(); i < codes.values().length; i++) {
            if (codes.values()[i] != codes.values()[i - codes.dimension()]) {
                return false;
            }
        }
        return true;
    }
}
