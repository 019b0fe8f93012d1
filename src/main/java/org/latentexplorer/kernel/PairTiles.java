package org.latentexplorer.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.jspecify.annotations.Nullable;

/**
 * Tiles of C two vectors wide and so many rows high. Written out, not looped: the JIT keeps vectors in registers only
 * when they are local variables.
 */
final class PairTiles {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private PairTiles() {
    }

    static FloatVector start(float @Nullable [] bias, int at) {
        return FloatVector.broadcast(SPECIES, bias == null ? 0 : bias[at]);
    }

    static void eight(int k, float[] a, int a0, int aRow, int aCol, float[] b, int b0, int bStride,
                      float @Nullable [] bias, int bias0, float[] c, int c0, int cStride) {
        FloatVector c00 = start(bias, bias0);
        FloatVector c01 = c00;
        FloatVector c10 = start(bias, bias0 + 1);
        FloatVector c11 = c10;
        FloatVector c20 = start(bias, bias0 + 2);
        FloatVector c21 = c20;
        FloatVector c30 = start(bias, bias0 + 3);
        FloatVector c31 = c30;
        FloatVector c40 = start(bias, bias0 + 4);
        FloatVector c41 = c40;
        FloatVector c50 = start(bias, bias0 + 5);
        FloatVector c51 = c50;
        FloatVector c60 = start(bias, bias0 + 6);
        FloatVector c61 = c60;
        FloatVector c70 = start(bias, bias0 + 7);
        FloatVector c71 = c70;
        int p0 = a0;
        int p1 = a0 + aRow;
        int p2 = a0 + 2 * aRow;
        int p3 = a0 + 3 * aRow;
        int p4 = a0 + 4 * aRow;
        int p5 = a0 + 5 * aRow;
        int p6 = a0 + 6 * aRow;
        int p7 = a0 + 7 * aRow;
        for (int p = 0, q = b0, s = 0; p < k; p++, q += bStride, s += aCol) {
            FloatVector y0 = FloatVector.fromArray(SPECIES, b, q);
            FloatVector y1 = FloatVector.fromArray(SPECIES, b, q + LANES);
            FloatVector x0 = FloatVector.broadcast(SPECIES, a[p0 + s]);
            c00 = x0.fma(y0, c00);
            c01 = x0.fma(y1, c01);
            FloatVector x1 = FloatVector.broadcast(SPECIES, a[p1 + s]);
            c10 = x1.fma(y0, c10);
            c11 = x1.fma(y1, c11);
            FloatVector x2 = FloatVector.broadcast(SPECIES, a[p2 + s]);
            c20 = x2.fma(y0, c20);
            c21 = x2.fma(y1, c21);
            FloatVector x3 = FloatVector.broadcast(SPECIES, a[p3 + s]);
            c30 = x3.fma(y0, c30);
            c31 = x3.fma(y1, c31);
            FloatVector x4 = FloatVector.broadcast(SPECIES, a[p4 + s]);
            c40 = x4.fma(y0, c40);
            c41 = x4.fma(y1, c41);
            FloatVector x5 = FloatVector.broadcast(SPECIES, a[p5 + s]);
            c50 = x5.fma(y0, c50);
            c51 = x5.fma(y1, c51);
            FloatVector x6 = FloatVector.broadcast(SPECIES, a[p6 + s]);
            c60 = x6.fma(y0, c60);
            c61 = x6.fma(y1, c61);
            FloatVector x7 = FloatVector.broadcast(SPECIES, a[p7 + s]);
            c70 = x7.fma(y0, c70);
            c71 = x7.fma(y1, c71);
        }
        c00.intoArray(c, c0);
        c01.intoArray(c, c0 + LANES);
        c10.intoArray(c, c0 + cStride);
        c11.intoArray(c, c0 + cStride + LANES);
        c20.intoArray(c, c0 + 2 * cStride);
        c21.intoArray(c, c0 + 2 * cStride + LANES);
        c30.intoArray(c, c0 + 3 * cStride);
        c31.intoArray(c, c0 + 3 * cStride + LANES);
        c40.intoArray(c, c0 + 4 * cStride);
        c41.intoArray(c, c0 + 4 * cStride + LANES);
        c50.intoArray(c, c0 + 5 * cStride);
        c51.intoArray(c, c0 + 5 * cStride + LANES);
        c60.intoArray(c, c0 + 6 * cStride);
        c61.intoArray(c, c0 + 6 * cStride + LANES);
        c70.intoArray(c, c0 + 7 * cStride);
        c71.intoArray(c, c0 + 7 * cStride + LANES);
    }

    static void six(int k, float[] a, int a0, int aRow, int aCol, float[] b, int b0, int bStride,
                    float @Nullable [] bias, int bias0, float[] c, int c0, int cStride) {
        FloatVector c00 = start(bias, bias0);
        FloatVector c01 = c00;
        FloatVector c10 = start(bias, bias0 + 1);
        FloatVector c11 = c10;
        FloatVector c20 = start(bias, bias0 + 2);
        FloatVector c21 = c20;
        FloatVector c30 = start(bias, bias0 + 3);
        FloatVector c31 = c30;
        FloatVector c40 = start(bias, bias0 + 4);
        FloatVector c41 = c40;
        FloatVector c50 = start(bias, bias0 + 5);
        FloatVector c51 = c50;
        int p0 = a0;
        int p1 = a0 + aRow;
        int p2 = a0 + 2 * aRow;
        int p3 = a0 + 3 * aRow;
        int p4 = a0 + 4 * aRow;
        int p5 = a0 + 5 * aRow;
        for (int p = 0, q = b0, s = 0; p < k; p++, q += bStride, s += aCol) {
            FloatVector y0 = FloatVector.fromArray(SPECIES, b, q);
            FloatVector y1 = FloatVector.fromArray(SPECIES, b, q + LANES);
            FloatVector x0 = FloatVector.broadcast(SPECIES, a[p0 + s]);
            c00 = x0.fma(y0, c00);
            c01 = x0.fma(y1, c01);
            FloatVector x1 = FloatVector.broadcast(SPECIES, a[p1 + s]);
            c10 = x1.fma(y0, c10);
            c11 = x1.fma(y1, c11);
            FloatVector x2 = FloatVector.broadcast(SPECIES, a[p2 + s]);
            c20 = x2.fma(y0, c20);
            c21 = x2.fma(y1, c21);
            FloatVector x3 = FloatVector.broadcast(SPECIES, a[p3 + s]);
            c30 = x3.fma(y0, c30);
            c31 = x3.fma(y1, c31);
            FloatVector x4 = FloatVector.broadcast(SPECIES, a[p4 + s]);
            c40 = x4.fma(y0, c40);
            c41 = x4.fma(y1, c41);
            FloatVector x5 = FloatVector.broadcast(SPECIES, a[p5 + s]);
            c50 = x5.fma(y0, c50);
            c51 = x5.fma(y1, c51);
        }
        c00.intoArray(c, c0);
        c01.intoArray(c, c0 + LANES);
        c10.intoArray(c, c0 + cStride);
        c11.intoArray(c, c0 + cStride + LANES);
        c20.intoArray(c, c0 + 2 * cStride);
        c21.intoArray(c, c0 + 2 * cStride + LANES);
        c30.intoArray(c, c0 + 3 * cStride);
        c31.intoArray(c, c0 + 3 * cStride + LANES);
        c40.intoArray(c, c0 + 4 * cStride);
        c41.intoArray(c, c0 + 4 * cStride + LANES);
        c50.intoArray(c, c0 + 5 * cStride);
        c51.intoArray(c, c0 + 5 * cStride + LANES);
    }

    static void four(int k, float[] a, int a0, int aRow, int aCol, float[] b, int b0, int bStride,
                     float @Nullable [] bias, int bias0, float[] c, int c0, int cStride) {
        FloatVector c00 = start(bias, bias0);
        FloatVector c01 = c00;
        FloatVector c10 = start(bias, bias0 + 1);
        FloatVector c11 = c10;
        FloatVector c20 = start(bias, bias0 + 2);
        FloatVector c21 = c20;
        FloatVector c30 = start(bias, bias0 + 3);
        FloatVector c31 = c30;
        int p0 = a0;
        int p1 = a0 + aRow;
        int p2 = a0 + 2 * aRow;
        int p3 = a0 + 3 * aRow;
        for (int p = 0, q = b0, s = 0; p < k; p++, q += bStride, s += aCol) {
            FloatVector y0 = FloatVector.fromArray(SPECIES, b, q);
            FloatVector y1 = FloatVector.fromArray(SPECIES, b, q + LANES);
            FloatVector x0 = FloatVector.broadcast(SPECIES, a[p0 + s]);
            c00 = x0.fma(y0, c00);
            c01 = x0.fma(y1, c01);
            FloatVector x1 = FloatVector.broadcast(SPECIES, a[p1 + s]);
            c10 = x1.fma(y0, c10);
            c11 = x1.fma(y1, c11);
            FloatVector x2 = FloatVector.broadcast(SPECIES, a[p2 + s]);
            c20 = x2.fma(y0, c20);
            c21 = x2.fma(y1, c21);
            FloatVector x3 = FloatVector.broadcast(SPECIES, a[p3 + s]);
            c30 = x3.fma(y0, c30);
            c31 = x3.fma(y1, c31);
        }
        c00.intoArray(c, c0);
        c01.intoArray(c, c0 + LANES);
        c10.intoArray(c, c0 + cStride);
        c11.intoArray(c, c0 + cStride + LANES);
        c20.intoArray(c, c0 + 2 * cStride);
        c21.intoArray(c, c0 + 2 * cStride + LANES);
        c30.intoArray(c, c0 + 3 * cStride);
        c31.intoArray(c, c0 + 3 * cStride + LANES);
    }

    static void one(int k, float[] a, int a0, int aRow, int aCol, float[] b, int b0, int bStride,
                    float @Nullable [] bias, int bias0, float[] c, int c0, int cStride) {
        FloatVector c00 = start(bias, bias0);
        FloatVector c01 = c00;
        int p0 = a0;
        for (int p = 0, q = b0, s = 0; p < k; p++, q += bStride, s += aCol) {
            FloatVector y0 = FloatVector.fromArray(SPECIES, b, q);
            FloatVector y1 = FloatVector.fromArray(SPECIES, b, q + LANES);
            FloatVector x0 = FloatVector.broadcast(SPECIES, a[p0 + s]);
            c00 = x0.fma(y0, c00);
            c01 = x0.fma(y1, c01);
        }
        c00.intoArray(c, c0);
        c01.intoArray(c, c0 + LANES);
    }
}
