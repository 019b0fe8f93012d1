package org.latentexplorer.ui.analysis.clusters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latentexplorer.ui.common.UndoHistory;

class ClusterNamesTest {
    private final ClusterNames names = new ClusterNames(new UndoHistory(Long.MAX_VALUE, failure -> { }));

    @BeforeEach
    void three() {
        names.reset(3);
    }

    @Test
    void renamingIsUndoneAndDoneAgain() {
        names.rename(1, " loops ");
        names.rename(1, "round ones");
        assertEquals("round ones", names.givenProperty().get().get(1));
        names.steps().undo();
        assertEquals("loops", names.givenProperty().get().get(1));
        names.steps().undo();
        assertNull(names.givenProperty().get().get(1));
        assertFalse(names.steps().canUndoProperty().get());
        names.steps().redo();
        assertEquals("loops", names.givenProperty().get().get(1));
        names.rename(0, "ones");
        assertFalse(names.steps().canRedoProperty().get(), "another name begins another future");
    }

    @Test
    void aBlankNameTakesItAwayAndTheSameNameIsNoChange() {
        names.rename(2, "");
        names.rename(0, "ones");
        names.rename(0, "ones ");
        names.steps().undo();
        assertFalse(names.steps().canUndoProperty().get());
        names.steps().redo();
        names.rename(0, "  ");
        assertNull(names.givenProperty().get().getFirst());
        assertTrue(names.steps().canUndoProperty().get());
    }

    @Test
    void otherClustersHaveNoPast() {
        names.rename(0, "ones");
        names.reset(2);
        assertFalse(names.steps().canUndoProperty().get());
        assertEquals(2, names.givenProperty().get().size());
    }
}
