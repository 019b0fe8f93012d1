package org.latentexplorer.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latentexplorer.kernel.EmbeddingKernel;

class RepulsionTest {
    private static final int POINTS = 3_000;
    private final EmbeddingKernel kernel = EmbeddingKernel.best();

    /** Standard deviation of the points across and upwards; how far the push may be off, by its root mean square. */
    @ParameterizedTest
    @CsvSource({"0.0001,0.0001,0.001", "0.3,0.3,0.001", "8,8,0.01", "25,25,0.01", "30,2,0.01", "2,40,0.01"})
    void gridComesCloseToCountingEveryPair(double across, double upwards, double off) {
        float[] x = Samples.gaussian(POINTS, across, 1);
        float[] y = Samples.gaussian(POINTS, upwards, 2);
        float[][] exact = new float[2][POINTS];
        float[][] grid = new float[2][POINTS];
        double z = new ExactRepulsion(kernel).push(x, y, exact[0], exact[1]);
        assertEquals(z, new GridRepulsion(kernel).push(x, y, grid[0], grid[1]), 1e-3 * z);
        double error = rms(exact[0], grid[0]) + rms(exact[1], grid[1]);
        double size = rms(exact[0], new float[POINTS]) + rms(exact[1], new float[POINTS]);
        assertTrue(error < off * size, error / size + " of the push");
    }

    private static double rms(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.pow(a[i] - b[i], 2);
        }
        return Math.sqrt(sum / a.length);
    }

    @Test
    void mapsBeyondTheLargestGridAreCoarser() {
        float[] x = Samples.gaussian(500, 400, 1);
        float[] y = Samples.gaussian(500, 400, 2);
        x[0] = 30_000;
        float[][] push = new float[2][500];
        double z = new GridRepulsion(kernel).push(x, y, push[0], push[1]);
        assertTrue(Double.isFinite(z));
        assertTrue(Float.isFinite(push[0][0]));
    }

    @Test
    void oneGridAfterTheOtherGivesTheSameAsAFreshOne() {
        GridRepulsion used = new GridRepulsion(kernel);
        float[][] first = new float[2][POINTS];
        float[][] again = new float[2][POINTS];
        double z = 0;
        for (double spread : new double[] {30, 1, 12, 12}) {
            z = used.push(Samples.gaussian(POINTS, spread, 1), Samples.gaussian(POINTS, spread, 2), first[0], first[1]);
        }
        double fresh = new GridRepulsion(kernel).push(Samples.gaussian(POINTS, 12, 1), Samples.gaussian(POINTS, 12, 2),
                again[0], again[1]);
        assertEquals(z, fresh);
        assertArrayEquals(first[0], again[0]);
        assertArrayEquals(first[1], again[1]);
    }
}
