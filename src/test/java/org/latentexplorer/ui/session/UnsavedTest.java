package org.latentexplorer.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Room;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.toy.Toys;

class UnsavedTest {
    private final SavedModel first = Toys.saved(2, null);
    private final SavedModel second = Toys.saved(2, null);
    private final SavedModel third = Toys.saved(2, null);

    @Test
    void theOpenModelIsAmongThemUntilItIsSaved() {
        Session session = new Session();
        session.modelProperty().set(first);
        assertEquals(List.of(), session.unsavedModels().models());
        session.unsavedProperty().set(true);
        session.modelProperty().set(second);
        assertEquals(List.of(first, second), session.unsavedModels().models());
        session.unsavedProperty().set(false);
        assertEquals(List.of(first), session.unsavedModels().models());
        assertTrue(session.unsavedModels().contains(first.model()));
        assertFalse(session.unsavedModels().contains(second.model()));
    }

    @Test
    void aModelIsThereOnceAsKnownLast() {
        Unsaved unsaved = new Unsaved(model -> false, () -> { }, Long.MAX_VALUE);
        SavedModel again = new SavedModel(first.model(), first.history(), null, null, null);
        unsaved.add(first);
        unsaved.add(again);
        assertEquals(List.of(again), unsaved.models());
    }

    @Test
    void whereThereIsNoRoomTheFirstThatNobodyElseHoldsGoesAndThatIsTold() {
        int[] told = {0};
        Unsaved unsaved = new Unsaved(model -> model == first, () -> told[0]++, Room.of(second));
        unsaved.add(first);
        unsaved.add(second);
        assertEquals(0, told[0]);
        unsaved.add(third);
        assertEquals(List.of(first, third), unsaved.models());
        assertEquals(1, told[0]);
    }
}
