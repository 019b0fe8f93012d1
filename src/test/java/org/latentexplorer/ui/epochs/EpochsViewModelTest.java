package org.latentexplorer.ui.epochs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.History;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Snapshots;
import org.latentexplorer.ui.Shown;
import org.latentexplorer.ui.session.Session;
import org.latentexplorer.ui.session.Session.Training;
import org.latentexplorer.ui.session.Showing;

class EpochsViewModelTest {
    private static final long SECOND = 1_000_000_000;

    private final Session session = new Session();
    private final Shown shown = new Shown();
    private final DataSet data = MarkModel.data();
    private final EpochsViewModel model = new EpochsViewModel(session, shown.runner());

    private static MarkModel network(int mark) {
        return new MarkModel(Preset.DEEP_2D.recipe(), mark);
    }

    private Codes codes(LatentModel network) {
        return network.encode(data.test(), Progress.NONE);
    }

    private static History history(int epochs) {
        return new History(IntStream.rangeClosed(1, epochs)
                .mapToObj(n -> new History.Epoch(n, 1.0 / n, 0.5, 1, 1)).toList());
    }

    /** A run begins, and has learned for so many epochs. */
    private void run(int epochs) {
        session.dataProperty().set(data);
        session.trainingProperty().set(Training.RUNNING);
        session.snapshots().setAll(network(0));
        session.historyProperty().set(History.EMPTY);
        Showing.show(session, network(0), codes(network(0)));
        learn(epochs);
    }

    private void learn(int epochs) {
        for (int i = 0; i < epochs; i++) {
            int epoch = session.historyProperty().get().epochs().size() + 1;
            session.historyProperty().set(history(epoch));
            MarkModel learned = network(epoch);
            Snapshots.add(session.snapshots(), epoch, learned, Snapshots.most(learned.network()));
            Showing.show(session, learned, codes(learned));
        }
    }

    /** The run ends; its model is the network after some epoch. */
    private void end(LatentModel best) {
        session.historyProperty().set(history((int) ((MarkModel) best).mark()));
        Showing.show(session, best, codes(best));
        session.modelProperty().set(new SavedModel(best, session.historyProperty().get(), null, null, codes(best)));
        session.trainingProperty().set(Training.IDLE);
    }

    private float shownMark() {
        float mark = ((MarkModel) session.shownProperty().get()).mark();
        assertEquals(mark, session.codesProperty().get().at(0, 1), "the codes are the shown network's");
        return mark;
    }

    @Test
    void aModelFromAFileHasNoEpochsToGoTo() {
        session.dataProperty().set(data);
        Showing.show(session, network(5), codes(network(5)));
        assertFalse(model.availableProperty().get());
        model.go(0);
        model.step(-1);
        model.playOrPause();
        assertNull(session.presentProperty().get());
        assertFalse(model.playingProperty().get());
    }

    @Test
    void theRunIsFollowedUntilOneGoesBack() throws InterruptedException {
        run(5);
        assertTrue(model.availableProperty().get());
        assertEquals(5, model.atProperty().get());
        model.go(2);
        shown.until(() -> shownMark() == 2);
        assertEquals(2, model.atProperty().get());
        assertEquals(2, model.stop().epoch().number());
        learn(3);
        assertEquals(2, shownMark(), "the run goes on, the look stays");
        assertEquals(8, model.stopsProperty().getLast().number());
        model.comeBack();
        assertEquals(8, shownMark());
        assertFalse(model.backProperty().get());
        learn(1);
        assertEquals(9, shownMark());
        assertEquals(9, model.atProperty().get());
    }

    @Test
    void theNewestWhileTrainingIsToFollow() throws InterruptedException {
        run(4);
        model.go(1);
        shown.until(() -> shownMark() == 1);
        model.go(4);
        assertFalse(model.backProperty().get());
        learn(1);
        assertEquals(5, shownMark());
    }

    @Test
    void whatIsOpenStaysOpen() throws InterruptedException {
        run(6);
        end(network(4));
        SavedModel open = session.modelProperty().get();
        assertEquals(4, model.modelEpoch());
        assertEquals(4, model.atProperty().get());
        assertEquals(6, model.stopsProperty().getLast().number());
        model.go(6);
        shown.until(() -> shownMark() == 6);
        assertTrue(model.backProperty().get());
        assertSame(open, session.modelProperty().get());
        assertEquals(1.0 / 6, model.stop().epoch().trainLoss());
        model.go(4);
        assertFalse(model.backProperty().get(), "that is the model");
        assertEquals(4, shownMark());
    }

    @Test
    void aRunThatEndsMeanwhileWaitsToBeComeBackTo() throws InterruptedException {
        run(6);
        model.go(1);
        shown.until(() -> shownMark() == 1);
        end(network(6));
        assertEquals(1, shownMark());
        model.comeBack();
        assertEquals(6, shownMark());
        assertSame(session.modelProperty().get().model(), session.shownProperty().get());
    }

    @Test
    void epochsLetGoOfStayInSightUntilOneLeaves() throws InterruptedException {
        run(10);
        model.go(7);
        shown.until(() -> shownMark() == 7);
        learn(Snapshots.MOST);
        assertTrue(model.stopsProperty().stream().noneMatch(stop -> stop.number() == 7));
        assertEquals(7, shownMark());
        assertEquals(7, model.atProperty().get());
        model.step(1);
        shown.until(() -> shownMark() == 8);
        model.step(-1);
        shown.until(() -> shownMark() == 6);
    }

    @Test
    void stepsEndAtBothEnds() throws InterruptedException {
        run(2);
        end(network(2));
        model.step(1);
        assertFalse(model.backProperty().get());
        model.step(-1);
        shown.until(() -> shownMark() == 1);
        model.step(-1);
        shown.until(() -> shownMark() == 0);
        model.step(-1);
        assertEquals(0, model.atProperty().get());
        assertNull(model.stop().epoch());
    }

    @Test
    void fromAModelNoEpochLeftOneStepsToTheLastEpoch() throws InterruptedException {
        run(3);
        end(new MarkModel(Preset.DEEP_2D.recipe(), 3.5f));
        assertEquals(-1, model.modelEpoch());
        assertNull(model.stop());
        model.step(-1);
        shown.until(() -> shownMark() == 3);
        assertTrue(model.backProperty().get());
    }

    @Test
    void itPlaysThroughTheRunAndComesBack() throws InterruptedException {
        run(9);
        end(network(9));
        List<Float> seen = new ArrayList<>();
        session.codesProperty().subscribe(codes -> seen.add(codes.at(0, 1)));
        long[] now = {0};
        model.playOrPause();
        assertTrue(model.playingProperty().get());
        shown.until(() -> {
            model.tick(now[0] += SECOND);
            return !model.playingProperty().get();
        });
        assertEquals(List.of(9f, 0f, 1f, 2f, 3f, 4f, 5f, 6f, 7f, 8f, 9f), seen);
        assertFalse(model.backProperty().get());
    }

    @Test
    void itKeepsItsPaceAndCanBeHeld() throws InterruptedException {
        run(9);
        model.playOrPause();
        shown.until(() -> shownMark() == 0);
        model.tick(0);
        model.tick(SECOND / 10);
        assertEquals(0, shownMark());
        shown.until(() -> {
            model.tick(SECOND);
            return shownMark() == 1;
        });
        model.tick(SECOND + 1);
        assertEquals(1, shownMark());
        model.playOrPause();
        model.tick(5 * SECOND);
        assertEquals(1, shownMark());
        model.playOrPause();
        assertTrue(model.playingProperty().get(), "it goes on from there");
        assertEquals(1, model.atProperty().get());
        model.go(5);
        assertFalse(model.playingProperty().get(), "a hand on the slider stops it");
    }

    @Test
    void otherDataEndTheLook() throws InterruptedException {
        run(3);
        end(network(3));
        model.go(1);
        shown.until(() -> shownMark() == 1);
        ImageSet wide = new ImageSet("wide", new ImageShape(1, 2, 3), new byte[12], null, List.of());
        session.dataProperty().set(new DataSet("wide", wide, wide, "2"));
        assertFalse(model.availableProperty().get(), "images that the network does not take");
        session.dataProperty().set(data);
        assertTrue(model.availableProperty().get());
    }

    @Test
    void anotherRunAndAnotherModelEndTheLook() throws InterruptedException {
        run(3);
        model.go(1);
        shown.until(() -> shownMark() == 1);
        session.snapshots().clear();
        assertNull(session.presentProperty().get());
        assertFalse(model.backProperty().get());
        Showing.show(session, network(20), codes(network(20)));
        assertEquals(20, shownMark());
        assertFalse(model.availableProperty().get());
    }

    @Test
    void aFailureIsToldAndNothingChanges() throws InterruptedException {
        run(3);
        session.snapshots().set(1, new MarkModel(Preset.DEEP_2D.recipe(), Float.NaN));
        model.go(1);
        shown.until(() -> session.failureProperty().get() != null);
        assertFalse(model.backProperty().get());
        assertEquals(3, shownMark());
    }
}
