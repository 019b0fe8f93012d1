package org.latentexplorer.ui.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.LatentPath.Interpolation;
import org.latentexplorer.toy.ToyModel;

class PathEditingTest {
    private final Session session = new Session();
    private final PathEditing editing = session.pathEditing();

    @Test
    void twoWaypointsMakeAPath() {
        editing.add(new float[] {1, 0});
        assertNull(editing.pathProperty().get());
        editing.add(new float[] {0, 1});
        assertEquals(Math.sqrt(2), editing.pathProperty().get().length(), 1e-6);
        editing.wayProperty().set(Interpolation.SPHERICAL);
        assertEquals(Math.PI / 2, editing.pathProperty().get().length(), 1e-3);
        editing.removeLast();
        assertNull(editing.pathProperty().get());
    }

    @Test
    void codesThatAreNoNumbersMakeNone() {
        editing.add(new float[] {1, 0});
        editing.add(new float[] {0, Float.NaN});
        assertNull(editing.pathProperty().get());
        editing.undo();
        editing.add(new float[] {0, 1});
        assertEquals(2, editing.pathProperty().get().waypoints());
    }

    @Test
    void everyChangeIsTakenBackAndADragAtOnce() {
        editing.add(new float[] {1, 0});
        editing.add(new float[] {0, 1});
        editing.grab();
        editing.move(1, new float[] {0, 2});
        editing.move(1, new float[] {0, 3});
        assertArrayEquals(new float[] {0, 3}, session.path().get(1));
        editing.clear();
        editing.lead(List.of(new float[] {5, 5}));
        editing.remove(0);
        editing.undo();
        assertArrayEquals(new float[] {5, 5}, session.path().getFirst());
        editing.undo();
        assertTrue(session.path().isEmpty());
        editing.undo();
        assertArrayEquals(new float[] {0, 3}, session.path().get(1));
        editing.undo();
        assertArrayEquals(new float[] {0, 1}, session.path().get(1));
        editing.undo();
        editing.undo();
        assertTrue(session.path().isEmpty());
        assertFalse(editing.undoableProperty().get());
        editing.undo();
    }

    @Test
    void anotherLatentSpaceHasNoPathYet() {
        Showing.show(session, new ToyModel(2), null);
        editing.add(new float[] {1, 0});
        Showing.show(session, new ToyModel(2), null);
        assertEquals(1, session.path().size(), "the same space, another network");
        Showing.show(session, new ToyModel(3), null);
        assertTrue(session.path().isEmpty());
        assertFalse(editing.undoableProperty().get());
    }
}
