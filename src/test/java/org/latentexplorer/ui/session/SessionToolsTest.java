package org.latentexplorer.ui.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.toy.Toys;

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
        assertFalse(some.contains(-1));
        assertArrayEquals(new boolean[] {false, false, true, false, true}, some.flags(5));
        assertEquals(Selection.of(4, 7, 2), some);
        assertSame(Selection.NONE, Selection.of());
        some.images()[0] = 9;
        assertEquals(3, some.count());
        assertTrue(some.contains(2));
    }

    private static Codes codes(int shift, byte... labels) {
        float[] values = new float[2 * labels.length];
        Arrays.fill(values, shift);
        return new Codes(values, 2, labels);
    }

    private static DataSet data(int paper) {
        byte[] pixels = new byte[3 * 4];
        Arrays.fill(pixels, (byte) paper);
        ImageSet images = new ImageSet("some", ImageShape.square(2), pixels, new byte[3], List.of());
        return new DataSet("some", images, images, "");
    }

    @Test
    void aSelectionStaysWhileTheTestSetIsTheSame() {
        session.codesProperty().set(codes(0, (byte) 1, (byte) 2, (byte) 1));
        session.dataProperty().set(data(7));
        session.selectionProperty().set(Selection.of(0, 2));
        session.codesProperty().set(codes(5, (byte) 1, (byte) 2, (byte) 1));
        session.codesProperty().set(null);
        session.codesProperty().set(codes(6, (byte) 1, (byte) 2, (byte) 1));
        session.dataProperty().set(null);
        session.dataProperty().set(data(7));
        assertEquals(Selection.of(0, 2), session.selectionProperty().get());
        assertEquals(0, session.testSetProperty().get());
    }

    @Test
    void aSelectionGoesWithItsTestSet() {
        session.codesProperty().set(codes(0, (byte) 1, (byte) 2, (byte) 1));
        session.selectionProperty().set(Selection.of(0, 2));
        session.codesProperty().set(codes(0, (byte) 1, (byte) 2, (byte) 3));
        assertTrue(session.selectionProperty().get().isEmpty());
        session.dataProperty().set(data(7));
        session.selectionProperty().set(Selection.of(1));
        session.dataProperty().set(data(8));
        assertTrue(session.selectionProperty().get().isEmpty());
        assertEquals(2, session.testSetProperty().get());
    }

    @Test
    void theImagesBehindAModelsOwnCodesAreThoseWithItsChecksum() {
        SavedModel open = Toys.saved(2, Toys.codes(2));
        session.shownProperty().set(open.model());
        session.codesProperty().set(open.testCodes());
        session.modelProperty().set(open);
        session.dataProperty().set(Toys.data(open.testCodes().count(), "equal labels, other pixels"));
        assertNull(session.testImages());
        session.dataProperty().set(Toys.data(open.testCodes().count(), Toys.CHECKSUM));
        assertSame(session.dataProperty().get().test(), session.testImages());
        session.codesProperty().set(new Codes(open.testCodes().values(), 2, open.testCodes().labels()));
        assertSame(session.dataProperty().get().test(), session.testImages(), "made here");
    }
}
