package org.latentexplorer.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.settings.Settings;
import org.latentexplorer.task.Runner;
import org.latentexplorer.toy.ToyStore;
import org.latentexplorer.toy.Toys;
import org.latentexplorer.ui.common.FileDialogs;
import org.latentexplorer.ui.session.Session;

class FilesViewModelTest {
    @TempDir
    Path folder;

    private final Session session = new Session();
    private final ToyStore store = new ToyStore();
    private final LinkedBlockingQueue<Runnable> outcomes = new LinkedBlockingQueue<>();
    private final Runner runner = new Runner(outcomes::add);
    private Path chosen;
    private Settings settings;
    private FilesViewModel files;

    @BeforeEach
    void begin() {
        settings = new Settings(folder.resolve("window.properties"));
        files = new FilesViewModel(session, store, runner, settings, new FileDialogs() {
            @Override
            public Optional<Path> open(Kind kind) {
                return Optional.ofNullable(chosen);
            }

            @Override
            public Optional<Path> save(Kind kind, String name) {
                return Optional.ofNullable(chosen);
            }

            @Override
            public Optional<Path> folder() {
                return Optional.ofNullable(chosen);
            }
        });
    }

    private void awaitOutcome() throws InterruptedException {
        outcomes.poll(30, TimeUnit.SECONDS).run();
    }

    private Path file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "");
    }

    /** A run has ended and nothing is saved yet. */
    private SavedModel trained() {
        SavedModel outcome = Toys.saved(2, null);
        session.shownProperty().set(outcome.model());
        session.modelProperty().set(outcome);
        session.unsavedProperty().set(true);
        return outcome;
    }

    @Test
    void aModelThatComesBackAfterARunIsAgainItsFiles() throws Exception {
        Path path = file("a.zip");
        files.open(path);
        awaitOutcome();
        SavedModel opened = session.modelProperty().get();
        trained();
        assertNull(files.fileProperty().get());
        session.unsavedProperty().set(false);
        session.modelProperty().set(opened);
        assertEquals(path, files.fileProperty().get());
    }

    @Test
    void anOpenedModelIsShownWithItsCodesAndRecipe() throws Exception {
        Path path = file("a.zip");
        files.open(path);
        assertEquals("a.zip", files.busyProperty().get());
        awaitOutcome();
        assertNull(files.busyProperty().get());
        assertEquals(path, files.fileProperty().get());
        assertNotNull(session.codesProperty().get());
        assertEquals(session.modelProperty().get().model().recipe(), session.recipeProperty().get());
        assertEquals(List.of(path), new Settings(folder.resolve("window.properties")).recent());
    }

    @Test
    void aBadFileChangesNothingAndIsTold() throws Exception {
        files.open(file("a.zip"));
        awaitOutcome();
        SavedModel before = session.modelProperty().get();
        files.open(file("bad.zip"));
        awaitOutcome();
        assertNotNull(session.failureProperty().get());
        assertSame(before, session.modelProperty().get());
        assertEquals("a.zip", files.fileProperty().get().getFileName().toString());
    }

    @Test
    void aReadyModelHasNoFile() throws Exception {
        files.openReady(Preset.SHALLOW_32);
        awaitOutcome();
        assertEquals(Preset.SHALLOW_32, files.readyProperty().get());
        assertNull(files.fileProperty().get());
        assertEquals(32, session.shownProperty().get().latent());
    }

    @Test
    void savingAsksForAFileOnceAndThenKnowsIt() throws Exception {
        SavedModel outcome = trained();
        files.save();
        assertTrue(outcomes.isEmpty() && session.unsavedProperty().get(), "the person chose no file");
        chosen = file("mine.zip");
        files.save();
        awaitOutcome();
        assertSame(outcome, store.saved(chosen));
        assertFalse(session.unsavedProperty().get());
        Path first = chosen;
        chosen = null;
        files.save();
        awaitOutcome();
        assertEquals(first, files.fileProperty().get());
    }

    @Test
    void whatIsSavedHoldsTheEncodedTestSet() throws Exception {
        trained();
        session.dataProperty().set(Toys.data(200, Toys.CHECKSUM));
        chosen = file("mine.zip");
        files.save();
        awaitOutcome();
        assertEquals(200, store.saved(chosen).testCodes().count());
    }

    @Test
    void codesOfOtherDataAreNotSaved() throws Exception {
        trained();
        session.dataProperty().set(Toys.data(200, "other"));
        chosen = file("mine.zip");
        files.save();
        awaitOutcome();
        assertNull(store.saved(chosen).testCodes());
    }

    @Test
    void aRunsOutcomeDoesNotOverwriteTheFileOpenedBefore() throws Exception {
        files.open(file("a.zip"));
        awaitOutcome();
        trained();
        assertNull(files.fileProperty().get());
    }

    @Test
    void openingAsksFirstIfSomethingIsUnsaved() throws Exception {
        SavedModel outcome = trained();
        Path path = file("a.zip");
        files.open(path);
        assertEquals(FilesViewModel.Risk.UNSAVED, files.questionProperty().get().risk());
        files.answerCancel();
        assertSame(outcome, session.modelProperty().get());
        files.open(path);
        files.answerDiscard();
        awaitOutcome();
        assertEquals(path, files.fileProperty().get());
        assertFalse(session.unsavedProperty().get());
    }

    @Test
    void answeringSaveSavesAndGoesOn() throws Exception {
        trained();
        boolean[] closed = {false};
        assertFalse(files.mayClose(() -> closed[0] = true));
        files.answerSave();
        assertFalse(closed[0], "no file was chosen, so the window stays");
        chosen = file("mine.zip");
        files.mayClose(() -> closed[0] = true);
        files.answerSave();
        awaitOutcome();
        assertTrue(closed[0]);
        assertNotNull(store.saved(chosen));
    }

    @Test
    void allThatWasTrainedIsAskedForAndSaved() throws Exception {
        SavedModel replaced = trained();
        SavedModel open = trained();
        SavedModel compared = Toys.saved(3, null);
        session.unsavedModels().add(compared);
        boolean[] closed = {false};
        assertFalse(files.mayClose(() -> closed[0] = true));
        assertEquals(List.of(replaced, open, compared), files.questionProperty().get().models());
        Files.writeString(folder.resolve("deep-2d.lxm"), "somebody's");
        chosen = folder;
        files.answerSave();
        for (int i = 0; i < 3; i++) {
            assertFalse(closed[0]);
            awaitOutcome();
        }
        assertTrue(closed[0]);
        assertSame(replaced, store.saved(folder.resolve("deep-2d-2.lxm")));
        assertSame(open, store.saved(folder.resolve("deep-2d-3.lxm")));
        assertSame(compared, store.saved(folder.resolve("autoencoder-3d.lxm")));
        assertEquals("somebody's", Files.readString(folder.resolve("deep-2d.lxm")));
        assertFalse(session.unsavedProperty().get());
        assertTrue(files.mayClose(() -> {
        }));
    }

    @Test
    void aModelOnlyComparedIsAskedForToo() throws Exception {
        files.open(file("a.zip"));
        awaitOutcome();
        SavedModel opened = session.modelProperty().get();
        SavedModel compared = Toys.saved(3, null);
        session.unsavedModels().add(compared);
        boolean[] closed = {false};
        assertFalse(files.mayClose(() -> closed[0] = true));
        chosen = file("mine.lxm");
        files.answerSave();
        awaitOutcome();
        assertTrue(closed[0]);
        assertSame(compared, store.saved(chosen));
        assertSame(opened, session.modelProperty().get());
        assertEquals("a.zip", files.fileProperty().get().getFileName().toString());
    }

    @Test
    void whatIsGivenUpIsNotAskedForAgainButWhatIsComparedIs() throws Exception {
        trained();
        files.open(file("a.zip"));
        files.answerDiscard();
        awaitOutcome();
        assertEquals(List.of(), session.unsavedModels().models());
        SavedModel compared = trained();
        session.kept().add(compared);
        files.open(file("a.zip"));
        files.answerDiscard();
        awaitOutcome();
        assertEquals(List.of(compared), session.unsavedModels().models());
        assertFalse(session.unsavedProperty().get());
    }

    @Test
    void aLessonUnderWayIsARunAndWhatWasTrainedBeforeItIsAskedForNext() {
        trained();
        session.lessonProperty().set(true);
        boolean[] closed = {false};
        assertFalse(files.mayClose(() -> closed[0] = true));
        assertEquals(FilesViewModel.Risk.TRAINING, files.questionProperty().get().risk());
        files.answerDiscard();
        assertFalse(closed[0]);
        assertEquals(FilesViewModel.Risk.UNSAVED, files.questionProperty().get().risk());
        files.answerDiscard();
        assertTrue(closed[0]);
    }

    @Test
    void aQuestionIsAnsweredOnce() throws Exception {
        trained();
        int[] closed = {0};
        files.mayClose(() -> closed[0]++);
        files.answerCancel();
        files.answerCancel();
        files.answerDiscard();
        chosen = file("mine.zip");
        files.answerSave();
        assertEquals(0, closed[0]);
        assertTrue(outcomes.isEmpty() && session.unsavedProperty().get(), "nothing was asked any more");
        files.mayClose(() -> closed[0]++);
        files.answerDiscard();
        files.answerDiscard();
        files.answerSave();
        assertEquals(1, closed[0]);
    }

    @Test
    void nothingIsAskedIfNothingIsLost() {
        assertTrue(files.mayClose(() -> {
        }));
        assertNull(files.questionProperty().get());
    }

    @Test
    void aRunUnderWayIsNotEndedByOpeningAndNotUnaskedByClosing() throws Exception {
        session.trainingProperty().set(Session.Training.PAUSED);
        files.open(file("a.zip"));
        assertEquals("failure.open.training", session.failureProperty().get().key());
        assertFalse(files.mayClose(() -> {
        }));
        assertEquals(FilesViewModel.Risk.TRAINING, files.questionProperty().get().risk());
    }

    @Test
    void theTestSetIsEncodedIfItIsNotTheModels() throws Exception {
        new TestEncoding(session, runner);
        files.open(file("a.zip"));
        awaitOutcome();
        var own = session.codesProperty().get();
        session.dataProperty().set(Toys.data(200, Toys.CHECKSUM));
        assertSame(own, session.codesProperty().get());
        session.dataProperty().set(Toys.data(100, "other"));
        assertNull(session.codesProperty().get());
        awaitOutcome();
        assertEquals(100, session.codesProperty().get().count());
        session.dataProperty().set(Toys.data(200, Toys.CHECKSUM));
        assertEquals(200, session.codesProperty().get().count());
    }

    @Test
    void aModelOpenedBesideOtherDataShowsTheCodesOfThatData() throws Exception {
        new TestEncoding(session, runner);
        session.dataProperty().set(Toys.data(100, "other"));
        files.open(file("a.zip"));
        awaitOutcome();
        awaitOutcome();
        assertEquals(100, session.codesProperty().get().count());
    }

    @Test
    void aProgramStartedWithABadFileTellsSoAndShowsTheReadyModel() throws Exception {
        files.openFirst(file("bad.zip"));
        awaitOutcome();
        awaitOutcome();
        assertNotNull(session.failureProperty().get());
        assertEquals(Preset.DEEP_2D, files.readyProperty().get());
        assertNull(files.fileProperty().get());
    }
}
