package org.latentexplorer.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.jspecify.annotations.Nullable;

/**
 * C = A B + bias in register tiles: a tile of C stays in registers while the sum over k runs, each step loading a row
 * of B once for all rows of the tile. 8 rows by 2 vectors need more than the 16 registers that 256-bit and 128-bit
 * vectors have on x86: there 6 by 2 are half as fast again as 8 by 2, which spill, and as 4 by 2, which leave the
 * multipliers waiting.
 */
final class Tiles {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final boolean MANY_REGISTERS =
            SPECIES.vectorBitSize() >= 512 || "aarch64".equals(System.getProperty("os.arch"));
    /** The most rows a tile has. */
    static final int ROWS = MANY_REGISTERS ? 8 : 6;

    private Tiles() {
    }

    /** See {@link Kernel#multiply(int, int, int, float[], int, int, int, float[], int, int, float[], int, float[], int, int)}. */
    static void multiply(int m, int n, int k, float[] a, int a0, int aRow, int aCol, float[] b, int b0, int bStride,
                         float @Nullable [] bias, int bias0, float[] c, int c0, int cStride) {
        int j = 0;
        for (; j + 2 * LANES <= n; j += 2 * LANES) {
            pair(m, k, a, a0, aRow, aCol, b, b0 + j, bStride, bias, bias0, c, c0 + j, cStride);
        }
        for (; j < n; j += LANES) {
            single(m, k, a, a0, aRow, aCol, b, b0 + j, bStride, bias, bias0, c, c0 + j, cStride, n - j);
        }
    }

    /** All rows of two vectors' columns. */
    private static void pair(int m, int k, float[] a, int a0, int aRow, int aCol, float[] b, int b0, int bStride,
                             float @Nullable [] bias, int bias0, float[] c, int c0, int cStride) {
        int i = 0;
        for (; MANY_REGISTERS && i + 8 <= m; i += 8) {
            PairTiles.eight(k, a, a0 + i * aRow, aRow, aCol, b, b0, bStride, bias, bias0 + i, c, c0 + i * cStride,
                    cStride);
        }
        // twice four rather than six and two
        for (; !MANY_REGISTERS && i + 6 <= m && i + 8 != m; i += 6) {
            PairTiles.six(k, a, a0 + i * aRow, aRow, aCol, b, b0, bStride, bias, bias0 + i, c, c0 + i * cStride,
                    cStride);
        }
        for (; i + 4 <= m; i += 4) {
            PairTiles.four(k, a, a0 + i * aRow, aRow, aCol, b, b0, bStride, bias, bias0 + i, c, c0 + i * cStride,
                    cStride);
        }
        for (; i < m; i++) {
            PairTiles.one(k, a, a0 + i * aRow, aRow, aCol, b, b0, bStride, bias, bias0 + i, c, c0 + i * cStride,
                    cStride);
        }
    }

    /** All rows of one vector's columns, of which only so many may exist. */
    private static void single(int m, int k, float[] a, int a0, int aRow, int aCol, float[] b, int b0, int bStride,
                               float @Nullable [] bias, int bias0, float[] c, int c0, int cStride, int columns) {
        int i = 0;
        for (; i + 4 <= m; i += 4) {
            SingleTiles.four(k, a, a0 + i * aRow, aRow, aCol, b, b0, bStride, bias, bias0 + i, c, c0 + i * cStride,
                    cStride, columns);
        }
        for (; i < m; i++) {
            SingleTiles.one(k, a, a0 + i * aRow, aRow, aCol, b, b0, bStride, bias, bias0 + i, c, c0 + i * cStride,
                    cStride, columns);
        }
    }
}
