package org.latentexplorer.model;

import java.util.random.RandomGenerator;

/**
 * Noise put on images (Vincent et al. 2010, section 3.3).
 *
 * @param strength Gaussian: the standard deviation, pixels being 0 to 1; otherwise the share of pixels struck, 0 to 1
 */
public record Corruption(Kind kind, double strength) {
    public static final Corruption NONE = new Corruption(Kind.MASKING, 0);

    /** What befalls a pixel. */
    public enum Kind {
        /** A normal number is added; the sum is kept within 0 to 1. */
        GAUSSIAN,
        /** Struck pixels are paper. */
        MASKING,
        /** Struck pixels are paper or ink, with equal chances. */
        SALT_AND_PEPPER,
        /** Struck pixels are paper, the others brighter, so that the sum stays what it was. */
        DROPOUT;

        public String id() {
            return Names.id(this);
        }

        /** @throws Failure if no kind has this name */
        public static Kind of(String id) {
            return Names.parse(Kind.class, "noise", id);
        }
    }

    public boolean none() {
        return strength == 0;
    }

    /**
     * Corrupts pixels in place.
     *
     * @param x      pixels from 0 to 1
     * @param from   the first
     * @param count  how many
     * @param random decides; the same state gives the same noise
     */
    public void apply(float[] x, int from, int count, RandomGenerator random) {
        if (none()) {
            return;
        }
        int threshold = (int) Math.round(strength * 65536);
        float rest = (float) (1 / (1 - Math.min(strength, 0.999)));
        // a draw of 64 bits makes 4 pixels of 16: the noise must not cost more than the training
        for (int i = 0; i < count; i += 4) {
            long bits = random.nextLong();
            for (int at = from + i; at < from + Math.min(i + 4, count); at++, bits >>>= 16) {
                int draw = (int) bits & 0xffff;
                x[at] = switch (kind) {
                    case GAUSSIAN -> Math.clamp(x[at] + (float) strength * Normals.TABLE[draw], 0f, 1f);
                    case MASKING -> draw < threshold ? 0 : x[at];
                    case SALT_AND_PEPPER -> draw >= threshold ? x[at] : draw < threshold / 2 ? 0 : 1;
                    case DROPOUT -> draw < threshold ? 0 : x[at] * rest;
                };
            }
        }
    }

    /** The normal distribution in 65,536 equal shares: one look-up is far cheaper than a logarithm and a root. */
    private static final class Normals {
        static final float[] TABLE = table();

        private static float[] table() {
            float[] table = new float[1 << 16];
            for (int i = 0; i < table.length; i++) {
                table[i] = (float) quantile((i + 0.5) / table.length);
            }
            return table;
        }

        /** The normal quantile to 4.5e-4 (Abramowitz and Stegun 1964, 26.2.23). */
        private static double quantile(double p) {
            if (p > 0.5) {
                return -quantile(1 - p);
            }
            double t = Math.sqrt(-2 * Math.log(p));
            return (2.515517 + t * (0.802853 + t * 0.010328))
                    / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
        }
    }
}
