package org.latentexplorer.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However many threads share a kernel's work, every bit of what comes of it is the same. */
class TeamKernelTest {
    /** Large enough to be shared, and odd: pieces and vectors end where rows do not. */
    private static final int ROWS = 397;
    private static final int N = 157;
    private static final int STRIDE = 160;
    private static final int COUNT = ROWS * STRIDE - 3;

    static Stream<Arithmetic> arithmetics() {
        return Stream.of(new VectorArithmetic(), new ScalarArithmetic());
    }

    private static float[] floats(int count, long seed) {
        Random random = new Random(seed);
        float[] x = new float[count];
        for (int i = 0; i < count; i++) {
            x[i] = (float) random.nextGaussian();
        }
        return x;
    }

    /** Everything that a kernel writes into {@code to} and what it returns. */
    private interface Work {
        double run(Kernel kernel, float[] to);
    }

    private static void same(Arithmetic arithmetic, Work work) {
        float[] expected = floats(3 * ROWS * STRIDE, 7);
        double result;
        try (Team one = new Team(1)) {
            result = work.run(new TeamKernel(arithmetic, one), expected);
        }
        for (int size = 2; size <= 3; size++) {
            try (Team team = new Team(size)) {
                Kernel kernel = new TeamKernel(arithmetic, team);
                for (int round = 0; round < 3; round++) {
                    float[] actual = floats(3 * ROWS * STRIDE, 7);
                    assertEquals(result, work.run(kernel, actual), 0);
                    assertArrayEquals(expected, actual);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("arithmetics")
    void products(Arithmetic with) {
        float[] a = floats(ROWS * STRIDE, 1);
        float[] b = floats(ROWS * STRIDE, 2);
        float[] bias = floats(ROWS + 1, 3);
        int[][] sizes = {{ROWS, 33, N}, {ROWS, N, 101}, {9, ROWS, N}, {33, STRIDE, ROWS}, {3, 5, 7}};
        for (int[] s : sizes) {
            for (float[] added : new float[][] {bias, null}) {
                same(with, (k, to) -> {
                    k.multiply(s[0], s[1], s[2], a, 0, s[2], 1, b, 0, s[1], added, 1, to, 5, s[1] + 2);
                    k.multiply(s[0], s[1], s[2], a, 0, 1, s[0], b, 0, s[1], added, 1, to, ROWS * STRIDE, s[1]);
                    return 0;
                });
            }
        }
        same(with, (k, to) -> {
            k.multiply(ROWS, N, a, 3, b, bias, 1, to);
            return 0;
        });
    }

    @ParameterizedTest
    @MethodSource("arithmetics")
    void activations(Arithmetic with) {
        float[] y = floats(COUNT, 1);
        same(with, (k, to) -> {
            k.relu(to, COUNT, 0.1f);
            k.elu(to, COUNT);
            k.sigmoid(to, COUNT);
            k.exp(to, COUNT);
            k.tanh(to, COUNT);
            k.scale(to, COUNT, 0.3f);
            k.reluBack(y, to, COUNT, 0.1f);
            k.sigmoidBack(y, to, COUNT);
            k.tanhBack(y, to, COUNT);
            k.eluBack(y, to, COUNT);
            return 0;
        });
    }

    @ParameterizedTest
    @MethodSource("arithmetics")
    void sumsOfArrays(Arithmetic with) {
        float[] x = floats(COUNT + 2, 1);
        float[] y = floats(COUNT, 2);
        same(with, (k, to) -> {
            k.axpy(COUNT, 0.7f, x, 2, to, 3);
            k.hadamard(COUNT, y, to);
            k.multiplyAdd(COUNT, x, y, to);
            k.addToRows(ROWS, N, STRIDE, 0.3f, x, 1, to);
            float[] turned = new float[N * (ROWS + 1)];
            k.transpose(ROWS, N, to, STRIDE, turned, ROWS + 1);
            System.arraycopy(turned, 0, to, 0, turned.length);
            return 0;
        });
    }

    @ParameterizedTest
    @MethodSource("arithmetics")
    void losses(Arithmetic with) {
        float[] x = floats(ROWS * STRIDE, 1);
        same(with, (k, to) -> k.squaredError(ROWS, N, STRIDE, floats(ROWS * STRIDE, 2), x, 0.3f, to));
        same(with, (k, to) -> {
            float[] y = floats(ROWS * STRIDE, 2);
            double sum = k.crossEntropy(ROWS, N, STRIDE, y, x, 0.3f, to);
            System.arraycopy(y, 0, to, ROWS * STRIDE, y.length);
            return sum;
        });
    }

    @ParameterizedTest
    @MethodSource("arithmetics")
    void penalties(Arithmetic with) {
        float[] x = floats(ROWS * STRIDE + 1, 1);
        same(with, (k, to) -> k.l1Norm(ROWS, N, STRIDE, x, 1));
        same(with, (k, to) -> k.squaredNorm(ROWS, N, STRIDE, x, 1));
        same(with, (k, to) -> {
            k.elasticNet(ROWS, N, STRIDE, x, 1, 0.1f, 0.2f, to, 2);
            k.rowSums(ROWS, N, STRIDE, x, to, 1);
            k.rowMeans(ROWS, N, STRIDE, x, to, 1000);
            return 0;
        });
    }

    @ParameterizedTest
    @MethodSource("arithmetics")
    void gaussians(Arithmetic with) {
        float[] h = floats(2 * ROWS * STRIDE, 1);
        float[] noise = floats(ROWS * STRIDE, 2);
        float[] dz = floats(ROWS * STRIDE, 3);
        same(with, (k, to) -> k.gaussianDivergence(ROWS, N, STRIDE, h));
        same(with, (k, to) -> {
            k.gaussianBack(ROWS, N, STRIDE, h, noise, dz, 0.3f, to);
            float[] z = new float[ROWS * STRIDE];
            k.reparameterize(ROWS, N, STRIDE, h, noise, z);
            System.arraycopy(z, 0, to, 2 * ROWS * STRIDE, z.length);
            return 0;
        });
    }

    @ParameterizedTest
    @MethodSource("arithmetics")
    void steps(Arithmetic with) {
        float[] g = floats(COUNT, 1);
        same(with, (k, to) -> {
            float[] memory = new float[2 * COUNT];
            for (int step = 1; step <= 3; step++) {
                k.adam(COUNT, to, g, memory, 1e-2, 0.9, 0.999, 1e-8, step);
            }
            k.sgd(COUNT, to, g, memory, 0.1f, 0.9f);
            return to[COUNT - 1];
        });
    }

    @Test
    void saysHowManyThreads() {
        try (Team team = new Team(3)) {
            assertEquals("plain Java, 3 threads", new TeamKernel(new ScalarArithmetic(), team).description());
        }
    }
}
