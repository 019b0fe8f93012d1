package org.latentexplorer.ui.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.BooleanProperty;
import org.junit.jupiter.api.Test;

class SessionToolsTest {
    private final Session session = new Session();

    @Test
    void takingOneToolPutsTheOtherAway() {
        BooleanProperty lasso = session.inHand(MapTool.LASSO);
        BooleanProperty path = session.inHand(MapTool.PATH);
        lasso.set(true);
        assertEquals(MapTool.LASSO, session.toolProperty().get());
        path.set(true);
        assertEquals(MapTool.PATH, session.toolProperty().get());
        assertFalse(lasso.get());
        path.set(false);
        assertEquals(MapTool.TOUCH, session.toolProperty().get());
        session.toolProperty().set(MapTool.LASSO);
        assertTrue(lasso.get());
    }

    @Test
    void aSelectionIsASetOfImages() {
        Selection some = Selection.of(7, 2, 7, 4);
        assertArrayEquals(new int[] {2, 4, 7}, some.images());
        assertTrue(some.contains(4));
        assertFalse(some.contains(3));
        assertEquals(Selection.of(4, 7, 2), some);
        assertSame(Selection.NONE, Selection.of());
        some.images()[0] = 9;
        assertEquals(3, some.count());
        assertTrue(some.contains(2));
    }
}
