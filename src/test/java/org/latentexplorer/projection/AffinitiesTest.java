package org.latentexplorer.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.latentexplorer.kernel.Neighbours;
import org.latentexplorer.kernel.Rows;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Progress;

class AffinitiesTest {
    @Test
    void affinitiesSumToOneAreSymmetricAndHaveTheWantedPerplexity() {
        Codes codes = Samples.blobs(2, 100, 3, 5, 1);
        Neighbours near = Neighbours.among(Rows.of(codes.values(), codes.dimension()), 60, Progress.NONE::at);
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
        double mean = Arrays.stream(p).mapToDouble(AffinitiesTest::perplexity).average().orElseThrow();
        assertTrue(mean > 18 && mean < 30, mean + "");
    }

    private static double perplexity(double[] row) {
        double sum = Arrays.stream(row).sum();
        return Math.exp(Arrays.stream(row).filter(w -> w > 0).map(w -> -w / sum * Math.log(w / sum)).sum());
    }
}
