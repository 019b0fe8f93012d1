package org.latentexplorer.ui.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class StepsTest {
    private static final long SECOND = 1_000_000_000;

    private final Steps steps = new Steps();
    private final Place view = new Place();
    private final Place marks = new Place();

    /** A number that is gone back with. */
    private final class Place implements Steps.Kind<Integer> {
        private int at;

        void go(int to, Object change, long now) {
            steps.leave(this, at, change, now);
            at = to;
        }

        @Override
        public Integer now() {
            return at;
        }

        @Override
        public void restore(Integer state) {
            // as a listener of a property would hear of it
            steps.leave(this, at, null, 0);
            at = state;
        }
    }

    private void assertAt(int viewAt, int marksAt) {
        assertEquals(viewAt, view.at);
        assertEquals(marksAt, marks.at);
    }

    @Test
    void goesBackAndForwardStepByStep() {
        assertFalse(steps.goBack());
        view.go(1, "pan", 0);
        view.go(2, "zoom", 1);
        assertTrue(steps.canGoBackProperty().get());
        assertTrue(steps.goBack());
        assertAt(1, 0);
        assertTrue(steps.goBack());
        assertAt(0, 0);
        assertFalse(steps.canGoBackProperty().get());
        assertFalse(steps.goBack());
        assertTrue(steps.goForward());
        assertTrue(steps.goForward());
        assertAt(2, 0);
        assertFalse(steps.canGoForwardProperty().get());
        assertFalse(steps.goForward());
        assertTrue(steps.goBack());
        assertAt(1, 0);
    }

    @Test
    void stepsOfSeveralKindsAreUndoneInTheOrderTheyWereDone() {
        view.go(1, "pan", 0);
        marks.go(7, null, 1);
        view.go(2, "pan", 2);
        marks.go(8, null, 3);
        marks.go(9, null, 4);
        steps.goBack();
        assertAt(2, 8);
        steps.goBack();
        assertAt(2, 7);
        steps.goBack();
        assertAt(1, 7);
        steps.goBack();
        assertAt(1, 0);
        steps.goForward();
        steps.goForward();
        assertAt(2, 7);
    }

    @Test
    void oneGestureIsOneStepUntilItPauses() {
        for (int i = 0; i < 10; i++) {
            view.go(i + 1, "zoom", i * SECOND / 2);
        }
        view.go(11, "zoom", 6 * SECOND);
        steps.goBack();
        assertAt(10, 0);
        steps.goBack();
        assertAt(0, 0);
    }

    @Test
    void aNewChangeEndsTheWayForward() {
        view.go(1, "pan", 0);
        steps.goBack();
        view.go(5, "pan", 1);
        assertFalse(steps.goForward());
        steps.goBack();
        assertAt(0, 0);
    }

    @Test
    void aChangeThatChangedNothingIsNoStep() {
        view.go(1, "pan", 0);
        view.go(1, null, 1);
        view.go(1, null, 2);
        steps.goBack();
        assertAt(0, 0);
    }

    @Test
    void oneKindIsForgottenAndTheOthersStay() {
        view.go(1, "pan", 0);
        marks.go(7, null, 1);
        view.go(2, "pan", 2);
        steps.forget(view);
        assertTrue(steps.goBack());
        assertAt(2, 0);
        assertFalse(steps.goBack());
        assertTrue(steps.goForward());
        assertAt(2, 7);
    }
}
