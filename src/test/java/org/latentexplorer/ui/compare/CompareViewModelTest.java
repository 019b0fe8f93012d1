package org.latentexplorer.ui.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.History;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Palette;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Provenance;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.ui.Shown;
import org.latentexplorer.ui.session.PointValues;
import org.latentexplorer.ui.session.Selection;
import org.latentexplorer.ui.session.Session;
import org.latentexplorer.ui.session.Showing;
import org.latentexplorer.ui.session.ValueColours;

class CompareViewModelTest {
    private static final int EPOCHS = Preset.LESSON.getFirst().recipe().epochs();

    private final Session session = new Session();
    private final CountedTrainer trainer = new CountedTrainer();
    private final Shown shown = new Shown();
    private final CompareViewModel model = new CompareViewModel(session, trainer, shown.runner());

    @BeforeEach
    void data() {
        session.dataProperty().set(CountedTrainer.data());
    }

    private void pullUntil(BooleanSupplier condition) throws InterruptedException {
        shown.until(() -> {
            model.pull();
            return condition.getAsBoolean();
        });
    }

    private boolean idle() {
        return !model.trainingProperty().get();
    }

    private boolean shows(int map, float mark) {
        Compared.Shown now = model.maps().get(map).shownProperty().get();
        return now != null && now.codes().at(0, 1) == mark;
    }

    private static SavedModel other(float mark) {
        return new SavedModel(new MarkModel(Preset.DEEP_2D.recipe(), mark),
                History.EMPTY.plus(new History.Epoch(1, 0.5, 0.6, 1, 5)), null, null, null);
    }

    private void open(SavedModel opened, boolean unsaved) {
        session.modelProperty().set(opened);
        session.shownProperty().set(opened.model());
        session.unsavedProperty().set(unsaved);
    }

    @Test
    void theThreeAreTrainedInTurnAndShownWithTheSameDigits() throws InterruptedException {
        model.trainLesson();
        assertTrue(model.trainDisabledProperty().get());
        assertTrue(session.lessonProperty().get());
        pullUntil(() -> idle() && shows(0, EPOCHS) && shows(1, EPOCHS) && shows(2, EPOCHS));
        assertEquals(Preset.LESSON.stream().map(Preset::recipe).toList(), trainer.trained);
        assertEquals(Preset.LESSON, model.maps().stream().map(Compared::preset).toList());
        for (Compared map : model.maps()) {
            assertEquals(EPOCHS, map.historyProperty().get().last().number());
            assertEquals(5, map.saved().testCodes().count());
            assertEquals(5, map.shownProperty().get().codes().count());
        }
        assertEquals(model.maps().stream().map(Compared::saved).toList(), session.unsavedModels().models());
        assertNull(session.modelProperty().get(), "nothing of it touches the open model");
        assertEquals(1, model.progressProperty().get());
        assertFalse(model.trainDisabledProperty().get());
    }

    @Test
    void theMapUnderWayIsShownEpochByEpoch() throws InterruptedException {
        trainer.permits.drainPermits();
        model.trainLesson();
        pullUntil(() -> shows(0, 0));
        trainer.permits.release(2);
        pullUntil(() -> shows(0, 2));
        assertEquals(2, model.maps().getFirst().historyProperty().get().last().number());
        assertEquals(1, model.stepProperty().get());
        assertEquals(2.0 / (3 * EPOCHS), model.progressProperty().get(), 1e-9);
        model.cancel();
        pullUntil(this::idle);
        assertTrue(model.maps().isEmpty());
    }

    @Test
    void cancelKeepsTheFinishedOnes() throws InterruptedException {
        trainer.permits.drainPermits();
        trainer.permits.release(EPOCHS + 3);
        model.trainLesson();
        pullUntil(() -> model.stepProperty().get() == 2 && shows(1, 3));
        model.cancel();
        pullUntil(this::idle);
        assertEquals(List.of(Preset.LESSON.getFirst()), model.maps().stream().map(Compared::preset).toList());
        assertEquals(EPOCHS, ((MarkModel) model.maps().getFirst().saved().model()).mark());
    }

    @Test
    void aLessonCancelledLeavesTheFormerOneInPlace() throws InterruptedException {
        model.trainLesson();
        pullUntil(this::idle);
        List<Compared> first = List.copyOf(model.maps());
        trainer.permits.drainPermits();
        trainer.permits.release(EPOCHS);
        model.trainLesson();
        pullUntil(() -> model.stepProperty().get() == 2);
        model.cancel();
        pullUntil(this::idle);
        assertFalse(first.contains(model.maps().getFirst()));
        assertEquals(first.subList(1, 3), model.maps().subList(1, 3));
    }

    @Test
    void aFailureIsToldAndEndsTheLesson() throws InterruptedException {
        trainer.failure = new Failure("failure.memory");
        model.trainLesson();
        pullUntil(this::idle);
        assertEquals("failure.memory", session.failureProperty().get().key());
        assertTrue(model.maps().isEmpty());
        assertFalse(model.trainDisabledProperty().get());
    }

    @Test
    void withoutDataOneIsTold() {
        session.dataProperty().set(null);
        model.trainLesson();
        assertEquals("failure.training.data", session.failureProperty().get().key());
        assertTrue(idle());
    }

    @Test
    void theOpenModelIsKeptOnceAndCanBeRemoved() throws InterruptedException {
        assertTrue(model.keeping().modelDisabled().get());
        open(other(7), false);
        model.keeping().keepModel();
        assertTrue(model.keeping().modelDisabled().get());
        shown.until(() -> shows(0, 7));
        assertEquals(Preset.DEEP_2D, model.maps().getFirst().preset());
        open(other(8), false);
        model.keeping().keepModel();
        assertEquals(2, model.maps().getLast().number());
        model.keeping().remove(model.maps().getFirst());
        assertEquals(1, model.maps().size());
        assertTrue(model.keeping().modelDisabled().get());
    }

    @Test
    void thereAreSixAtMostAndTheLessonNeedsThree() {
        for (int i = 0; i < CompareViewModel.MOST; i++) {
            open(other(i), false);
            assertEquals(i > 3, model.trainDisabledProperty().get());
            model.keeping().keepModel();
        }
        open(other(100), false);
        assertTrue(model.keeping().modelDisabled().get());
        model.keeping().keepModel();
        assertEquals(CompareViewModel.MOST, model.maps().size());
    }

    @Test
    void aMapTouchedOpensItsModel() throws InterruptedException {
        model.trainLesson();
        pullUntil(this::idle);
        open(other(7), false);
        Compared second = model.maps().get(1);
        model.keeping().show(second);
        assertSame(second.saved(), session.modelProperty().get());
        assertSame(second.saved().model(), session.shownProperty().get());
        assertSame(second.saved().testCodes(), session.codesProperty().get());
        assertEquals(EPOCHS, session.historyProperty().get().epochs().size());
        assertTrue(session.unsavedProperty().get());
        assertEquals(3, model.maps().size(), "a model that a file holds need not be kept");
    }

    @Test
    void whatWouldBeLostIsKept() throws InterruptedException {
        model.trainLesson();
        pullUntil(this::idle);
        SavedModel unsaved = other(7);
        open(unsaved, true);
        model.keeping().show(model.maps().getFirst());
        assertSame(unsaved, model.maps().getLast().saved());
        session.unsavedProperty().set(false);
        model.keeping().show(model.maps().getLast());
        assertTrue(session.unsavedProperty().get());
        model.keeping().show(model.maps().getFirst());
        assertFalse(session.unsavedProperty().get(), "it was saved meanwhile");
    }

    @Test
    void withNoPlaceLeftAnUnsavedModelStaysOpen() {
        for (int i = 0; i < CompareViewModel.MOST; i++) {
            open(other(i), false);
            model.keeping().keepModel();
        }
        SavedModel unsaved = other(100);
        open(unsaved, true);
        model.keeping().show(model.maps().getFirst());
        assertEquals("failure.compare.full", session.failureProperty().get().key());
        assertSame(unsaved, session.modelProperty().get());
    }

    @Test
    void whileAModelIsTrainedNoOtherIsOpened() {
        open(other(7), false);
        model.keeping().keepModel();
        open(other(8), false);
        session.trainingProperty().set(Session.Training.RUNNING);
        assertTrue(model.trainDisabledProperty().get());
        model.keeping().show(model.maps().getFirst());
        assertEquals("failure.open.training", session.failureProperty().get().key());
    }

    @Test
    void whatIsHoveredInOneIsReadByAll() throws InterruptedException {
        open(other(7), false);
        model.keeping().keepModel();
        open(other(8), false);
        model.keeping().keepModel();
        shown.until(() -> shows(0, 7) && shows(1, 8));
        assertNull(model.linked().reading(model.maps().getFirst()));
        model.linked().hover(3);
        assertEquals(3, session.hoveredProperty().get());
        assertEquals(1, model.linked().hoveredLabel());
        assertArrayEquals(new float[]{0.6f, 7}, model.linked().reading(model.maps().get(0)).code(), 1e-6f);
        assertArrayEquals(new float[]{0.6f, 8}, model.linked().reading(model.maps().get(1)).code(), 1e-6f);
        assertEquals(0.6f, model.linked().hoveredImage()[0], 1e-6f);
        model.linked().hover(-1);
        assertNull(model.linked().hoveredImage());
    }

    @Test
    void otherDataAreEncodedAnew() throws InterruptedException {
        open(other(7), false);
        model.keeping().keepModel();
        shown.until(() -> shows(0, 7));
        ImageSet more = new ImageSet("more", ImageShape.square(2), new byte[4 * 6000], null, List.of());
        session.dataProperty().set(new DataSet("more", more, more, "1"));
        assertNull(model.maps().getFirst().shownProperty().get());
        shown.until(() -> shows(0, 7));
        assertEquals(2000, model.maps().getFirst().shownProperty().get().codes().count());
        model.linked().hover(1999);
        assertEquals(5997, session.hoveredProperty().get());
        ImageSet wide = new ImageSet("wide", new ImageShape(1, 2, 3), new byte[12], null, List.of());
        session.dataProperty().set(new DataSet("wide", wide, wide, "2"));
        assertFalse(model.linked().fits(model.maps().getFirst()));
        assertNull(model.maps().getFirst().shownProperty().get());
    }

    /** A run of three epochs with its model after the last of them. */
    private List<MarkModel> run() {
        List<MarkModel> networks = IntStream.range(0, 4).mapToObj(i -> new MarkModel(Preset.DEEP_2D.recipe(), i))
                .toList();
        session.historyProperty().set(new History(IntStream.rangeClosed(1, 3)
                .mapToObj(n -> new History.Epoch(n, 1.0 / n, 0.5, 1, 1)).toList()));
        session.snapshots().setAll(networks);
        Provenance from = new Provenance("", Instant.EPOCH, "tiny", "0", 5, "counted", "");
        session.modelProperty().set(new SavedModel(networks.getLast(), session.historyProperty().get(), from, null,
                null));
        look(networks.getLast());
        return networks;
    }

    private void look(MarkModel network) {
        Showing.show(session, network, network.encode(CountedTrainer.data().test(), Progress.NONE));
    }

    @Test
    void epochsOfOneRunStandSideBySideAndAreLookedBackAt() throws InterruptedException {
        List<MarkModel> networks = run();
        SavedModel open = session.modelProperty().get();
        look(networks.get(1));
        model.keeping().keepEpoch();
        assertTrue(model.keeping().epochDisabled().get(), "it is there");
        look(networks.get(2));
        model.keeping().keepEpoch();
        shown.until(() -> shows(0, 1) && shows(1, 2));
        assertEquals(List.of(1, 2), model.maps().stream().map(Compared::epoch).toList());
        assertEquals(1, model.maps().getFirst().historyProperty().get().epochs().size());
        assertTrue(model.keeping().open(model.maps().get(1)));
        model.keeping().show(model.maps().get(0));
        shown.until(() -> session.shownProperty().get() == networks.get(1));
        assertEquals(1, session.codesProperty().get().at(0, 1));
        assertSame(open, session.modelProperty().get());
        assertSame(networks.get(2), session.presentProperty().get().model());
    }

    @Test
    void anEpochKeptOutlivesItsRunAsAModel() throws InterruptedException {
        look(run().get(1));
        model.keeping().keepEpoch();
        shown.until(() -> shows(0, 1));
        session.snapshots().clear();
        open(other(9), false);
        Compared kept = model.maps().getFirst();
        model.keeping().show(kept);
        assertSame(kept.saved(), session.modelProperty().get());
        assertTrue(session.unsavedProperty().get());
        assertEquals(1, session.historyProperty().get().epochs().size());
    }

    @Test
    void aMapTakenAwayIsPutBackInItsPlace() throws InterruptedException {
        for (int i = 1; i <= 3; i++) {
            open(other(i), false);
            model.keeping().keepModel();
        }
        shown.until(() -> shows(0, 1) && shows(1, 2) && shows(2, 3));
        model.keeping().remove(model.maps().get(1));
        model.keeping().remove(model.maps().get(0));
        assertTrue(model.keeping().canPutBack().get());
        model.keeping().steps().undo();
        model.keeping().steps().undo();
        assertFalse(model.keeping().canPutBack().get());
        assertTrue(shows(0, 1) && shows(1, 2) && shows(2, 3));
        model.keeping().steps().redo();
        assertTrue(shows(0, 1) && shows(1, 3));
        model.keeping().steps().undo();
        model.keeping().steps().undo();
        assertTrue(shows(0, 1) && shows(1, 2), "the one added last goes");
        assertEquals(2, model.maps().size());
    }

    @Test
    void digitsAreSelectedForEverybody() {
        assertNull(model.linked().selected());
        model.linked().select(new int[]{1, 3}, false);
        assertEquals(Selection.of(1, 3), session.selectionProperty().get());
        model.linked().select(new int[]{4}, true);
        assertEquals(Selection.of(1, 3, 4), session.selectionProperty().get());
        assertArrayEquals(new boolean[]{false, true, false, true, true}, model.linked().selected());
        model.linked().select(new int[0], false);
        assertNull(model.linked().selected());
    }

    @Test
    void digitsHaveTheColoursTheyHaveOnTheLargeMap() {
        Codes codes = new MarkModel(Preset.DEEP_2D.recipe(), 0).encode(CountedTrainer.data().test(), Progress.NONE);
        int[] byClass = model.linked().colours(codes);
        assertEquals(byClass[0], byClass[1]);
        assertEquals(Palette.colour(1, false), byClass[4]);
        ValueColours by = ValueColours.of(new PointValues(new float[]{1, 2, 3, 4, Float.NaN},
                PointValues.Scale.LINEAR));
        session.valueColoursProperty().set(by);
        int[] byValue = model.linked().colours(codes);
        assertEquals(by.scale(false)[0], byValue[0]);
        assertEquals(Palette.colour(-1, false), byValue[4]);
        session.valueColoursProperty().set(ValueColours.of(new PointValues(new float[3], PointValues.Scale.LINEAR)));
        assertArrayEquals(byClass, model.linked().colours(codes), "values of other images");
    }
}
