package org.latentexplorer.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Progress;

class NeighboursTest {
    @ParameterizedTest
    @CsvSource({"2,1,1", "70,1,3", "600,5,20", "1100,17,40", "65,3,64"})
    void areTheNearestOnesInOrder(int count, int dimension, int k) {
        Codes codes = new Codes(Samples.gaussian(count * dimension, 1, 1), dimension, null);
        Neighbours found = Neighbours.find(codes, k, Progress.NONE);
        for (int i = 0; i < count; i += 1 + count / 40) {
            double[] squares = squares(codes, i);
            int self = i;
            int[] expected = IntStream.range(0, count).boxed().filter(j -> j != self)
                    .sorted(Comparator.comparingDouble(j -> squares[j])).limit(k).mapToInt(j -> j).toArray();
            assertArrayEquals(expected, Arrays.copyOfRange(found.index(), i * k, (i + 1) * k));
            assertEquals(squares[expected[k - 1]], found.squares()[(i + 1) * k - 1], 1e-5 * dimension);
        }
    }

    private static double[] squares(Codes codes, int i) {
        return IntStream.range(0, codes.count()).mapToDouble(j -> IntStream.range(0, codes.dimension())
                .mapToDouble(d -> Math.pow(codes.at(i, d) - codes.at(j, d), 2)).sum()).toArray();
    }

    @Test
    void ofEquallyFarOnesTheFirstAreTaken() {
        Neighbours found = Neighbours.find(new Codes(new float[100], 1, null), 3, Progress.NONE);
        assertArrayEquals(new int[] {1, 2, 3}, Arrays.copyOf(found.index(), 3));
        assertArrayEquals(new int[] {0, 1, 2}, Arrays.copyOfRange(found.index(), 50 * 3, 51 * 3));
    }

    @Test
    void searchCanBeStopped() {
        Codes codes = new Codes(Samples.gaussian(2_000, 1, 1), 1, null);
        assertThrows(Cancelled.class, () -> Neighbours.find(codes, 5, Samples.stoppedAfter(3)));
    }

    @Test
    void affinitiesSumToOneAreSymmetricAndHaveTheWantedPerplexity() {
        Codes codes = Samples.blobs(2, 100, 3, 5, 1);
        Neighbours near = Neighbours.find(codes, 60, Progress.NONE);
        Affinities affinities = Affinities.of(near, 20, Progress.NONE);
        double[][] p = new double[200][200];
        double sum = 0;
        for (int i = 0; i < 200; i++) {
            for (int e = affinities.starts()[i]; e < affinities.starts()[i + 1]; e++) {
                p[i][affinities.neighbours()[e]] += affinities.weights()[e];
                sum += affinities.weights()[e];
            }
            assertEquals(0, p[i][i]);
        }
        assertEquals(1, sum, 1e-5);
        for (int i = 0; i < 200; i++) {
            for (int j = 0; j < i; j++) {
                assertEquals(p[i][j], p[j][i]);
            }
        }
        // entropies of the symmetric rows come close to those that were asked for
        double mean = Arrays.stream(p).mapToDouble(NeighboursTest::perplexity).average().orElseThrow();
        assertTrue(mean > 18 && mean < 30, mean + "");
    }

    private static double perplexity(double[] row) {
        double sum = Arrays.stream(row).sum();
        return Math.exp(Arrays.stream(row).filter(w -> w > 0).map(w -> -w / sum * Math.log(w / sum)).sum());
    }
}
