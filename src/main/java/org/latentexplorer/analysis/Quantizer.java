package org.latentexplorer.analysis;

import org.latentexplorer.model.Codes;

/**
 * Keeps codes in a few bits a number: each axis is divided evenly from its least to its greatest value among the
 * codes it was made for, and a number becomes the nearest of the {@code 2^bits} levels. What lies beyond is clamped.
 */
final class Quantizer {
    private final int bits;
    private final float[] low;
    private final float[] step;

    private Quantizer(int bits, float[] low, float[] step) {
        this.bits = bits;
        this.low = low;
        this.step = step;
    }

    /** @param bits 1 to 16 a number */
    static Quantizer of(Codes codes, int bits) {
        if (bits < 1 || bits > 16) {
            throw new IllegalArgumentException(bits + " bits");
        }
        int axes = codes.dimension();
        float[] low = new float[axes];
        float[] step = new float[axes];
        for (int axis = 0; axis < axes; axis++) {
            float least = Float.POSITIVE_INFINITY;
            float greatest = Float.NEGATIVE_INFINITY;
            for (int i = 0; i < codes.count(); i++) {
                least = Math.min(least, codes.at(i, axis));
                greatest = Math.max(greatest, codes.at(i, axis));
            }
            low[axis] = least;
            step[axis] = (greatest - least) / ((1 << bits) - 1);
        }
        return new Quantizer(bits, low, step);
    }

    /** The level of a number on an axis, 0 to {@code 2^bits - 1}; an axis that never moves has the one level 0. */
    int level(float value, int axis) {
        return step[axis] > 0 ? Math.clamp(Math.round((value - low[axis]) / step[axis]), 0, (1 << bits) - 1) : 0;
    }

    /** Codes as they come back from their levels. */
    Codes restored(Codes codes) {
        float[] values = new float[codes.values().length];
        for (int i = 0; i < values.length; i++) {
            int axis = i % codes.dimension();
            values[i] = low[axis] + step[axis] * level(codes.values()[i], axis);
        }
        return new Codes(values, codes.dimension(), codes.labels());
    }

    /** Bytes a code, the last one perhaps not full. */
    static int bytes(int axes, int bits) {
        return (axes * bits + 7) / 8;
    }
}
