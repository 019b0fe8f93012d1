package org.latentexplorer.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vector kernels against their scalar twins, over sizes that leave every kind of remainder. */
class KernelTest {
    private final Kernel vector = new TeamKernel(new VectorArithmetic(), new Team(1));
    private final Kernel scalar = new TeamKernel(new ScalarArithmetic(), new Team(1));
    private final Random random = new Random(1);

    private float[] floats(int count) {
        float[] x = new float[count];
        for (int i = 0; i < count; i++) {
            x[i] = (float) random.nextGaussian();
        }
        return x;
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "8,32,784", "128,32,784", "3,5,7", "13,48,16", "2,33,64", "784,17,2", "9,100,31", "16,784,32",
        "5,2,40", "65,130,3"})
    void multipliesStraightAndTransposed(int m, int n, int k) {
        float[] a = floats(m * k + 3);
        float[] b = floats(k * (n + 2) + 5);
        float[] bias = floats(m + 1);
        for (float[] added : new float[][] {bias, null}) {
            float[] straight = floats(m * (n + 1) + 4);
            float[] expected = straight.clone();
            scalar.multiply(m, n, k, a, 3, k, 1, b, 5, n + 2, added, 1, expected, 4, n + 1);
            vector.multiply(m, n, k, a, 3, k, 1, b, 5, n + 2, added, 1, straight, 4, n + 1);
            assertArrayEquals(expected, straight, 2e-4f);
            scalar.multiply(m, n, k, a, 3, 1, m, b, 5, n + 2, added, 1, expected, 4, n + 1);
            vector.multiply(m, n, k, a, 3, 1, m, b, 5, n + 2, added, 1, straight, 4, n + 1);
            assertArrayEquals(expected, straight, 2e-4f);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "4,16", "784,128", "5,3", "7,33", "64,2", "2,784"})
    void multipliesOneVector(int rows, int cols) {
        float[] w = floats(rows * cols + 2);
        float[] x = floats(cols);
        float[] bias = floats(rows + 3);
        float[] expected = new float[rows];
        float[] actual = new float[rows];
        scalar.multiply(rows, cols, w, 2, x, bias, 3, expected);
        vector.multiply(rows, cols, w, 2, x, bias, 3, actual);
        assertArrayEquals(expected, actual, 1e-4f);
    }

    private void same(int count, float spread, float tolerance, BiConsumer<Kernel, float[]> work) {
        float[] x = floats(count + 3);
        for (int i = 0; i < x.length; i++) {
            x[i] *= spread;
        }
        x[0] = 0;
        x[1] = 200;
        x[2] = -200;
        float[] y = x.clone();
        work.accept(scalar, x);
        work.accept(vector, y);
        assertArrayEquals(x, y, tolerance);
    }

    @Test
    void activatesAlike() {
        for (int count : new int[] {1, 15, 16, 1000}) {
            same(count, 3, 0, (k, x) -> k.relu(x, count, 0));
            same(count, 3, 0, (k, x) -> k.relu(x, count, 0.01f));
            same(count, 3, 3e-7f, (k, x) -> k.sigmoid(x, count));
            same(count, 30, 3e-7f, (k, x) -> k.sigmoid(x, count));
            same(count, 1, 3e-7f, (k, x) -> k.tanh(x, count));
            same(count, 1e-4f, 1e-10f, (k, x) -> k.tanh(x, count));
            same(count, 3, 3e-7f, (k, x) -> k.elu(x, count));
        }
    }

    @Test
    void differentiatesAlike() {
        float[] h = floats(100);
        same(97, 1, 0, (k, x) -> k.reluBack(h, x, 100, 0));
        same(97, 1, 0, (k, x) -> k.reluBack(h, x, 100, 0.01f));
        same(97, 1, 1e-5f, (k, x) -> k.sigmoidBack(h, x, 100));
        same(97, 1, 2e-5f, (k, x) -> k.tanhBack(h, x, 100));
        same(97, 1, 1e-5f, (k, x) -> k.eluBack(h, x, 100));
    }

    @ParameterizedTest
    @CsvSource({"784,32,32", "10,5,16", "3,17,32", "1,1,1"})
    void measuresLossesAlike(int rows, int n, int stride) {
        float[] y = floats(rows * stride);
        float[] x = floats(rows * stride);
        scalar.sigmoid(x, x.length);
        float[] expected = floats(rows * stride);
        float[] actual = expected.clone();
        double mse = scalar.squaredError(rows, n, stride, y, x, 0.5f, expected);
        assertEquals(mse, vector.squaredError(rows, n, stride, y, x, 0.5f, actual), 1e-5 * mse);
        assertArrayEquals(expected, actual, 1e-6f);

        float[] y2 = y.clone();
        y2[0] = y[0] = 60;
        double bce = scalar.crossEntropy(rows, n, stride, y, x, 0.5f, expected);
        assertEquals(bce, vector.crossEntropy(rows, n, stride, y2, x, 0.5f, actual), 1e-5 * bce);
        assertArrayEquals(expected, actual, 1e-6f);
        for (int r = 0; r < rows; r++) {
            int at = r * stride;
            assertArrayEquals(Arrays.copyOfRange(y, at, at + n), Arrays.copyOfRange(y2, at, at + n), 1e-6f);
        }
    }

    @Test
    void sumsRowsAlike() {
        float[] x = floats(37 * 40);
        float[] expected = new float[38];
        float[] actual = new float[38];
        scalar.rowSums(37, 33, 40, x, expected, 1);
        vector.rowSums(37, 33, 40, x, actual, 1);
        assertArrayEquals(expected, actual, 1e-5f);
    }

    @ParameterizedTest
    @CsvSource({"37,33", "4,4", "3,2", "1,9", "9,1", "64,784", "5,8"})
    void transposesAlike(int rows, int columns) {
        float[] x = floats(rows * (columns + 7));
        float[] expected = floats(columns * (rows + 4));
        float[] actual = expected.clone();
        scalar.transpose(rows, columns, x, columns + 7, expected, rows + 4);
        vector.transpose(rows, columns, x, columns + 7, actual, rows + 4);
        assertArrayEquals(expected, actual);
    }

    @Test
    void readsPixelsAlike() {
        byte[] bytes = new byte[260];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        float[] expected = new float[262];
        float[] actual = new float[262];
        scalar.pixels(bytes, 1, 257, expected, 2);
        vector.pixels(bytes, 1, 257, actual, 2);
        assertArrayEquals(expected, actual);
    }

    @Test
    void adamLeavesNothingDenormal() {
        float[] p = floats(64);
        float[] g = floats(64);
        float[] state = new float[128];
        vector.adam(64, p, g, state, 1e-3, 0.9, 0.999, 1e-8, 1);
        for (int step = 2; step < 2000; step++) {
            vector.adam(64, p, new float[64], state, 1e-3, 0.9, 0.999, 1e-8, step);
        }
        for (float moment : state) {
            float move = moment * 1e-3f;
            assertEquals(0, move != 0 && Math.abs(move) < Float.MIN_NORMAL ? move : 0);
        }
    }

    @Test
    void stepsAlike() {
        float[] p = floats(101);
        float[] p2 = p.clone();
        float[] state = new float[202];
        float[] state2 = new float[202];
        for (int step = 1; step <= 5; step++) {
            float[] g = floats(101);
            scalar.adam(101, p, g, state, 1e-2, 0.9, 0.999, 1e-8, step);
            vector.adam(101, p2, g, state2, 1e-2, 0.9, 0.999, 1e-8, step);
        }
        assertArrayEquals(p, p2, 1e-6f);
        for (int step = 1; step <= 5; step++) {
            float[] g = floats(101);
            scalar.sgd(101, p, g, state, 0.1f, 0.9f);
            vector.sgd(101, p2, g, state2, 0.1f, 0.9f);
        }
        assertArrayEquals(p, p2, 1e-5f);
    }
}
