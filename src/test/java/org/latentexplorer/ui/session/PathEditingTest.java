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
        editing.steps().undo();
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
        editing.steps().undo();
        assertArrayEquals(new float[] {5, 5}, session.path().getFirst());
        editing.steps().undo();
        assertTrue(session.path().isEmpty());
        editing.steps().undo();
        assertArrayEquals(new float[] {0, 3}, session.path().get(1));
        editing.steps().undo();
        assertArrayEquals(new float[] {0, 1}, session.path().get(1));
        editing.steps().undo();
        editing.steps().undo();
        assertTrue(session.path().isEmpty());
        assertFalse(editing.steps().canUndoProperty().get());
        editing.steps().undo();
    }

    @Test
    void anotherLatentSpaceHasNoPathYet() {
        Showing.show(session, new ToyModel(2), null);
        editing.add(new float[] {1, 0});
        Showing.show(session, new ToyModel(2), null);
        assertEquals(1, session.path().size(), "the same space, another network");
        Showing.show(session, new ToyModel(3), null);
        assertTrue(session.path().isEmpty());
        assertFalse(editing.steps().canUndoProperty().get());
    }

    @Test
    void changesAreMadeAgainToo() {
        editing.add(new float[] {1, 0});
        editing.add(new float[] {0, 1});
        editing.wayProperty().set(Interpolation.SPHERICAL);
        editing.clear();
        while (session.history().all().undo()) {
            continue;
        }
        assertTrue(session.path().isEmpty());
        assertEquals(Interpolation.STRAIGHT, editing.wayProperty().get());
        editing.steps().redo();
        editing.steps().redo();
        editing.steps().redo();
        assertEquals(Math.PI / 2, editing.pathProperty().get().length(), 1e-3);
        assertTrue(editing.steps().redo());
        assertTrue(session.path().isEmpty());
        assertFalse(editing.steps().redo());
    }
}
