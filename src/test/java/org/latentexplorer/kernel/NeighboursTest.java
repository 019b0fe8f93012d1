package org.latentexplorer.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NeighboursTest {
    private static final DoubleConsumer UNWATCHED = share -> { };

    private static float[] random(int length, double mean, long seed) {
        Random random = new Random(seed);
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (float) (mean + random.nextGaussian());
        }
        return values;
    }

    private static double square(float[] a, int i, float[] b, int j, int dimension) {
        return IntStream.range(0, dimension)
                .mapToDouble(d -> Math.pow((double) a[i * dimension + d] - b[j * dimension + d], 2)).sum();
    }

    @ParameterizedTest
    @CsvSource({"2,1,1", "70,1,3", "600,5,20", "1100,17,40", "65,3,64", "18000,1,5"})
    void othersAreTheNearestOnesInOrder(int count, int dimension, int k) {
        float[] points = random(count * dimension, 0, 1);
        Neighbours found = Neighbours.among(Rows.of(points, dimension), k, UNWATCHED);
        for (int i = 0; i < count; i += 1 + count / 40) {
            int self = i;
            int[] expected = IntStream.range(0, count).filter(j -> j != self).boxed()
                    .sorted(Comparator.comparingDouble(j -> square(points, self, points, j, dimension)))
                    .limit(k).mapToInt(j -> j).toArray();
            assertArrayEquals(expected, Arrays.copyOfRange(found.index(), i * k, (i + 1) * k));
            assertEquals(square(points, i, points, expected[k - 1], dimension), found.squares()[(i + 1) * k - 1],
                    1e-5 * dimension);
        }
    }

    /** Narrow and wide take different ways; both cross the borders of their blocks. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16, 17, 40, 129, 300})
    void theNearestOfAllAreFound(int dimension) {
        float[] points = random(2100 * dimension, 5, 1);
        float[] queries = random(70 * dimension, 5, 2);
        Neighbours found = Neighbours.find(Rows.of(points, dimension), Rows.of(queries, dimension), 3, UNWATCHED);
        NeighbourSearch search = new NeighbourSearch(points, dimension);
        for (int q = 0; q < 70; q++) {
            int query = q;
            int[] nearest = IntStream.range(0, 2100).boxed()
                    .sorted(Comparator.comparing(i -> square(points, i, queries, query, dimension))).limit(3)
                    .mapToInt(i -> i).toArray();
            assertArrayEquals(nearest, Arrays.copyOfRange(found.index(), q * 3, q * 3 + 3));
            assertEquals(square(points, nearest[2], queries, q, dimension), found.squares()[q * 3 + 2],
                    1e-3 * Math.max(1, dimension / 40));
            float[] spot = Arrays.copyOfRange(queries, q * dimension, (q + 1) * dimension);
            assertArrayEquals(nearest, search.nearest(spot, 3).index());
        }
    }

    @Test
    void ofEquallyFarOnesTheFirstAreTaken() {
        Neighbours found = Neighbours.among(Rows.of(new float[100], 1), 3, UNWATCHED);
        assertArrayEquals(new int[] {1, 2, 3}, Arrays.copyOf(found.index(), 3));
        assertArrayEquals(new int[] {0, 1, 2}, Arrays.copyOfRange(found.index(), 50 * 3, 51 * 3));
        assertArrayEquals(new int[] {0, 1}, new NeighbourSearch(new float[9], 1).nearest(new float[1], 2).index());
    }

    @Test
    void someCanBeLeftOutAndWhatIsNotFiniteIsNeverNear() {
        float[] points = {0, 1, Float.NaN, 3, Float.POSITIVE_INFINITY, 5};
        NeighbourSearch search = new NeighbourSearch(points, 1);
        assertArrayEquals(new int[] {1, 3, 5}, search.nearest(new float[1], 9, i -> i != 0).index());
        assertEquals(0, new NeighbourSearch(new float[] {Float.NaN}, 1).nearest(new float[1], 1).k());
    }

    @Test
    void stopsWhenAskedAndRefusesTooMany() {
        Rows few = Rows.of(random(8, 0, 1), 2);
        assertThrows(IllegalArgumentException.class, () -> Neighbours.find(few, few, 5, UNWATCHED));
        assertThrows(IllegalArgumentException.class, () -> Neighbours.among(few, 4, UNWATCHED));
        Rows many = Rows.of(random(2_000, 0, 1), 1);
        AtomicInteger told = new AtomicInteger();
        assertThrows(CancellationException.class, () -> Neighbours.among(many, 5, share -> {
            if (told.incrementAndGet() > 3) {
                throw new CancellationException();
            }
        }));
    }
}
