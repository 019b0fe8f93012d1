package org.latentexplorer.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Progress;

class NeighboursTest {
    static Codes random(int count, int dimension, long seed) {
        Random random = new Random(seed);
        float[] values = new float[count * dimension];
        byte[] labels = new byte[count];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian() + 5;
        }
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) random.nextInt(3);
        }
        return new Codes(values, dimension, labels);
    }

    /** Narrow and wide take different ways; both cross the borders of their blocks. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16, 17, 40})
    void theNearestOfAllAreFound(int dimension) {
        Codes among = random(2100, dimension, 1);
        Codes queries = random(70, dimension, 2);
        Neighbours found = Neighbours.find(Features.of(among), Features.of(queries), 3, Progress.NONE);
        for (int q = 0; q < queries.count(); q++) {
            int query = q;
            int[] nearest = IntStream.range(0, among.count()).boxed()
                    .sorted(Comparator.comparing(i -> square(among, i, queries, query))).limit(3)
                    .mapToInt(i -> i).toArray();
            assertArrayEquals(nearest, java.util.Arrays.copyOfRange(found.images(), q * 3, q * 3 + 3));
            assertEquals(square(among, nearest[2], queries, q), found.squares()[q * 3 + 2], 1e-3);
        }
    }

    private static double square(Codes a, int i, Codes b, int j) {
        double sum = 0;
        for (int d = 0; d < a.dimension(); d++) {
            double apart = a.at(i, d) - b.at(j, d);
            sum += apart * apart;
        }
        return sum;
    }

    @Test
    void theMajorityIsElectedAndTheNearestDecidesTies() {
        Codes among = new Codes(new float[] {1, 2, 3, 4, 5}, 1, new byte[] {2, 1, 1, 2, 0});
        Features features = Features.of(among);
        Features query = Features.of(new Codes(new float[] {0}, 1, null));
        assertArrayEquals(new int[] {1}, Neighbours.find(features, query, 3, Progress.NONE).vote(features, 3));
        assertArrayEquals(new int[] {2}, Neighbours.find(features, query, 4, Progress.NONE).vote(features, 3));
    }

    @Test
    void stopsWhenAskedAndRefusesTooMany() {
        Features few = Features.of(random(4, 2, 1));
        assertThrows(IllegalArgumentException.class, () -> Neighbours.find(few, few, 5, Progress.NONE));
        assertThrows(Cancelled.class, () -> Neighbours.find(few, few, 2, Stopped.NOW));
    }
}
