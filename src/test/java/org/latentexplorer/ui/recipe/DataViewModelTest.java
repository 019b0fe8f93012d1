package org.latentexplorer.ui.recipe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.DataCatalog;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.toy.Toys;
import org.latentexplorer.ui.Shown;
import org.latentexplorer.ui.session.Request;
import org.latentexplorer.ui.session.Session;

class DataViewModelTest {
    private final Session session = new Session();
    private final FakeCatalog catalog = new FakeCatalog();
    private final Shown shown = new Shown();
    private final DataViewModel viewModel = new DataViewModel(session, catalog, shown.runner());

    @BeforeEach
    void theFirstDataIsThere() throws InterruptedException {
        shown.until(() -> session.dataProperty().get() != null && !viewModel.entries().isEmpty());
    }

    @Test
    void loadsWhatTheSessionNamesFromTheStart() {
        assertEquals("synthetic", session.dataProperty().get().id());
        assertFalse(viewModel.busyProperty().get());
        assertEquals(FakeCatalog.SYNTHETIC, viewModel.chosen().orElseThrow());
    }

    @Test
    void otherDataThanTheOpenModelsIsNoticed() throws InterruptedException {
        assertNull(viewModel.strangerProperty().get());
        SavedModel toy = Toys.saved(2, null);
        session.modelProperty().set(toy);
        assertSame(toy.provenance(), viewModel.strangerProperty().get());
        session.trainingProperty().set(Session.Training.RUNNING);
        assertNull(viewModel.strangerProperty().get(), "soon there is another model");
        session.trainingProperty().set(Session.Training.IDLE);
        session.dataProperty().set(Toys.data(20, Toys.CHECKSUM));
        assertNull(viewModel.strangerProperty().get());
    }

    @Test
    void choosingLoads() throws InterruptedException {
        viewModel.choose(FakeCatalog.FASHION);
        assertEquals("fashion-mnist", session.dataIdProperty().get());
        assertNull(session.dataProperty().get(), "while loading there is none");
        assertTrue(viewModel.busyProperty().get());
        shown.until(() -> session.dataProperty().get() != null);
        assertEquals("fashion-mnist", session.dataProperty().get().id());
    }

    @Test
    void aFailureBringsTheFormerChoiceBack() throws InterruptedException {
        DataSet former = session.dataProperty().get();
        catalog.broken = true;
        session.dataIdProperty().set("/somewhere/empty?size=32");
        assertEquals("empty", viewModel.chosen().orElseThrow().title());
        shown.until(() -> session.failureProperty().get() != null);
        assertSame(former, session.dataProperty().get());
        assertEquals("synthetic", session.dataIdProperty().get());
        assertEquals(3, viewModel.entries().size(), "the folder is not offered again");
    }

    @Test
    void cancellingBringsTheFormerChoiceBack() throws InterruptedException {
        DataSet former = session.dataProperty().get();
        catalog.hang = true;
        viewModel.choose(FakeCatalog.FASHION);
        assertTrue(catalog.hanging.await(20, TimeUnit.SECONDS));
        assertEquals(0.37, viewModel.fraction());
        viewModel.cancel();
        assertTrue(catalog.stopped.await(20, TimeUnit.SECONDS));
        assertSame(former, session.dataProperty().get());
        assertEquals("synthetic", session.dataIdProperty().get());
        assertFalse(viewModel.busyProperty().get());
        assertNull(session.failureProperty().get());
    }

    @Test
    void aDownloadAsksFirst() throws InterruptedException {
        viewModel.choose(FakeCatalog.MNIST);
        assertEquals(FakeCatalog.MNIST, viewModel.askedProperty().get());
        assertEquals("synthetic", session.dataIdProperty().get());
        viewModel.decline();
        assertNull(viewModel.askedProperty().get());
        assertNotNull(session.dataProperty().get());

        catalog.hang = true;
        viewModel.choose(FakeCatalog.MNIST);
        viewModel.confirm();
        assertEquals(DataViewModel.Phase.DOWNLOADING, viewModel.phase());
        catalog.hang = false;
        shown.until(() -> session.dataProperty().get() != null);
        assertEquals("mnist", session.dataProperty().get().id());
        shown.until(() -> viewModel.chosen().orElseThrow().state() == DataCatalog.State.FOUND);
    }

    @Test
    void aDownloadCanBeCancelled() throws InterruptedException {
        catalog.hang = true;
        viewModel.choose(FakeCatalog.MNIST);
        viewModel.confirm();
        assertTrue(catalog.hanging.await(20, TimeUnit.SECONDS));
        viewModel.cancel();
        assertTrue(catalog.stopped.await(20, TimeUnit.SECONDS));
        assertFalse(catalog.downloaded);
        assertEquals("synthetic", session.dataIdProperty().get());
        assertNotNull(session.dataProperty().get());
    }

    @Test
    void aFolderIsOfferedOnceOpened() throws InterruptedException {
        session.dataIdProperty().set("/somewhere/letters");
        shown.until(() -> session.dataProperty().get() != null);
        assertEquals("/somewhere/letters", session.dataIdProperty().get());
        assertEquals("letters", viewModel.chosen().orElseThrow().title());
    }

    @Test
    void whatIsToBeOpenedIsLookedAtFirst() {
        List<Request> made = new ArrayList<>();
        session.requests().take(Request.OpenData.class, made::add);
        viewModel.open(Path.of("/somewhere/letters"));
        assertEquals(List.of(new Request.OpenData(Path.of("/somewhere/letters"))), made);
        assertEquals("synthetic", session.dataIdProperty().get());
    }

    @Test
    void aFolderConvertedOtherwiseIsOfferedInPlaceOfItself() throws InterruptedException {
        session.dataIdProperty().set("/somewhere/letters?size=32");
        shown.until(() -> session.dataProperty().get() != null);
        session.dataIdProperty().set("/somewhere/letters?size=64&ink=dark");
        assertEquals("letters", viewModel.chosen().orElseThrow().title());
        assertEquals(4, viewModel.entries().size());
        viewModel.cancel();
        assertEquals("/somewhere/letters?size=32", viewModel.chosen().orElseThrow().id());
        assertEquals(4, viewModel.entries().size());
    }
}
