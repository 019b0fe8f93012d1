package org.latentexplorer.kernel;

import static org.latentexplorer.kernel.Vectors.LANES;
import static org.latentexplorer.kernel.Vectors.SPECIES;
import static org.latentexplorer.kernel.Vectors.total;

import jdk.incubator.vector.FloatVector;

/** y = W x + bias for one vector, W row-major without gaps: four rows share what is read of x. */
final class OneVector {
    private OneVector() {
    }

    static void multiply(int rows, int cols, float[] w, int w0, float[] x, float[] bias, int bias0, float[] y) {
        int r = 0;
        int whole = SPECIES.loopBound(cols);
        for (; r + 4 <= rows; r += 4) {
            fourRows(cols, whole, w, w0 + r * cols, x, bias, bias0 + r, y, r);
        }
        for (; r < rows; r++) {
            FloatVector sum = FloatVector.zero(SPECIES);
            int at = w0 + r * cols;
            for (int j = 0; j < whole; j += LANES) {
                sum = FloatVector.fromArray(SPECIES, w, at + j).fma(FloatVector.fromArray(SPECIES, x, j), sum);
            }
            y[r] = tail(cols, whole, w, at, x, total(sum) + bias[bias0 + r]);
        }
    }

    private static void fourRows(int cols, int whole, float[] w, int w0, float[] x, float[] bias, int bias0,
                                 float[] y, int y0) {
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        for (int j = 0; j < whole; j += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, j);
            s0 = FloatVector.fromArray(SPECIES, w, w0 + j).fma(v, s0);
            s1 = FloatVector.fromArray(SPECIES, w, w0 + cols + j).fma(v, s1);
            s2 = FloatVector.fromArray(SPECIES, w, w0 + 2 * cols + j).fma(v, s2);
            s3 = FloatVector.fromArray(SPECIES, w, w0 + 3 * cols + j).fma(v, s3);
        }
        y[y0] = tail(cols, whole, w, w0, x, total(s0) + bias[bias0]);
        y[y0 + 1] = tail(cols, whole, w, w0 + cols, x, total(s1) + bias[bias0 + 1]);
        y[y0 + 2] = tail(cols, whole, w, w0 + 2 * cols, x, total(s2) + bias[bias0 + 2]);
        y[y0 + 3] = tail(cols, whole, w, w0 + 3 * cols, x, total(s3) + bias[bias0 + 3]);
    }

    private static float tail(int cols, int whole, float[] w, int w0, float[] x, float sum) {
        float all = sum;
        for (int j = whole; j < cols; j++) {
            all += w[w0 + j] * x[j];
        }
        return all;
    }
}
