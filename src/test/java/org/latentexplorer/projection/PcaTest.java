package org.latentexplorer.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Progress;

class PcaTest {
    private static final int COUNT = 400;

    /** Codes whose spread along a few turned axes is known: 5, 3, then little. */
    private static Codes turned(int dimension) {
        Random random = new Random(3);
        float[] values = new float[COUNT * dimension];
        for (int i = 0; i < COUNT; i++) {
            double a = random.nextGaussian() * 5;
            double b = random.nextGaussian() * 3;
            for (int d = 0; d < dimension; d++) {
                values[i * dimension + d] = (float) (7 + random.nextGaussian() * 0.1);
            }
            values[i * dimension] += (float) (0.6 * a - 0.8 * b);
            values[i * dimension + dimension - 1] += (float) (0.8 * a + 0.6 * b);
        }
        return new Codes(values, dimension, null);
    }

    @Test
    void findsTheDirectionsOfGreatestSpread() {
        for (int dimension : new int[] {2, 12, 30}) {
            Codes codes = turned(dimension);
            Pca pca = Pca.of(codes, Progress.NONE);
            for (int i = 0; i < COUNT; i++) {
                double x = codes.at(i, 0) - 7;
                double y = codes.at(i, dimension - 1) - 7;
                assertEquals(0.6 * x + 0.8 * y, pca.x()[i], 1.5);
                assertEquals(Math.abs(0.6 * y - 0.8 * x), Math.abs(pca.y()[i]), 1.5);
            }
            assertEquals(0, mean(pca.x()), 1e-4);
            assertEquals(0, covariance(pca.x(), pca.y()), 1e-3, "components are uncorrelated");
            assertTrue(covariance(pca.x(), pca.x()) > covariance(pca.y(), pca.y()));
        }
    }

    private static double mean(float[] values) {
        return covariance(values, null);
    }

    private static double covariance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * (b == null ? 1 : b[i]);
        }
        return sum / a.length;
    }

    @Test
    void codesOnALineHaveNoSecondComponent() {
        float[] values = new float[3 * 20];
        for (int i = 0; i < 20; i++) {
            values[3 * i + 1] = i;
        }
        Pca pca = Pca.of(new Codes(values, 3, null), Progress.NONE);
        assertArrayEquals(new float[20], pca.y(), 1e-6f);
        assertEquals(9.5, pca.x()[19], 1e-5);
        Pca single = Pca.of(new Codes(new float[] {1, 2, 6}, 1, null), Progress.NONE);
        assertArrayEquals(new float[] {-2, -1, 3}, single.x(), 1e-6f);
        assertArrayEquals(new float[3], single.y());
    }
}
