package org.latentexplorer.ui.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.toy.Toys;
import org.latentexplorer.ui.Shown;
import org.latentexplorer.ui.images.ImagesViewModel.State;
import org.latentexplorer.ui.session.Request;
import org.latentexplorer.ui.session.Session;

class ImagesViewModelTest {
    private static final Path PICTURES = Path.of("/my/pictures");
    private final Session session = new Session();
    private final FakeSource catalog = new FakeSource();
    private final Shown shown = new Shown();
    private final ImagesViewModel model = new ImagesViewModel(session, catalog, shown.runner(), Toys.atOnce());

    private void open(Path path) throws InterruptedException {
        session.requests().make(new Request.OpenData(path));
        shown.until(() -> model.stateProperty().get() != State.LOOKING);
    }

    @Test
    void picturesAreShownBeforeAnythingIsLoaded() throws InterruptedException {
        open(PICTURES);
        assertEquals(State.READY, model.stateProperty().get());
        assertEquals("synthetic", session.dataIdProperty().get());
        assertEquals(2, model.samples().size());
        assertEquals("28", model.sideProperty().get());
        assertTrue(model.darkProperty().get(), "as the paper looks");
        assertEquals(1, model.samples().getFirst().image()[0]);
    }

    @Test
    void theSamplesFollowTheChoice() throws InterruptedException {
        open(PICTURES);
        model.darkProperty().set(false);
        model.sideProperty().set(" 40 ");
        assertEquals(1600, model.samples().getFirst().image().length);
        assertEquals(0, model.samples().getFirst().image()[0]);
    }

    @Test
    void whatWasChosenIsLoaded() throws InterruptedException {
        open(PICTURES);
        model.sideProperty().set("32");
        model.frameProperty().set(ImageImport.Frame.INK);
        model.load();
        assertEquals("/my/pictures?size=32&frame=ink", session.dataIdProperty().get());
        assertEquals(State.CLOSED, model.stateProperty().get());
    }

    @Test
    void theColumnOfLabelsIsChosenAndLookedAtAgain() throws InterruptedException {
        catalog.table = true;
        open(PICTURES);
        model.labelProperty().set(ImageImport.LAST_LABEL);
        shown.until(() -> model.problemProperty().get() != null);
        assertEquals("failure.table.named", model.problemProperty().get().key());
        model.sideProperty().set("30");
        assertEquals("failure.table.named", model.problemProperty().get().key(), "still");
        model.labelProperty().set(ImageImport.NO_LABEL);
        shown.until(() -> model.problemProperty().get() == null);
        assertEquals("none", catalog.label);
        model.load();
        assertEquals("/my/pictures?size=30&label=none", session.dataIdProperty().get());
        open(PICTURES);
        assertNull(model.labelProperty().get(), "the next table is another one");
    }

    @Test
    void theSameOnceMoreIsReadOnceMore() throws InterruptedException {
        open(PICTURES);
        model.load();
        List<String> chosen = new ArrayList<>();
        session.dataIdProperty().subscribe((before, id) -> chosen.add(id));
        open(PICTURES);
        model.load();
        assertEquals(List.of("", "/my/pictures"), chosen);
    }

    @Test
    void aSizeOutOfBoundsIsToldAndNotLoaded() throws InterruptedException {
        open(PICTURES);
        for (String wrong : new String[] {"7", "129", "big", ""}) {
            model.sideProperty().set(wrong);
            assertTrue(model.problemProperty().get().text(Locale.ENGLISH).contains("from 8 to 128"));
            model.load();
            assertEquals(State.READY, model.stateProperty().get());
        }
        model.sideProperty().set("8");
        assertNull(model.problemProperty().get());
        assertEquals(64, model.samples().getFirst().image().length);
    }

    @Test
    void theSizeIsThatOfTheOpenModel() throws InterruptedException {
        session.shownProperty().set(Toys.saved(2, null).model());
        open(PICTURES);
        assertEquals("28", model.sideProperty().get());
    }

    @Test
    void aDataSetIsHandedOnAtOnce() throws InterruptedException {
        open(Path.of("/my/mnist"));
        assertEquals(State.CLOSED, model.stateProperty().get());
        assertEquals("/my/mnist", session.dataIdProperty().get());
    }

    @Test
    void aFailureIsToldAndTheDataStays() throws InterruptedException {
        open(Path.of("/my/broken"));
        assertEquals("failure.data.folder", session.failureProperty().get().key());
        assertEquals("synthetic", session.dataIdProperty().get());
        assertEquals(State.CLOSED, model.stateProperty().get());
    }

    @Test
    void aLongLookIsCancelled() throws InterruptedException {
        session.requests().make(new Request.OpenData(Path.of("/my/endless")));
        assertTrue(catalog.hanging.await(20, TimeUnit.SECONDS));
        model.cancel();
        assertTrue(catalog.stopped.await(20, TimeUnit.SECONDS));
        assertEquals(State.CLOSED, model.stateProperty().get());
        assertNull(session.failureProperty().get());
    }

    @Test
    void whileAModelIsTrainedTheDataStays() {
        session.trainingProperty().set(Session.Training.RUNNING);
        session.requests().make(new Request.OpenData(PICTURES));
        assertEquals("failure.images.training", session.failureProperty().get().key());
        assertEquals(State.CLOSED, model.stateProperty().get());
    }

    @Test
    void theSummarySaysWhatIsThere() throws InterruptedException {
        open(PICTURES);
        assertEquals("1,200 pictures with 2 labels (cat, dog). One in six is kept for testing. "
                + "1 of those looked at cannot be read; they will be left out and listed.",
                Summary.of(model.sourceProperty().get()));
        assertEquals("28 × 28 grey pixels, 0.9 MB in all",
                Summary.memory(model.sourceProperty().get(), model.chosen()));
        catalog.classes = List.of();
        assertTrue(Summary.of(catalog).startsWith("1,200 pictures without labels."));
    }
}
