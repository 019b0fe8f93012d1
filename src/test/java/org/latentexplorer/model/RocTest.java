package org.latentexplorer.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RocTest {
    @Test
    void areaByHand() {
        // pairs (positive, other): (.9,.8) (.9,.3) (.4,.8) (.4,.3): three of four the right way round
        Roc roc = Roc.of(new double[] {0.9, 0.8, 0.4, 0.3}, new boolean[] {true, false, true, false});
        assertEquals(0.75, roc.auroc());
        assertArrayEquals(new double[] {0.9, 0.8, 0.4, 0.3}, roc.thresholds());
        assertArrayEquals(new int[] {1, 1, 2, 2}, roc.truePositives());
        assertArrayEquals(new int[] {0, 1, 1, 2}, roc.falsePositives());
    }

    @Test
    void tiesCountHalf() {
        assertEquals(0.5, Roc.of(new double[] {1, 1, 1, 1}, new boolean[] {true, false, true, false}).auroc());
        // (2,2) half, (2,1) one, (1,2) none, (1,1) half
        assertEquals(0.5, Roc.of(new double[] {2, 2, 1, 1}, new boolean[] {true, false, true, false}).auroc());
        // one positive at 3, one at 2 beside an other at 2 and one at 1: 1 + 1 + 1/2 + 1 of 4
        assertEquals(3.5 / 4, Roc.of(new double[] {3, 2, 2, 1}, new boolean[] {true, true, false, false}).auroc());
    }

    @Test
    void areaIsTheShareOfPairsInOrder() {
        Random random = new Random(1);
        double[] scores = new double[300];
        boolean[] positive = new boolean[300];
        for (int i = 0; i < scores.length; i++) {
            positive[i] = i % 3 == 0;
            scores[i] = Math.round(random.nextGaussian() * 4 + (positive[i] ? 3 : 0));
        }
        double pairs = 0;
        for (int i = 0; i < 300; i += 3) {
            for (int j = 0; j < 300; j++) {
                pairs += positive[j] ? 0 : scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
            }
        }
        assertEquals(pairs / (100 * 200), Roc.of(scores, positive).auroc(), 1e-15);
    }

    @Test
    void thresholdsCount() {
        Roc roc = Roc.of(new double[] {3, 2, 2, 1}, new boolean[] {true, true, false, false});
        assertEquals(new Roc.Counts(2, 0, 1, 1), roc.at(2));
        assertEquals(new Roc.Counts(1, 1, 0, 2), roc.at(2.5));
        assertEquals(new Roc.Counts(0, 2, 0, 2), roc.at(9));
        assertEquals(new Roc.Counts(2, 0, 2, 0), roc.at(-9));
        assertEquals(0.75, roc.at(2.5).accuracy());
        assertEquals(0.5, roc.at(2).alarmRate());
        assertEquals(1, roc.at(2).hitRate());
    }

    @Test
    void theThresholdForARateOfAlarmsIsTheLowestThatKeepsIt() {
        Roc roc = Roc.of(new double[] {3, 2, 2, 1}, new boolean[] {true, true, false, false});
        assertEquals(3, roc.thresholdFor(0.4));
        assertEquals(2, roc.thresholdFor(0.5));
        assertEquals(1, roc.thresholdFor(1));
        assertEquals(Double.POSITIVE_INFINITY,
                Roc.of(new double[] {1, 2}, new boolean[] {true, false}).thresholdFor(0.5));
    }

    @Test
    void oneKindAloneIsToldAndBrokenScoresRefused() {
        Failure failure = assertThrows(Failure.class, () -> Roc.of(new double[] {1, 2}, new boolean[2]));
        assertEquals("failure.analysis.oneKind", failure.key());
        assertThrows(IllegalArgumentException.class,
                () -> Roc.of(new double[] {1, Double.NaN}, new boolean[] {true, false}));
        assertThrows(IllegalArgumentException.class, () -> Roc.of(new double[1], new boolean[2]));
    }

    @Test
    void strangenessIsTheShareOfSeenImagesBelow() {
        double[] values = {1, 2, 3, 4, 9};
        boolean[] unseen = {false, false, false, false, true};
        AnomalyScores scores = new AnomalyScores(AnomalyScores.Kind.SQUARED_ERROR, values, unseen,
                Roc.of(values, unseen));
        assertEquals(0.5, scores.strangerThan(3));
        assertEquals(1, scores.strangerThan(5));
        assertEquals(0, scores.strangerThan(0));
        assertEquals(AnomalyScores.Kind.NEGATIVE_ELBO, AnomalyScores.Kind.of("negative-elbo"));
    }
}
