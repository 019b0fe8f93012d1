package org.latentexplorer.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Turns matrices over in blocks of 4 by 4, which vectors of 128 bits hold on every machine: first the block's quarters
 * change places, then the numbers in each quarter.
 */
final class Transposition {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_128;
    private static final int SIDE = 4;
    private static final VectorShuffle<Float> SWAP_2 = VectorShuffle.fromOp(SPECIES, i -> i ^ 2);
    private static final VectorShuffle<Float> SWAP_1 = VectorShuffle.fromOp(SPECIES, i -> i ^ 1);
    private static final VectorMask<Float> ODD_2 = VectorMask.fromLong(SPECIES, 0b1100);
    private static final VectorMask<Float> ODD_1 = VectorMask.fromLong(SPECIES, 0b1010);

    private Transposition() {
    }

    /** turned [columns, toStride] = rows {@code from} up to {@code to} of x, as its columns of the same numbers. */
    static void transpose(int from, int to, int columns, float[] x, int stride, float[] turned, int toStride) {
        int r = from;
        int whole = columns - columns % SIDE;
        for (; r + SIDE <= to; r += SIDE) {
            int at = r * stride;
            for (int c = 0, q = r; c < whole; c += SIDE, q += SIDE * toStride) {
                block(x, at + c, stride, turned, q, toStride);
            }
        }
        plain(from, r, whole, columns, x, stride, turned, toStride);
        plain(r, to, 0, columns, x, stride, turned, toStride);
    }

    private static void block(float[] x, int at, int stride, float[] turned, int q, int toStride) {
        FloatVector a0 = FloatVector.fromArray(SPECIES, x, at);
        FloatVector a1 = FloatVector.fromArray(SPECIES, x, at + stride);
        FloatVector a2 = FloatVector.fromArray(SPECIES, x, at + 2 * stride);
        FloatVector a3 = FloatVector.fromArray(SPECIES, x, at + 3 * stride);
        FloatVector b0 = a0.blend(a2.rearrange(SWAP_2), ODD_2);
        FloatVector b1 = a1.blend(a3.rearrange(SWAP_2), ODD_2);
        FloatVector b2 = a0.rearrange(SWAP_2).blend(a2, ODD_2);
        FloatVector b3 = a1.rearrange(SWAP_2).blend(a3, ODD_2);
        b0.blend(b1.rearrange(SWAP_1), ODD_1).intoArray(turned, q);
        b0.rearrange(SWAP_1).blend(b1, ODD_1).intoArray(turned, q + toStride);
        b2.blend(b3.rearrange(SWAP_1), ODD_1).intoArray(turned, q + 2 * toStride);
        b2.rearrange(SWAP_1).blend(b3, ODD_1).intoArray(turned, q + 3 * toStride);
    }

    private static void plain(int from, int to, int firstColumn, int columns, float[] x, int stride, float[] turned,
                              int toStride) {
        for (int r = from; r < to; r++) {
            for (int c = firstColumn; c < columns; c++) {
                turned[c * toStride + r] = x[r * stride + c];
            }
        }
    }
}
