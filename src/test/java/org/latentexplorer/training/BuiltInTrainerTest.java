package org.latentexplorer.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.History;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Snapshots;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingListener;
import org.latentexplorer.model.TrainingResult;
import org.latentexplorer.model.TrainingResult.End;

class BuiltInTrainerTest {
    private final Recipe recipe = Preset.DEEP_2D.recipe().with().hidden(List.of(20)).epochs(4).batch(16).build();
    private final DataSet data = stripes(203);

    /** Images whose every row is one of a few greys: there is something to learn. */
    private static DataSet stripes(int count) {
        byte[] pixels = new byte[count * 64];
        for (int i = 0; i < count; i++) {
            for (int p = 0; p < 64; p++) {
                pixels[i * 64 + p] = (byte) ((p / 8 + i) % 4 * 80);
            }
        }
        ImageSet images = new ImageSet("stripes", 8, 8, pixels, null, List.of());
        return new DataSet("stripes", images, images, "none");
    }

    private TrainingResult train(Recipe r) {
        return new BuiltInTrainer().train(r, data, null, TrainingListener.NONE, new TrainingControl());
    }

    @Test
    void learns() {
        TrainingResult result = train(recipe.with().epochs(30).learningRate(1e-2).build());
        History history = result.model().history();
        assertEquals(End.FINISHED, result.end());
        assertEquals(30, history.epochs().size());
        assertEquals(31, result.snapshots().size());
        assertTrue(history.last().validationLoss() < 0.2 * history.epochs().getFirst().validationLoss());
        assertArrayEquals(result.snapshots().getLast().parameters(), result.model().model().parameters());
    }

    @Test
    void keepsOnlySoManySnapshotsOfALongRun() {
        TrainingResult result = train(recipe.with().hidden(List.of(2)).epochs(450).batch(163).build());
        assertEquals(450, result.model().history().epochs().size());
        assertTrue(result.snapshots().size() <= Snapshots.MOST && result.snapshots().size() > Snapshots.MOST / 2);
        assertArrayEquals(result.snapshots().getLast().parameters(), result.model().model().parameters());
    }

    @Test
    void sameSeedSameBits() {
        float[] first = train(recipe).model().model().parameters();
        assertArrayEquals(first, train(recipe).model().model().parameters());
        assertFalse(Arrays.equals(first, train(recipe.with().seed(1).build()).model().model().parameters()));
    }

    @Test
    void continuedEqualsUninterrupted() {
        for (Optimizer optimizer : List.of(Optimizer.adam(1e-3), Optimizer.sgd(0.5, 0.9))) {
            Recipe whole = recipe.with().optimizer(optimizer).build();
            TrainingResult uninterrupted = train(whole);
            SavedModel half = train(whole.with().epochs(2).build()).model();
            SavedModel continued = new BuiltInTrainer().train(whole, data, half, TrainingListener.NONE,
                    new TrainingControl()).model();
            assertArrayEquals(uninterrupted.model().model().parameters(), continued.model().parameters());
            assertEquals(losses(uninterrupted.model().history()), losses(continued.history()));
        }
    }

    private static List<Double> losses(History history) {
        return history.epochs().stream().map(History.Epoch::trainLoss).toList();
    }

    @Test
    void refusesToContinueAnotherNetworkOrAFinishedRun() {
        SavedModel done = train(recipe).model();
        Failure other = assertThrows(Failure.class, () -> new BuiltInTrainer().train(
                recipe.with().latent(3).build(), data, done, TrainingListener.NONE, new TrainingControl()));
        assertEquals("failure.training.resume", other.key());
        Failure finished = assertThrows(Failure.class, () -> new BuiltInTrainer().train(
                recipe, data, done, TrainingListener.NONE, new TrainingControl()));
        assertEquals("failure.training.done", finished.key());
    }

    private static ImageSet blank(int count) {
        return new ImageSet("blank", 1, 1, new byte[count], null, List.of());
    }

    @Test
    void splitsEveryImageOnce() {
        Split split = Split.of(recipe, blank(203));
        Set<Integer> all = new HashSet<>();
        for (int[] part : List.of(split.train(), split.validation())) {
            for (int image : part) {
                assertTrue(all.add(image));
            }
        }
        assertEquals(203, all.size());
        assertEquals(41, split.validation().length);
        assertFalse(Arrays.equals(split.train(), Split.of(recipe.with().seed(5).build(), blank(203)).train()));
        assertEquals(0, Split.of(recipe.with().validation(0).build(), blank(203)).validation().length);
        assertEquals(1, Split.of(recipe.with().validation(0.9).build(), blank(1)).train().length);
    }

    @Test
    void shufflesAnewEachEpochFromTheSeedAlone() {
        int[] first = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        int[] again = first.clone();
        int[] second = first.clone();
        Seeds.shuffle(first, 10, Seeds.order(0, 1));
        Seeds.shuffle(again, 10, Seeds.order(0, 1));
        Seeds.shuffle(second, 10, Seeds.order(0, 2));
        assertArrayEquals(first, again);
        assertFalse(Arrays.equals(first, second));
    }

    @Test
    void earlyStoppingReturnsTheBestEpoch() {
        Recipe restless = recipe.with().optimizer(Optimizer.sgd(4, 0.5)).epochs(200).patience(3).build();
        TrainingResult result = train(restless);
        assertEquals(End.EARLY, result.end());
        int best = result.model().history().epochs().size();
        double least = result.model().history().last().validationLoss();
        assertEquals(best + 3, result.snapshots().size() - 1);
        assertTrue(result.model().history().epochs().stream().allMatch(e -> e.validationLoss() >= least));
        assertArrayEquals(result.snapshots().get(best).parameters(), result.model().model().parameters());
    }

    @Test
    void divergenceKeepsTheLastGoodEpoch() {
        AtomicInteger epochs = new AtomicInteger();
        Recipe wild = recipe.with().output(org.latentexplorer.model.Activation.IDENTITY)
                .activation(org.latentexplorer.model.Activation.IDENTITY)
                .optimizer(Optimizer.sgd(10, 0)).batch(163).epochs(1000).build();
        TrainingResult result = new BuiltInTrainer().train(wild, data, null, new TrainingListener() {
            @Override
            public void epoch(History.Epoch epoch, LatentModel snapshot) {
                epochs.incrementAndGet();
            }
        }, new TrainingControl());
        assertEquals(End.DIVERGED, result.end());
        assertEquals("failure.training.grown", result.failure().key());
        assertEquals(epochs.get(), result.model().history().epochs().size());
        for (float p : result.model().model().parameters()) {
            assertTrue(Float.isFinite(p));
        }
        assertTrue(epochs.get() > 0);
        Failure atOnce = assertThrows(Failure.class, () -> train(wild.with().batch(1).build()));
        assertTrue(atOnce.getMessage().contains("lower the learning rate"));
    }

    @Test
    @Timeout(60)
    void pausesResumesAndStops() throws InterruptedException {
        TrainingControl control = new TrainingControl();
        CountDownLatch thirdBatch = new CountDownLatch(1);
        AtomicInteger batches = new AtomicInteger();
        AtomicReference<TrainingResult> result = new AtomicReference<>();
        Thread thread = Thread.ofPlatform().start(() -> result.set(new BuiltInTrainer().train(
                recipe.with().epochs(10_000).build(), data, null, new TrainingListener() {
                    @Override
                    public void batch(int epoch, int batch, double meanLoss, double samplesPerSecond) {
                        if (batches.incrementAndGet() == 3) {
                            control.pause();
                            thirdBatch.countDown();
                        }
                    }
                }, control)));
        thirdBatch.await();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertEquals(3, batches.get());
        control.resume();
        while (batches.get() < 10) {
            Thread.onSpinWait();
        }
        control.stop();
        thread.join();
        assertEquals(End.STOPPED, result.get().end());
        assertNull(result.get().failure());
        assertNotEquals(0, batches.get());
        assertFalse(Arrays.equals(result.get().snapshots().getFirst().parameters(),
                result.get().model().model().parameters()));
    }

    @Test
    void tellsEveryBatchAndEpoch() {
        List<String> heard = new ArrayList<>();
        new BuiltInTrainer().train(recipe.with().epochs(2).batch(100).build(), data, null, new TrainingListener() {
            @Override
            public void started(LatentModel initial, int batchesPerEpoch) {
                heard.add("start " + batchesPerEpoch);
            }

            @Override
            public void batch(int epoch, int batch, double meanLoss, double samplesPerSecond) {
                heard.add(epoch + "." + batch);
            }

            @Override
            public void epoch(History.Epoch epoch, LatentModel snapshot) {
                heard.add("epoch " + epoch.number());
            }
        }, new TrainingControl());
        assertEquals(List.of("start 2", "1.1", "1.2", "epoch 1", "2.1", "2.2", "epoch 2"), heard);
    }

    @Test
    void refusesARecipeWithProblemsAndANetworkBeyondTheMemory() {
        assertThrows(Failure.class, () -> train(recipe.with().latent(0).build()));
        Failure memory = assertThrows(Failure.class, () -> train(recipe.with().hidden(
                java.util.Collections.nCopies(12, 8192)).build()));
        assertEquals("failure.training.memory", memory.key());
    }
}
