package org.latentexplorer.ui.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ViewHistoryTest {
    private static final long SECOND = 1_000_000_000;

    private final ViewHistory history = new ViewHistory();

    private static Camera.State at(double x) {
        return new Camera.State(new Viewport(x, 0, 1, 1, 100, 100), false, false);
    }

    @Test
    void goesBackAndForwardStepByStep() {
        assertNull(history.back(at(0)));
        history.leave(at(0), ViewHistory.Change.PAN, 0);
        history.leave(at(1), ViewHistory.Change.ZOOM, 1);
        assertTrue(history.canGoBackProperty().get());
        assertEquals(at(1), history.back(at(2)));
        assertEquals(at(0), history.back(at(1)));
        assertFalse(history.canGoBackProperty().get());
        assertNull(history.back(at(0)));
        assertEquals(at(1), history.forward(at(0)));
        assertEquals(at(2), history.forward(at(1)));
        assertNull(history.forward(at(2)));
        assertEquals(at(1), history.back(at(2)));
    }

    @Test
    void oneGestureIsOneStepUntilItPauses() {
        for (int i = 0; i < 10; i++) {
            history.leave(at(i), ViewHistory.Change.ZOOM, i * SECOND / 2);
        }
        history.leave(at(10), ViewHistory.Change.ZOOM, 6 * SECOND);
        assertEquals(at(10), history.back(at(11)));
        assertEquals(at(0), history.back(at(10)));
    }

    @Test
    void aNewChangeEndsTheWayForward() {
        history.leave(at(0), ViewHistory.Change.PAN, 0);
        assertEquals(at(0), history.back(at(1)));
        history.leave(at(0), ViewHistory.Change.PAN, 1);
        assertNull(history.forward(at(5)));
        assertEquals(at(0), history.back(at(5)));
    }

    @Test
    void aChangeThatChangedNothingIsNoStep() {
        history.leave(at(0), ViewHistory.Change.PAN, 0);
        history.leave(at(1), ViewHistory.Change.FIT, 1);
        history.leave(at(1), ViewHistory.Change.FIT, 2);
        assertEquals(at(0), history.back(at(1)));
    }
}
