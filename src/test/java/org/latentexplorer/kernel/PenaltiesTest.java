package org.latentexplorer.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of penalties: vectors against plain Java, and both against what is known without either. */
class PenaltiesTest {
    private final Kernel vector = new TeamKernel(new VectorArithmetic(), new Team(1));
    private final Kernel scalar = new TeamKernel(new ScalarArithmetic(), new Team(1));
    private final Random random = new Random(2);

    private float[] floats(int count) {
        float[] x = new float[count];
        for (int i = 0; i < count; i++) {
            x[i] = (float) random.nextGaussian();
        }
        return x;
    }

    /** What one kernel makes of the same numbers as another. */
    private interface Work {
        void run(Kernel kernel, float[] to);
    }

    private void same(float[] to, float tolerance, Work work) {
        float[] expected = to.clone();
        float[] actual = to.clone();
        work.run(scalar, expected);
        work.run(vector, actual);
        assertArrayEquals(expected, actual, tolerance);
    }

    @ParameterizedTest
    @CsvSource({"1,1,1", "2,32,32", "3,5,16", "16,33,48", "130,70,70"})
    void worksOnRowsAlike(int rows, int n, int stride) {
        float[] x = floats(rows * stride + 3);
        float[] v = floats(rows + 1);
        x[3] = 0;
        double l1 = scalar.l1Norm(rows, n, stride, x, 3);
        assertEquals(l1, vector.l1Norm(rows, n, stride, x, 3), 1e-6 * l1);
        double squares = scalar.squaredNorm(rows, n, stride, x, 3);
        assertEquals(squares, vector.squaredNorm(rows, n, stride, x, 3), 1e-6 * squares);
        same(floats(rows * stride + 5), 1e-6f, (k, to) -> k.elasticNet(rows, n, stride, x, 3, 0.3f, 0.2f, to, 5));
        same(floats(rows * stride), 1e-6f, (k, to) -> k.addToRows(rows, n, stride, 0.3f, v, 1, to));
        same(floats(rows + 1), 1e-6f, (k, to) -> k.rowMeans(rows, n, stride, x, to, 1));
    }

    @ParameterizedTest
    @CsvSource({"1,1,16", "2,32,32", "16,128,128", "3,5,16", "2,33,48"})
    void treatsGaussiansAlike(int rows, int n, int stride) {
        float[] h = floats(2 * rows * stride);
        float[] noise = floats(rows * stride);
        float[] dz = floats(rows * stride);
        same(floats(rows * stride), 1e-5f, (k, to) -> {
            k.reparameterize(rows, n, stride, h, noise, to);
            clearPadding(to, n, stride);
        });
        same(floats(h.length), 1e-5f, (k, to) -> {
            k.gaussianBack(rows, n, stride, h, noise, dz, 0.7f, to);
            clearPadding(to, n, stride);
        });
        double divergence = scalar.gaussianDivergence(rows, n, stride, h);
        assertEquals(divergence, vector.gaussianDivergence(rows, n, stride, h), 1e-5 * divergence);
    }

    private static void clearPadding(float[] x, int n, int stride) {
        for (int row = 0; row < x.length; row += stride) {
            Arrays.fill(x, row + n, row + stride, 0);
        }
    }

    @Test
    void combinesElementsAlike() {
        for (int count : new int[] {1, 15, 16, 1000}) {
            float[] x = floats(count + 2);
            float[] y = floats(count);
            same(floats(count + 3), 1e-6f, (k, to) -> k.axpy(count, 0.7f, x, 2, to, 3));
            same(floats(count), 0, (k, to) -> k.hadamard(count, x, to));
            same(floats(count), 1e-6f, (k, to) -> k.multiplyAdd(count, x, y, to));
            same(floats(count), 0, (k, to) -> k.scale(to, count, 0.3f));
            same(floats(count), 3e-6f, (k, to) -> k.exp(to, count));
        }
        float[] far = {200, -200, 0};
        vector.exp(far, 3);
        assertArrayEquals(new float[] {1.6516363e38f, 1.2192e-38f, 1}, far, 1e32f);
    }

    @Test
    void divergenceIsZeroForTheStandardNormalAndKnownElsewhere() {
        for (Kernel kernel : new Kernel[] {scalar, vector}) {
            assertEquals(0, kernel.gaussianDivergence(2, 5, 16, new float[64]));
            // KL of N(3, 1) is 3^2 / 2, and that of N(0, 4) is (4 - 1 - ln 4) / 2
            float[] h = new float[32];
            h[0] = 3;
            h[16 + 1] = (float) Math.log(4);
            assertEquals(4.5 + (3 - Math.log(4)) / 2, kernel.gaussianDivergence(1, 2, 16, h), 1e-6);
        }
    }

    @Test
    void gaussianGradientIsTheDifferenceQuotient() {
        int rows = 2;
        int n = 3;
        int stride = 4;
        float[] h = floats(2 * rows * stride);
        float[] noise = floats(rows * stride);
        float[] dz = floats(rows * stride);
        for (Kernel kernel : new Kernel[] {scalar, vector}) {
            float[] dh = new float[h.length];
            kernel.gaussianBack(rows, n, stride, h, noise, dz, 0.7f, dh);
            for (int i = 0; i < h.length; i++) {
                if (i % stride < n) {
                    assertEquals((objective(h, i, 1e-4, noise, dz) - objective(h, i, -1e-4, noise, dz)) / 2e-4, dh[i],
                            1e-5);
                }
            }
        }
    }

    /** dz . z + 0.7 KL in double precision, with h[at] moved. */
    private static double objective(float[] h, int at, double by, float[] noise, float[] dz) {
        double sum = 0;
        for (int r = 0; r < 2; r++) {
            for (int j = r * 4; j < r * 4 + 3; j++) {
                double mean = h[j] + (j == at ? by : 0);
                double logVariance = h[8 + j] + (8 + j == at ? by : 0);
                sum += dz[j] * (mean + Math.exp(logVariance / 2) * noise[j])
                        + 0.7 * 0.5 * (mean * mean + Math.exp(logVariance) - 1 - logVariance);
            }
        }
        return sum;
    }
}
