package org.latentexplorer.ui.gallery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Corruption;
import org.latentexplorer.task.Runner;
import org.latentexplorer.toy.ToyModel;
import org.latentexplorer.toy.Toys;
import org.latentexplorer.ui.gallery.ReconstructionsViewModel.Choice;
import org.latentexplorer.ui.gallery.ReconstructionsViewModel.State;
import org.latentexplorer.ui.session.Session;

class ReconstructionsViewModelTest {
    private final Session session = Toys.session(2);
    private final LinkedBlockingQueue<Runnable> outcomes = new LinkedBlockingQueue<>();
    private final ReconstructionsViewModel view = new ReconstructionsViewModel(session, new Runner(outcomes::add),
            Toys.atOnce());

    private void load() {
        session.dataProperty().set(Toys.data(200, Toys.CHECKSUM));
    }

    private void awaitOutcome() throws InterruptedException {
        outcomes.poll(30, TimeUnit.SECONDS).run();
    }

    private List<Integer> shown() {
        return view.columns().stream().map(Reconstruction::index).toList();
    }

    @Test
    void withoutDataItSaysSo() {
        assertEquals(State.NO_DATA, view.stateProperty().get());
        load();
        assertEquals(State.READY, view.stateProperty().get());
        session.shownProperty().set(null);
        assertEquals(State.NO_MODEL, view.stateProperty().get());
        assertTrue(view.columns().isEmpty());
    }

    @Test
    void largeErrorsAreWrittenWhole() {
        assertEquals(".0312", new Reconstruction(0, 0, null, null, null, null, 0.03124).errorText());
        assertEquals("12.5000", new Reconstruction(0, 0, null, null, null, null, 12.5).errorText());
    }

    @Test
    void theErrorIsTheMeanSquareOverThePixels() {
        load();
        Reconstruction first = view.columns().getFirst();
        double sum = 0;
        for (int p = 0; p < first.original().length; p++) {
            sum += Math.pow(first.original()[p] - first.decoded()[p], 2);
        }
        assertEquals(sum / 784, first.error(), 1e-12);
    }

    @Test
    void noiseIsPutOnWhatTheNetworkSeesAndTheErrorIsAgainstTheCleanImage() {
        load();
        assertNull(view.columns().getFirst().seen());
        view.noiseProperty().set(new Corruption(Corruption.Kind.MASKING, 0.5));
        Reconstruction noisy = view.columns().getFirst();
        int struck = 0;
        for (int p = 0; p < 784; p++) {
            assertTrue(noisy.seen()[p] == noisy.original()[p] || noisy.seen()[p] == 0);
            struck += noisy.seen()[p] != noisy.original()[p] ? 1 : 0;
        }
        assertTrue(struck > 10, "struck " + struck);
        float[] code = new float[2];
        new ToyModel(2).encode(noisy.seen(), code);
        assertArrayEquals(code, noisy.code());
        view.noiseProperty().set(new Corruption(Corruption.Kind.MASKING, 0.6));
        int more = 0;
        for (int p = 0; p < 784; p++) {
            more += view.columns().getFirst().seen()[p] == 0 && noisy.seen()[p] != 0 ? 1 : 0;
            assertTrue(noisy.seen()[p] != 0 || view.columns().getFirst().seen()[p] == 0, "stronger, not other noise");
        }
        assertTrue(more > 0);
    }

    @Test
    void othersAreOthersAndBackIsBack() {
        load();
        List<Integer> first = shown();
        view.next();
        List<Integer> second = shown();
        view.next();
        assertNotEquals(first, second);
        assertNotEquals(second, shown());
        view.back();
        assertEquals(second, shown());
        view.back();
        assertEquals(first, shown());
        view.back();
        assertEquals(0, view.pageProperty().get());
    }

    @Test
    void worstAndBestAreTheEndsOfTheWholeTestSet() throws InterruptedException {
        load();
        view.countProperty().set(200);
        double largest = view.columns().stream().mapToDouble(Reconstruction::error).max().orElseThrow();
        double smallest = view.columns().stream().mapToDouble(Reconstruction::error).min().orElseThrow();
        view.countProperty().set(12);
        view.choiceProperty().set(Choice.WORST);
        awaitOutcome();
        assertEquals(12, view.columns().size());
        assertEquals(largest, view.columns().getFirst().error(), 1e-9);
        view.choiceProperty().set(Choice.BEST);
        assertEquals(smallest, view.columns().getFirst().error(), 1e-9);
    }

    @Test
    void whileTrainingTheImagesChosenStay() throws InterruptedException {
        load();
        view.choiceProperty().set(Choice.WORST);
        awaitOutcome();
        List<Integer> worst = shown();
        session.trainingProperty().set(Session.Training.RUNNING);
        session.shownProperty().set(new ToyModel(2));
        assertEquals(worst, shown());
        assertTrue(outcomes.isEmpty(), "nothing is ranked again");
        session.trainingProperty().set(Session.Training.IDLE);
        awaitOutcome();
        assertEquals(worst, shown());
    }

    @Test
    void aPickedImageIsTouchedAndShownOnTheMap() {
        load();
        Reconstruction third = view.columns().get(2);
        view.pick(third);
        assertArrayEquals(third.code(), session.touchedCode());
        assertEquals(2, session.hoveredProperty().get());
    }
}
