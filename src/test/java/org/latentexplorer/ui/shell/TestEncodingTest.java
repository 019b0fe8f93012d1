package org.latentexplorer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.task.Runner;
import org.latentexplorer.toy.Toys;
import org.latentexplorer.ui.session.Session;

class TestEncodingTest {
    private final Session session = new Session();

    @Test
    void imagesOfAnotherSizeLeaveTheModelItsOwnMap() {
        new TestEncoding(session, new Runner(Runnable::run));
        Codes own = Toys.codes(2);
        SavedModel model = Toys.saved(2, own);
        session.shownProperty().set(model.model());
        session.codesProperty().set(own);
        session.modelProperty().set(model);
        ImageSet tiny = new ImageSet("tiny", ImageShape.square(8), new byte[64 * 5], null, List.of());
        session.dataProperty().set(new DataSet("tiny", tiny, tiny, "tiny"));
        assertSame(own, session.codesProperty().get());
        assertNull(session.failureProperty().get());
    }
}
