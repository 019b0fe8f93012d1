package org.latentexplorer.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void nothingIsSaidBeforeThereIsSomethingToGoBy() {
        assertTrue(Double.isNaN(new Pace(10, 1000, 0).secondsLeft(5, 0, SECOND)));
    }

    @Test
    void theFirstEpochIsGuessedFromItsBatches() {
        assertEquals(10 * 4 - 1, new Pace(10, 100, 0).secondsLeft(25, 0, SECOND), 1e-9);
    }

    @Test
    void epochsCountByTheWallClockWithValidation() {
        Pace pace = new Pace(10, 100, 0);
        pace.epochDone(1, 3 * SECOND);
        pace.epochDone(2, 6 * SECOND);
        assertEquals(8 * 3 + 0.5, pace.secondsLeft(0, 0.5, 6 * SECOND), 1e-9);
        assertEquals(7.5 * 3, pace.secondsLeft(50, 0, 7 * SECOND), 1e-9);
    }

    @Test
    void aColdStartIsForgotten() {
        Pace pace = new Pace(100, 10, 0);
        long now = 20 * SECOND;
        pace.epochDone(1, now);
        assertEquals(99 * 20, pace.secondsLeft(0, 0, now), 1e-9);
        pace.epochDone(2, now + SECOND);
        assertEquals(98, pace.secondsLeft(0, 0, now + SECOND), 1e-9);
    }

    @Test
    void pausesDoNotCount() {
        Pace pace = new Pace(3, 10, 0);
        pace.pause(SECOND);
        pace.resume(100 * SECOND);
        pace.epochDone(1, 101 * SECOND);
        assertEquals(2 * 2, pace.secondsLeft(0, 0, 101 * SECOND), 1e-9);
    }

    @Test
    void itNeverFallsBelowNothing() {
        Pace pace = new Pace(1, 10, 0);
        pace.epochDone(1, SECOND);
        assertEquals(0, pace.secondsLeft(10, 0, 2 * SECOND));
    }
}
