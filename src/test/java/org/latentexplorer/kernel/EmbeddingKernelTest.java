package org.latentexplorer.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vector kernels of t-SNE against their scalar twins. */
class EmbeddingKernelTest {
    private static final int WIDTH = EmbeddingKernel.WIDTH;
    private final EmbeddingKernel vector = new VectorEmbeddingKernel();
    private final EmbeddingKernel scalar = new ScalarEmbeddingKernel();
    private final Random random = new Random(1);

    private float[] floats(int count) {
        float[] x = new float[count];
        for (int i = 0; i < count; i++) {
            x[i] = (float) random.nextGaussian();
        }
        return x;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16, 33})
    void measuresDistancesAlike(int dimension) {
        float[] points = floats(9 * dimension);
        float[] columns = floats(dimension * 5 * WIDTH);
        float[] expected = new float[4 * 2 * WIDTH];
        float[] actual = new float[4 * 2 * WIDTH];
        scalar.distances(dimension, points, 5, columns, 5 * WIDTH, 2 * WIDTH, 2 * WIDTH, expected);
        vector.distances(dimension, points, 5, columns, 5 * WIDTH, 2 * WIDTH, 2 * WIDTH, actual);
        assertArrayEquals(expected, actual, 1e-5f * dimension);
        float off = columns[2 * WIDTH] - points[5 * dimension];
        if (dimension == 1) {
            assertEquals(off * off, actual[0], 1e-6);
        }
    }

    @Test
    void findsWhatIsBelowAlike() {
        float[] values = floats(3 + 4 * WIDTH);
        values[3] = 0.5f;
        values[4] = Float.NaN;
        values[5] = Float.POSITIVE_INFINITY;
        for (float limit : new float[] {0.5f, -9, 9, Float.POSITIVE_INFINITY}) {
            int[] expected = new int[4 * WIDTH];
            int[] actual = new int[4 * WIDTH];
            assertEquals(scalar.below(values, 3, 4 * WIDTH, limit, expected),
                    vector.below(values, 3, 4 * WIDTH, limit, actual));
            assertArrayEquals(expected, actual);
        }
    }

    @Test
    void pullsAlike() {
        int[] starts = {0, WIDTH, WIDTH, 4 * WIDTH};
        int[] neighbours = new int[4 * WIDTH];
        Arrays.setAll(neighbours, e -> random.nextInt(3));
        float[] weights = floats(4 * WIDTH);
        float[] x = floats(3);
        float[] y = floats(3);
        float[][] expected = new float[2][3];
        float[][] actual = new float[2][3];
        scalar.attraction(0, 3, starts, neighbours, weights, x, y, expected[0], expected[1]);
        vector.attraction(0, 3, starts, neighbours, weights, x, y, actual[0], actual[1]);
        assertArrayEquals(expected[0], actual[0], 1e-5f);
        assertArrayEquals(expected[1], actual[1], 1e-5f);
        assertEquals(0, actual[0][1], "a point without edges");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 100})
    void pushesAlike(int count) {
        float[] x = floats(count);
        float[] y = floats(count);
        float[][] expected = new float[2][count];
        float[][] actual = new float[2][count];
        int first = count / 3;
        double sum = scalar.repulsion(first, count, count, x, y, expected[0], expected[1]);
        assertEquals(sum, vector.repulsion(first, count, count, x, y, actual[0], actual[1]), 1e-5 * count * count);
        assertArrayEquals(expected[0], actual[0], 1e-4f);
        assertArrayEquals(expected[1], actual[1], 1e-4f);
    }

    @ParameterizedTest
    @CsvSource({"2,1,1", "2,3,4", "3,1,2", "3,4,1", "4,1,1", "4,3,2"})
    void transformsAlike(int radix, int l, int m) {
        int rows = radix * l * m * WIDTH;
        float[] turns = floats(2 * l * (radix - 1));
        float[] re = floats(rows);
        float[] im = floats(rows);
        float[][] expected = new float[2][rows];
        float[][] actual = new float[2][rows];
        scalar.pass(radix, l, m, turns, re, im, expected[0], expected[1]);
        vector.pass(radix, l, m, turns, re, im, actual[0], actual[1]);
        assertArrayEquals(expected[0], actual[0], 2e-5f);
        assertArrayEquals(expected[1], actual[1], 2e-5f);
    }
}
