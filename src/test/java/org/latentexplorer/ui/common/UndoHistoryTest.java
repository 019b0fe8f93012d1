package org.latentexplorer.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Failure;

class UndoHistoryTest {
    private static final long SECOND = 1_000_000_000;

    private final List<Failure> failures = new ArrayList<>();
    private final UndoHistory steps = new UndoHistory(10_000, failures::add, () -> time());
    private final Place view = new Place("view");
    private final Place marks = new Place("marks");
    private long time;

    /** A number that is gone back with. */
    private final class Place implements UndoHistory.Subject<Integer> {
        private final String name;
        private int at;
        private boolean locked;
        private Failure refuses;

        Place(String name) {
            this.name = name;
        }

        void go(int to, Object change, long now) {
            time = now;
            if (change == null) {
                steps.leave(this, at);
            } else {
                steps.leaveByGesture(this, at, change);
            }
            at = to;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean locked() {
            return locked;
        }

        @Override
        public long bytes(Integer state) {
            return state < 100 ? 0 : 9_000;
        }

        @Override
        public Integer now() {
            return at;
        }

        @Override
        public void restore(Integer state) {
            // as a listener of a property would hear of it
            steps.leave(this, at);
            if (refuses != null) {
                throw refuses;
            }
            at = state;
        }
    }

    private long time() {
        return time;
    }

    private void assertAt(int viewAt, int marksAt) {
        assertEquals(viewAt, view.at);
        assertEquals(marksAt, marks.at);
    }

    @Test
    void goesBackAndForwardStepByStep() {
        assertFalse(steps.all().undo());
        view.go(1, "pan", 0);
        view.go(2, "zoom", 1);
        assertTrue(steps.all().canUndoProperty().get());
        assertTrue(steps.all().undo());
        assertAt(1, 0);
        assertTrue(steps.all().undo());
        assertAt(0, 0);
        assertFalse(steps.all().canUndoProperty().get());
        assertFalse(steps.all().undo());
        assertTrue(steps.all().redo());
        assertTrue(steps.all().redo());
        assertAt(2, 0);
        assertFalse(steps.all().canRedoProperty().get());
        assertFalse(steps.all().redo());
        assertTrue(steps.all().undo());
        assertAt(1, 0);
    }

    @Test
    void stepsOfSeveralKindsAreUndoneInTheOrderTheyWereDone() {
        view.go(1, "pan", 0);
        marks.go(7, null, 1);
        view.go(2, "pan", 2);
        marks.go(8, null, 3);
        marks.go(9, null, 4);
        steps.all().undo();
        assertAt(2, 8);
        steps.all().undo();
        assertAt(2, 7);
        steps.all().undo();
        assertAt(1, 7);
        steps.all().undo();
        assertAt(1, 0);
        steps.all().redo();
        steps.all().redo();
        assertAt(2, 7);
    }

    @Test
    void oneGestureIsOneStepUntilItPauses() {
        for (int i = 0; i < 10; i++) {
            view.go(i + 1, "zoom", i * SECOND / 2);
        }
        view.go(11, "zoom", 6 * SECOND);
        steps.all().undo();
        assertAt(10, 0);
        steps.all().undo();
        assertAt(0, 0);
    }

    @Test
    void aNewChangeEndsTheWayForward() {
        view.go(1, "pan", 0);
        steps.all().undo();
        view.go(5, "pan", 1);
        assertFalse(steps.all().redo());
        steps.all().undo();
        assertAt(0, 0);
    }

    @Test
    void aChangeThatChangedNothingIsNoStep() {
        view.go(1, "pan", 0);
        view.go(1, null, 1);
        view.go(1, null, 2);
        steps.all().undo();
        assertAt(0, 0);
    }

    @Test
    void oneKindIsForgottenAndTheOthersStay() {
        view.go(1, "pan", 0);
        marks.go(7, null, 1);
        view.go(2, "pan", 2);
        steps.forget(view);
        assertTrue(steps.all().undo());
        assertAt(2, 0);
        assertFalse(steps.all().undo());
        assertTrue(steps.all().redo());
        assertAt(2, 7);
    }

    @Test
    void aNumberTypedIsOneStepHoweverSlowly() {
        for (int i = 0; i < 3; i++) {
            time = i * 60 * SECOND;
            steps.leaveByTyping(view, view.at, "epochs");
            view.at++;
        }
        steps.leaveByTyping(view, view.at, "seed");
        view.at = 7;
        steps.seal();
        steps.leaveByTyping(view, view.at, "seed");
        view.at = 8;
        steps.all().undo();
        assertAt(7, 0);
        steps.all().undo();
        assertAt(3, 0);
        steps.all().undo();
        assertAt(0, 0);
    }

    @Test
    void theStepsOfOneSubjectAreUndoneAlone() {
        Undo ofView = steps.of(view);
        view.go(1, null, 0);
        marks.go(7, null, 1);
        assertEquals("marks", steps.all().undoneProperty().get().name());
        assertTrue(ofView.undo());
        assertAt(0, 7);
        assertFalse(ofView.canUndoProperty().get());
        assertFalse(ofView.undo());
        assertEquals("view", steps.all().redoneProperty().get().name());
        steps.all().undo();
        assertAt(0, 0);
        assertTrue(ofView.redo());
        assertAt(1, 0);
        steps.all().redo();
        assertAt(1, 7);
    }

    @Test
    void whatIsLockedIsPassedOver() {
        view.go(1, null, 0);
        marks.go(7, null, 1);
        marks.locked = true;
        steps.refresh();
        assertEquals("view", steps.all().undoneProperty().get().name());
        steps.all().undo();
        assertAt(0, 7);
        assertFalse(steps.all().undo());
        marks.locked = false;
        assertTrue(steps.all().undo());
        assertAt(0, 0);
    }

    @Test
    void aStepThatIsNotPossibleNowStaysForLater() {
        view.go(1, null, 0);
        view.refuses = new Failure("failure.compare.full", 6);
        assertFalse(steps.all().undo());
        assertEquals(List.of(view.refuses), failures);
        view.refuses = null;
        assertTrue(steps.all().undo());
        assertAt(0, 0);
    }

    @Test
    void theOldestGoWhereThereAreManyOrLargeOnes() {
        view.go(100, null, 0);
        view.go(200, null, 0);
        view.go(300, null, 0);
        assertTrue(steps.all().undo());
        assertAt(200, 0);
        assertFalse(steps.all().undo(), "with the one before there were 18,000 bytes");
        UndoHistory many = new UndoHistory(Long.MAX_VALUE, failures::add);
        for (int i = 0; i < 600; i++) {
            many.leave(marks, i);
        }
        marks.at = -1;
        int undone = 0;
        while (many.all().undo()) {
            undone++;
        }
        assertEquals(500, undone);
    }
}
