package org.latentexplorer.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.AnomalyScores;
import org.latentexplorer.model.AnomalyScores.Kind;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.Progress;

class AnomalyScorerTest {
    /** Class 7 has ink in the second pixel, which the model cannot draw; one image of class 1 has a little, too. */
    private static final ImageSet IMAGES = new ImageSet("pairs", new ImageShape(1, 1, 2),
            new byte[] {51, 0, (byte) 153, 0, 102, 102, 0, (byte) 204, 0, 51}, new byte[] {0, 1, 1, 7, 7}, List.of());

    @Test
    void whatIsGivenBackBadlyIsStrange() {
        AnomalyScores scores = new AnomalyScorer(new Line(Loss.MSE, 0), Kind.SQUARED_ERROR, 1, 0)
                .measure(IMAGES, Set.of(7), Progress.NONE);
        assertEquals(Kind.SQUARED_ERROR, scores.kind());
        assertArrayEquals(new double[] {0, 0, 0.16 / 2, 0.64 / 2, 0.04 / 2}, scores.values(), 1e-6);
        assertArrayEquals(new boolean[] {false, false, false, true, true}, scores.unseen());
        assertEquals(5.0 / 6, scores.roc().auroc(), 1e-12);
    }

    @Test
    void crossEntropyIsSummedOverThePixels() {
        double[] scores = new AnomalyScorer(new Line(Loss.BCE, 0), Kind.CROSS_ENTROPY, 1, 0).score(IMAGES, Progress.NONE);
        assertEquals(-0.6 * Math.log(0.6) - 0.4 * Math.log(0.4), scores[1], 1e-5);
    }

    @Test
    void theBoundByHand() {
        float spread = 0.1f;
        AnomalyScorer scorer = new AnomalyScorer(new Line(Loss.MSE, spread), Kind.NEGATIVE_ELBO, 20_000, 3);
        double[] scores = scorer.score(IMAGES, Progress.NONE);
        double[] inks = {0.2, 0, 0.6, 0, 0.4, 0.4, 0, 0.8, 0, 0.2};
        for (int i = 0; i < scores.length; i++) {
            double divergence = (inks[2 * i] * inks[2 * i] + spread * spread - 1 - Math.log(spread * spread)) / 2;
            assertEquals(spread * spread + inks[2 * i + 1] * inks[2 * i + 1] + divergence, scores[i], 1e-3);
        }
        assertArrayEquals(scores, scorer.score(IMAGES, Progress.NONE), "the same seed, the same samples");
    }

    @Test
    void theAmountOfInkIsNoReasonToBeStrange() {
        ImageSet ink = new ImageSet("ink", new ImageShape(1, 1, 2), new byte[] {0, -1, -1, 0, -1, -1, 0, 0}, null,
                List.of());
        double[] relative = new AnomalyScorer(new Line(Loss.MSE, 0), null, 1, 0).score(ink, Progress.NONE);
        assertArrayEquals(new double[] {1, 0, Math.sqrt(0.5), 0}, relative, 1e-6);
        float spread = 1e-4f;
        double[] bound = new AnomalyScorer(new Line(Loss.MSE, spread), null, 1, 0).score(ink, Progress.NONE);
        double still = (spread * spread - 1 - Math.log(spread * spread)) / 2;
        assertArrayEquals(new double[] {1 + still, still + 0.5, (1 + still + 0.5) / Math.sqrt(2), still}, bound, 1e-3);
    }

    @Test
    void greysThatNoModelCanSaveAreNotCounted() {
        ImageSet grey = new ImageSet("grey", new ImageShape(1, 1, 2), new byte[] {102, 0}, null, List.of());
        double spread = 1e-4;
        double[] scores = new AnomalyScorer(new Line(Loss.BCE, (float) spread), null, 1, 0).score(grey, Progress.NONE);
        double divergence = (0.4 * 0.4 + spread * spread - 1 - Math.log(spread * spread)) / 2;
        assertEquals(divergence, scores[0], 1e-3, "0.4 of a pixel counts as one at least");
    }

    @Test
    void whatCannotBeScoredIsTold() {
        assertEquals("failure.analysis.elbo", assertThrows(Failure.class,
                () -> new AnomalyScorer(new Line(Loss.MSE, 0), Kind.NEGATIVE_ELBO, 8, 0)).key());
        AnomalyScorer scorer = new AnomalyScorer(new Line(Loss.MSE, 0), null, 8, 0);
        ImageSet bare = new ImageSet("bare", new ImageShape(1, 1, 2), new byte[4], null, List.of());
        assertEquals("failure.analysis.unlabelled",
                assertThrows(Failure.class, () -> scorer.measure(bare, Set.of(1), Progress.NONE)).key());
        assertEquals("failure.analysis.oneKind",
                assertThrows(Failure.class, () -> scorer.measure(IMAGES, Set.of(5), Progress.NONE)).key());
        assertThrows(Cancelled.class, () -> scorer.score(IMAGES, Stopped.NOW));
    }
}
