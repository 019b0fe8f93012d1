package org.latentexplorer.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanarIndexTest {
    private static double distance(float[] x, float[] y, int i, double atX, double atY, double sx, double sy) {
        return i < 0 ? Double.POSITIVE_INFINITY
                : Math.pow((x[i] - atX) * sx, 2) + Math.pow((y[i] - atY) * sy, 2);
    }

    private static int byLookingAtAll(float[] x, float[] y, double atX, double atY, double sx, double sy,
                                      double radius, IntPredicate wanted) {
        int found = -1;
        double least = radius * radius;
        for (int i = 0; i < x.length; i++) {
            double d = distance(x, y, i, atX, atY, sx, sy);
            if (d <= least && wanted.test(i)) {
                least = d;
                found = i;
            }
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 12, 13, 100, 5000})
    void findsWhatLookingAtAllFinds(int count) {
        Random random = new Random(count);
        float[] x = new float[count];
        float[] y = new float[count];
        for (int i = 0; i < count; i++) {
            // clusters, an outlier now and then, some on a lattice and so equal
            x[i] = i % 7 == 0 ? random.nextInt(5) : (float) random.nextGaussian() * (i % 100 == 0 ? 50 : 1);
            y[i] = i % 7 == 0 ? random.nextInt(5) : (float) random.nextGaussian() * 3;
        }
        PlanarIndex index = new PlanarIndex(x, y);
        IntPredicate wanted = i -> i % 3 != 0;
        for (int query = 0; query < 400; query++) {
            double atX = random.nextGaussian() * 3;
            double atY = random.nextGaussian() * 5;
            double radius = query % 2 == 0 ? 1000 : 12;
            int found = index.nearest(atX, atY, 90, 20, radius, wanted);
            int expected = byLookingAtAll(x, y, atX, atY, 90, 20, radius, wanted);
            assertEquals(distance(x, y, expected, atX, atY, 90, 20), distance(x, y, found, atX, atY, 90, 20), 1e-9);
        }
    }

    @Test
    void amongEqualPointsTheOneOnTopIsFound() {
        float[] same = new float[1000];
        assertEquals(999, new PlanarIndex(same, same).nearest(0.1, 0.1, 10, 10, 12, i -> true));
    }

    @Test
    void equalAndSortedPointsAreIndexedQuickly() {
        float[] equal = new float[200_000];
        float[] sorted = new float[200_000];
        Arrays.setAll(new int[sorted.length], i -> {
            sorted[i] = i;
            return i;
        });
        // a partition that degenerates would take minutes
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            new PlanarIndex(equal, equal);
            new PlanarIndex(sorted, equal);
        });
    }

    @Test
    void whatIsNotFiniteIsNeverFound() {
        float[] x = {Float.NaN, 1, Float.NEGATIVE_INFINITY};
        float[] y = {0, Float.NaN, 0};
        PlanarIndex index = new PlanarIndex(x, y);
        assertEquals(0, index.count());
        assertEquals(-1, index.nearest(0, 0, 1, 1, 1e9, i -> true));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 1, 1000})
    void theNearestInOrder(double flat) {
        int count = 500;
        Random random = new Random(5);
        float[] x = gaussian(random, count, 10);
        float[] low = gaussian(random, count, 10 * flat);
        low[7] = x[8];
        PlanarIndex index = new PlanarIndex(x, low);
        for (int trial = 0; trial < 200; trial++) {
            double atX = random.nextGaussian() * (trial % 2 == 0 ? 10 : 100);
            double atY = random.nextGaussian() * 10 * flat * (trial % 3 == 0 ? 10 : 1);
            int[] expected = IntStream.range(0, count).boxed()
                    .sorted(Comparator.comparingDouble(i -> Math.hypot(x[i] - atX, low[i] - atY)))
                    .limit(9).mapToInt(i -> i).toArray();
            assertArrayEquals(expected, index.nearest(atX, atY, 9).index());
        }
        assertEquals(count, index.nearest(0, 0, 10_000).index().length);
    }

    private static float[] gaussian(Random random, int count, double deviation) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return values;
    }

    @Test
    void ofEquallyNearPointsTheFirstAreTaken() {
        float[] same = new float[100];
        assertArrayEquals(new int[] {0, 1, 2}, new PlanarIndex(same, same).nearest(1, 1, 3).index());
    }
}
