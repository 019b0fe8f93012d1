package org.latentexplorer.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import org.jspecify.annotations.Nullable;

/** Tiles of C one vector wide, of which only so many columns may exist; else as {@link PairTiles}. */
final class SingleTiles {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    private SingleTiles() {
    }

    static void four(int k, float[] a, int a0, int aRow, int aCol, float[] b, int b0, int bStride,
                     float @Nullable [] bias, int bias0, float[] c, int c0, int cStride, int columns) {
        VectorMask<Float> some = SPECIES.indexInRange(0, columns);
        FloatVector c00 = PairTiles.start(bias, bias0);
        FloatVector c10 = PairTiles.start(bias, bias0 + 1);
        FloatVector c20 = PairTiles.start(bias, bias0 + 2);
        FloatVector c30 = PairTiles.start(bias, bias0 + 3);
        int p0 = a0;
        int p1 = a0 + aRow;
        int p2 = a0 + 2 * aRow;
        int p3 = a0 + 3 * aRow;
        for (int p = 0, q = b0, s = 0; p < k; p++, q += bStride, s += aCol) {
            FloatVector y0 = FloatVector.fromArray(SPECIES, b, q, some);
            FloatVector x0 = FloatVector.broadcast(SPECIES, a[p0 + s]);
            c00 = x0.fma(y0, c00);
            FloatVector x1 = FloatVector.broadcast(SPECIES, a[p1 + s]);
            c10 = x1.fma(y0, c10);
            FloatVector x2 = FloatVector.broadcast(SPECIES, a[p2 + s]);
            c20 = x2.fma(y0, c20);
            FloatVector x3 = FloatVector.broadcast(SPECIES, a[p3 + s]);
            c30 = x3.fma(y0, c30);
        }
        c00.intoArray(c, c0, some);
        c10.intoArray(c, c0 + cStride, some);
        c20.intoArray(c, c0 + 2 * cStride, some);
        c30.intoArray(c, c0 + 3 * cStride, some);
    }

    static void one(int k, float[] a, int a0, int aRow, int aCol, float[] b, int b0, int bStride,
                    float @Nullable [] bias, int bias0, float[] c, int c0, int cStride, int columns) {
        VectorMask<Float> some = SPECIES.indexInRange(0, columns);
        FloatVector c00 = PairTiles.start(bias, bias0);
        int p0 = a0;
        for (int p = 0, q = b0, s = 0; p < k; p++, q += bStride, s += aCol) {
            FloatVector y0 = FloatVector.fromArray(SPECIES, b, q, some);
            FloatVector x0 = FloatVector.broadcast(SPECIES, a[p0 + s]);
            c00 = x0.fma(y0, c00);
        }
        c00.intoArray(c, c0, some);
    }
}
