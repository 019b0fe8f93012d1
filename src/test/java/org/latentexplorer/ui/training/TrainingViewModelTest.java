package org.latentexplorer.ui.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.History;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Snapshots;
import org.latentexplorer.ui.Shown;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.Session;
import org.latentexplorer.ui.session.Session.Training;
import org.latentexplorer.ui.session.Showing;

class TrainingViewModelTest {
    private final Session session = new Session();
    private final FakeTrainer trainer = new FakeTrainer();
    private final Shown shown = new Shown();
    private final TrainingViewModel viewModel = new TrainingViewModel(session, List.of(trainer), shown.runner());

    @BeforeEach
    void aSmallRecipe() {
        session.dataProperty().set(FakeTrainer.data());
        session.recipeProperty().set(session.recipeProperty().get().with(Recipe.EPOCHS, 5));
    }

    @Test
    void aRunLeavesItsModelItsCodesAndItsHistory() throws InterruptedException {
        viewModel.train();
        assertEquals(Training.RUNNING, session.trainingProperty().get());
        assertTrue(viewModel.trainDisabledProperty().get());
        pullUntil(this::idle);
        SavedModel model = session.modelProperty().get();
        assertEquals(new FakeModel(session.recipeProperty().get(), 5), model.model());
        assertEquals(5, model.testCodes().at(7, 1));
        assertSame(model.testCodes(), session.codesProperty().get());
        assertSame(model.model(), session.shownProperty().get());
        assertEquals(5, session.historyProperty().get().epochs().size());
        assertEquals(6, session.snapshots().size());
        assertTrue(session.unsavedProperty().get());
        assertNull(session.failureProperty().get());
        assertNull(viewModel.liveProperty().get());
    }

    @Test
    void theEngineThatTheSessionNamesTrains() throws InterruptedException {
        FakeTrainer other = new FakeTrainer("other");
        other.failsBefore = 1;
        TrainingViewModel both = new TrainingViewModel(session, List.of(trainer, other), shown.runner());
        session.engineProperty().set("other");
        both.train();
        pullUntil(this::idle);
        assertEquals("failure.memory", session.failureProperty().get().key());
    }

    @Test
    void theMapUnfoldsFromTheUntrainedNetworkEpochByEpoch() throws InterruptedException {
        trainer.permits.drainPermits();
        viewModel.train();
        pullUntil(() -> session.codesProperty().get() != null);
        assertEquals(0, session.codesProperty().get().at(0, 0));
        assertEquals(History.EMPTY, session.historyProperty().get());
        assertEquals(1, session.snapshots().size());

        trainer.permits.release(2);
        pullUntil(() -> session.codesProperty().get().at(0, 0) == 2);
        assertEquals(2, session.historyProperty().get().last().number());
        assertEquals(new Live(2, 10, 10, 0.5, 1000), viewModel.liveProperty().get());
        assertEquals(3, session.snapshots().size());
        assertNull(session.modelProperty().get(), "the open model is the former one until the run is over");
        viewModel.stop();
        pullUntil(this::idle);
    }

    @Test
    void ofALongRunNotEveryNetworkIsKept() throws InterruptedException {
        session.recipeProperty().set(session.recipeProperty().get().with(Recipe.EPOCHS, 1000));
        viewModel.train();
        pullUntil(this::idle);
        assertEquals(1000, session.historyProperty().get().epochs().size());
        assertTrue(session.snapshots().size() <= Snapshots.MOST, session.snapshots().size() + " snapshots");
        assertEquals(new FakeModel(session.recipeProperty().get(), 0), session.snapshots().getFirst());
        assertEquals(session.modelProperty().get().model(), session.snapshots().getLast());
    }

    @Test
    void stopKeepsWhatWasLearned() throws InterruptedException {
        trainer.permits.drainPermits();
        trainer.permits.release(3);
        viewModel.train();
        pullUntil(() -> session.historyProperty().get().epochs().size() == 3);
        viewModel.stop();
        assertTrue(viewModel.stopDisabledProperty().get());
        assertTrue(viewModel.stoppingProperty().get());
        pullUntil(this::idle);
        assertEquals(3, ((FakeModel) session.modelProperty().get().model()).mark());
        assertTrue(session.unsavedProperty().get());
        assertFalse(viewModel.trainDisabledProperty().get());
    }

    @Test
    void aHeldRunGoesOnWhereItWas() throws InterruptedException {
        trainer.permits.drainPermits();
        viewModel.train();
        pullUntil(() -> session.codesProperty().get() != null);
        viewModel.pauseOrResume();
        assertEquals(Training.PAUSED, session.trainingProperty().get());
        viewModel.pauseOrResume();
        assertEquals(Training.RUNNING, session.trainingProperty().get());
        trainer.permits.release(10);
        pullUntil(this::idle);
        assertEquals(5, session.historyProperty().get().last().number());
    }

    @Test
    void aHeldRunCanBeStopped() throws InterruptedException {
        trainer.permits.drainPermits();
        viewModel.train();
        viewModel.pauseOrResume();
        viewModel.stop();
        pullUntil(this::idle);
        assertNotNull(session.modelProperty().get());
    }

    @Test
    void aRunStoppedBeforeItLearnedAnythingGivesWayToTheFormerModel() throws InterruptedException {
        viewModel.train();
        pullUntil(this::idle);
        SavedModel former = session.modelProperty().get();
        trainer.permits.drainPermits();
        viewModel.train();
        pullUntil(() -> session.codesProperty().get().at(0, 0) == 0);
        viewModel.stop();
        pullUntil(this::idle);
        assertSame(former, session.modelProperty().get());
        assertSame(former.testCodes(), session.codesProperty().get());
        assertEquals(5, session.historyProperty().get().epochs().size());
    }

    @Test
    void aRunStoppedWithinItsFirstEpochKeepsWhatItLearned() throws InterruptedException {
        viewModel.train();
        pullUntil(this::idle);
        trainer.stopsAfterBatch = 3;
        viewModel.train();
        pullUntil(this::idle);
        assertEquals(0.5f, ((FakeModel) session.modelProperty().get().model()).mark());
        assertEquals(0.5f, session.codesProperty().get().at(0, 0), "evaluated as any other");
        assertEquals(0.3, session.historyProperty().get().partial());
        assertTrue(session.unsavedProperty().get());
        viewModel.restorePrevious();
        assertEquals(5, session.historyProperty().get().epochs().size(), "and the one before is not lost");
    }

    @Test
    void aModelWhoseTestSetCannotBeEncodedIsKept() throws InterruptedException {
        trainer.encodesNothing = true;
        viewModel.train();
        pullUntil(this::idle);
        assertEquals("failure.memory", session.failureProperty().get().key());
        assertEquals(5, session.modelProperty().get().history().epochs().size());
        assertNull(session.codesProperty().get());
        assertTrue(session.unsavedProperty().get());
    }

    @Test
    void aFailureBringsTheFormerModelBack() throws InterruptedException {
        viewModel.train();
        pullUntil(this::idle);
        SavedModel former = session.modelProperty().get();
        session.unsavedProperty().set(false);
        trainer.failsBefore = 3;
        viewModel.train();
        pullUntil(this::idle);
        assertEquals("failure.memory", session.failureProperty().get().key());
        assertSame(former, session.modelProperty().get());
        assertSame(former.model(), session.shownProperty().get());
        assertSame(former.testCodes(), session.codesProperty().get());
        assertEquals(5, session.historyProperty().get().epochs().size());
        assertEquals(6, session.snapshots().size());
        assertFalse(session.unsavedProperty().get());
    }

    @Test
    void somethingUnexpectedIsToldToo() throws InterruptedException {
        trainer.failsBefore = 1;
        trainer.failure = new IllegalStateException("no such thing");
        viewModel.train();
        pullUntil(this::idle);
        assertEquals("failure.unexpected", session.failureProperty().get().key());
    }

    @Test
    void aRunThatDivergesKeepsItsLastGoodEpoch() throws InterruptedException {
        trainer.divergesBefore = 4;
        viewModel.train();
        pullUntil(this::idle);
        assertNotNull(session.failureProperty().get());
        assertEquals(3, ((FakeModel) session.modelProperty().get().model()).mark());
        assertEquals(3, session.historyProperty().get().last().number());
        assertTrue(session.unsavedProperty().get());
    }

    @Test
    void withoutDataOneIsTold() {
        session.dataProperty().set(null);
        viewModel.train();
        assertEquals("failure.training.data", session.failureProperty().get().key());
        assertEquals(Training.IDLE, session.trainingProperty().get());
    }

    @Test
    void aRecipeWithProblemsIsNotTrained() {
        session.recipeValidProperty().set(false);
        assertTrue(viewModel.trainDisabledProperty().get());
        viewModel.train();
        assertEquals(Training.IDLE, session.trainingProperty().get());
    }

    @Test
    void whatWasTouchedStaysInASpaceOfAsManyDimensionsOnly() throws InterruptedException {
        viewModel.train();
        pullUntil(this::idle);
        float[] touched = {1, 2};
        session.touch(touched);
        session.samples().add(touched);
        viewModel.train();
        pullUntil(this::idle);
        assertArrayEquals(touched, session.touchedCode());
        assertEquals(1, session.samples().size());

        session.axisYProperty().set(1);
        session.recipeProperty().set(session.recipeProperty().get().with(Recipe.LATENT, 1));
        viewModel.train();
        pullUntil(this::idle);
        assertNull(session.touchedCode());
        assertTrue(session.samples().isEmpty());
        assertEquals(0, session.axisYProperty().get());
    }

    @Test
    void theRunBeforeCanBeHadBack() throws InterruptedException {
        viewModel.train();
        pullUntil(this::idle);
        SavedModel first = session.modelProperty().get();
        assertFalse(viewModel.canRestoreProperty().get());
        viewModel.train();
        pullUntil(this::idle);
        SavedModel second = session.modelProperty().get();
        assertTrue(viewModel.canRestoreProperty().get());
        viewModel.restorePrevious();
        assertSame(first, session.modelProperty().get());
        assertSame(first.testCodes(), session.codesProperty().get());
        viewModel.restorePrevious();
        assertSame(second, session.modelProperty().get());
    }

    /** Looks at the network as initialised, in the midst of a run. */
    private LatentModel lookBackInTheMidst() throws InterruptedException {
        trainer.permits.drainPermits();
        viewModel.train();
        trainer.permits.release(2);
        pullUntil(() -> session.codesProperty().get() != null && session.codesProperty().get().at(0, 0) == 2);
        LatentModel initial = session.snapshots().getFirst();
        Showing.lookBack(session, initial, initial.encode(FakeTrainer.data().test(), Progress.NONE));
        return initial;
    }

    @Test
    void lookingBackChangesNeitherTheRunNorWhatItLeaves() throws InterruptedException {
        LatentModel initial = lookBackInTheMidst();
        trainer.permits.release(3);
        pullUntil(this::idle);
        assertSame(initial, session.shownProperty().get());
        assertEquals(0, session.codesProperty().get().at(0, 0));
        SavedModel model = session.modelProperty().get();
        assertEquals(5, ((FakeModel) model.model()).mark());
        assertEquals(5, model.testCodes().at(0, 0));
        assertEquals(5, model.history().epochs().size());
        Showing.comeBack(session);
        assertSame(model.model(), session.shownProperty().get());
        assertSame(model.testCodes(), session.codesProperty().get());
    }

    @Test
    void aFailureEndsTheLookAndBringsTheFormerModelBack() throws InterruptedException {
        viewModel.train();
        pullUntil(this::idle);
        SavedModel former = session.modelProperty().get();
        trainer.failsBefore = 4;
        lookBackInTheMidst();
        trainer.permits.release(3);
        pullUntil(this::idle);
        assertSame(former, session.modelProperty().get());
        assertSame(former.model(), session.shownProperty().get());
        assertNull(session.presentProperty().get());
    }

    @Test
    void aRunBegunWhileLookingBackKeepsTheModelNotTheEpoch() throws InterruptedException {
        viewModel.train();
        pullUntil(this::idle);
        SavedModel former = session.modelProperty().get();
        LatentModel initial = session.snapshots().getFirst();
        Showing.lookBack(session, initial, initial.encode(FakeTrainer.data().test(), Progress.NONE));
        viewModel.train();
        assertNull(session.presentProperty().get());
        pullUntil(this::idle);
        viewModel.restorePrevious();
        assertSame(former, session.modelProperty().get());
        assertSame(former.model(), session.shownProperty().get());
        assertSame(former.testCodes(), session.codesProperty().get());
    }

    @Test
    void theLossesAreExportedAsATable(@TempDir Path folder) throws IOException {
        session.historyProperty().set(History.EMPTY.plus(new History.Epoch(1, 0.5, Double.NaN, 2, 1000))
                .plus(new History.Epoch(2, 0.25, 0.125, 0.3, 1.5, 1250.5)));
        Path file = folder.resolve("losses.csv");
        viewModel.export(file);
        assertEquals("epoch,trainLoss,validationLoss,seconds,samplesPerSecond,penalty\n"
                + "1,0.5,,2.0000,1000.0,0.0\n2,0.25,0.3,1.5000,1250.5,0.125\n", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
        viewModel.export(folder.resolve("missing").resolve("losses.csv"));
        Failure failure = session.failureProperty().get();
        assertEquals("failure.training.export", failure.key());
    }

    private boolean idle() {
        return session.trainingProperty().get() == Training.IDLE;
    }

    private void pullUntil(BooleanSupplier condition) throws InterruptedException {
        shown.until(() -> {
            viewModel.pull();
            return condition.getAsBoolean();
        });
    }

    @Test
    void lossesAreNamedByWhatTheyAdd() throws InterruptedException {
        Texts.localeProperty().set(Locale.ENGLISH);
        assertEquals("", viewModel.lossNameProperty().get());
        viewModel.train();
        pullUntil(this::idle);
        assertEquals("squared error (mean over pixels)", viewModel.lossNameProperty().get());
        session.recipeProperty().set(session.recipeProperty().get().with(Recipe.FAMILY, Family.of("variational"))
                .with(Recipe.LOSS, Loss.BCE));
        viewModel.train();
        pullUntil(this::idle);
        assertEquals("negative ELBO (nats per image) = reconstruction + KL", viewModel.lossNameProperty().get());
    }
}
