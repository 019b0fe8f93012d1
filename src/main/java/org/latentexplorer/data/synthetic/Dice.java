package org.latentexplorer.data.synthetic;

/**
 * A small random stream that gives the same bits on every machine: integer arithmetic and exactly
 * rounded products only. One stream belongs to one image, so that image {@code i} depends on the
 * seed and on {@code i} alone.
 */
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-53;
    private static final double SQRT3 = 1.7320508075688772;

    private long state;

    Dice(long seed, long index) {
        // Mixed twice: neighbouring indices on one Weyl sequence would replay each other, shifted by one.
        state = mix(mix(seed) + index * 0xD1342543DE82EF95L);
    }

    long bits() {
        state += GOLDEN;
        return mix(state);
    }

    /** Uniform in [0, 1). */
    double uniform() {
        return (bits() >>> 11) * UNIT;
    }

    /** Uniform in [low, high). */
    double uniform(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** Uniform in 0 … bound-1. */
    int below(int bound) {
        return (int) (uniform() * bound);
    }

    /**
     * Nearly normal, mean 0, deviation 1, never beyond ±3.47: the sum of four 16-bit uniforms. The
     * bounded tails keep a rare draw from tearing a digit apart.
     */
    double normal() {
        long b = bits();
        long sum = (b & 0xFFFF) + (b >>> 16 & 0xFFFF) + (b >>> 32 & 0xFFFF) + (b >>> 48);
        return (sum * 0x1p-16 - 2) * SQRT3;
    }

    double normal(double mean, double deviation) {
        return mean + deviation * normal();
    }

    private static long mix(long z) {
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
