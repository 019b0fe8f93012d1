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
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.History;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
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
import org.latentexplorer.network.Autoencoder;

class BuiltInTrainerTest {
    private final Recipe recipe = Preset.DEEP_2D.recipe().with(Recipe.HIDDEN, List.of(20)).with(Recipe.EPOCHS, 4)
            .with(Recipe.BATCH, 16);
    private final DataSet data = stripes(203);

    /** Images whose every row is one of a few greys: there is something to learn. */
    private static DataSet stripes(int count) {
        byte[] pixels = new byte[count * 64];
        for (int i = 0; i < count; i++) {
            for (int p = 0; p < 64; p++) {
                pixels[i * 64 + p] = (byte) ((p / 8 + i) % 4 * 80);
            }
        }
        ImageSet images = new ImageSet("stripes", ImageShape.square(8), pixels, null, List.of());
        return new DataSet("stripes", images, images, "none");
    }

    private TrainingResult train(Recipe r) {
        return new BuiltInTrainer().train(r, data, null, TrainingListener.NONE, new TrainingControl());
    }

    @Test
    void learns() {
        TrainingResult result = train(recipe.with(Recipe.EPOCHS, 30).with(Recipe.LEARNING_RATE, 1e-2));
        History history = result.model().history();
        assertEquals(End.FINISHED, result.end());
        assertEquals(30, history.epochs().size());
        assertEquals(31, result.snapshots().size());
        assertTrue(history.last().validationLoss() < 0.2 * history.epochs().getFirst().validationLoss());
        assertArrayEquals(result.snapshots().getLast().parameters(), result.model().model().parameters());
    }

    @Test
    void keepsOnlySoManySnapshotsOfALongRun() {
        TrainingResult result = train(recipe.with(Recipe.HIDDEN, List.of(2)).with(Recipe.EPOCHS, 450)
                .with(Recipe.BATCH, 163));
        assertEquals(450, result.model().history().epochs().size());
        assertTrue(result.snapshots().size() <= Snapshots.MOST && result.snapshots().size() > Snapshots.MOST / 2);
        assertArrayEquals(result.snapshots().getLast().parameters(), result.model().model().parameters());
    }

    @Test
    void sameSeedSameBits() {
        float[] first = train(recipe).model().model().parameters();
        assertArrayEquals(first, train(recipe).model().model().parameters());
        assertFalse(Arrays.equals(first, train(recipe.with(Recipe.SEED, 1L)).model().model().parameters()));
    }

    @Test
    void continuedEqualsUninterrupted() {
        for (Optimizer optimizer : List.of(Optimizer.adam(1e-3), Optimizer.sgd(0.5, 0.9))) {
            Recipe whole = recipe.with(optimizer);
            TrainingResult uninterrupted = train(whole);
            SavedModel half = train(whole.with(Recipe.EPOCHS, 2)).model();
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
    void networksKnowTheirEpochs() {
        TrainingResult result = train(recipe);
        assertEquals(List.of(0, 1, 2, 3, 4), result.snapshots().stream().map(LatentModel::epochs).toList());
        assertEquals(4, result.model().model().epochs());
        SavedModel more = new BuiltInTrainer().train(recipe.with(Recipe.EPOCHS, 6), data, result.model(),
                TrainingListener.NONE, new TrainingControl()).model();
        assertEquals(6, more.model().epochs());
        assertFalse(more.model().unfinished());
        LatentModel other = new Autoencoder(more.model().network(), more.model().parameters());
        SavedModel foreign = new SavedModel(other, History.EMPTY, more.provenance(), null, null);
        assertEquals(-1, new BuiltInTrainer().train(recipe, data, foreign, TrainingListener.NONE,
                new TrainingControl()).model().model().epochs(), "nobody knows what another program had done by then");
    }

    @Test
    void imagesOfAnotherSizeOrWithOtherClassesAreRefusedForJustThat() {
        SavedModel done = train(recipe).model();
        DataSet wide = data(new ImageSet("wide", new ImageShape(1, 8, 10), new byte[800], null, List.of()));
        Failure size = assertThrows(Failure.class, () -> new BuiltInTrainer().train(recipe.with(Recipe.EPOCHS, 9),
                wide, done, TrainingListener.NONE, new TrainingControl()));
        assertEquals("failure.training.resume.size", size.key());
        Recipe conditional = recipe.with(Recipe.FAMILY, Family.of("conditional"));
        SavedModel told = new BuiltInTrainer().train(conditional, labelled(3), null, TrainingListener.NONE,
                new TrainingControl()).model();
        Failure classes = assertThrows(Failure.class, () -> new BuiltInTrainer().train(
                conditional.with(Recipe.EPOCHS, 9), labelled(5), told, TrainingListener.NONE, new TrainingControl()));
        assertEquals("failure.training.resume.classes", classes.key());
    }

    private static DataSet labelled(int classes) {
        byte[] labels = new byte[60];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % classes);
        }
        return data(new ImageSet("labelled", ImageShape.square(8), new byte[60 * 64], labels, List.of()));
    }

    private static DataSet data(ImageSet images) {
        return new DataSet(images.name(), images, images, "none");
    }

    @Test
    void refusesToContinueAnotherNetworkOrAFinishedRun() {
        SavedModel done = train(recipe).model();
        Failure other = assertThrows(Failure.class, () -> new BuiltInTrainer().train(
                recipe.with(Recipe.LATENT, 3), data, done, TrainingListener.NONE, new TrainingControl()));
        assertEquals("failure.training.resume", other.key());
        Failure finished = assertThrows(Failure.class, () -> new BuiltInTrainer().train(
                recipe, data, done, TrainingListener.NONE, new TrainingControl()));
        assertEquals("failure.training.done", finished.key());
    }

    private static ImageSet blank(int count) {
        return new ImageSet("blank", ImageShape.square(1), new byte[count], null, List.of());
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
        assertFalse(Arrays.equals(split.train(), Split.of(recipe.with(Recipe.SEED, 5L), blank(203)).train()));
        assertEquals(0, Split.of(recipe.with(Recipe.VALIDATION, 0.0), blank(203)).validation().length);
        assertEquals(1, Split.of(recipe.with(Recipe.VALIDATION, 0.9), blank(1)).train().length);
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
        Recipe restless = recipe.with(Optimizer.sgd(4, 0.5)).with(Recipe.EPOCHS, 200).with(Recipe.PATIENCE, 3);
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
        Recipe wild = recipe.with(Recipe.OUTPUT, org.latentexplorer.model.Activation.IDENTITY)
                .with(Recipe.ACTIVATION, org.latentexplorer.model.Activation.IDENTITY)
                .with(Optimizer.sgd(10, 0)).with(Recipe.BATCH, 163).with(Recipe.EPOCHS, 1000);
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
        Failure atOnce = assertThrows(Failure.class, () -> train(wild.with(Recipe.BATCH, 1)));
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
                recipe.with(Recipe.EPOCHS, 10_000), data, null, new TrainingListener() {
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

    /** A run whose listener throws when it hears of a batch, or of an epoch's end (batch 0). */
    private TrainingResult trainUntil(int epoch, int batch, Throwable thrown) {
        return new BuiltInTrainer().train(recipe, data, null, new TrainingListener() {
            @Override
            public void batch(int e, int b, double meanLoss, double samplesPerSecond) {
                failAt(e, b);
            }

            @Override
            public void epoch(History.Epoch e, LatentModel snapshot) {
                failAt(e.number(), 0);
            }

            private void failAt(int e, int b) {
                if (e == epoch && b == batch) {
                    if (thrown instanceof Error error) {
                        throw error;
                    }
                    throw (RuntimeException) thrown;
                }
            }
        }, new TrainingControl());
    }

    @Test
    void memoryThatRunsOutKeepsTheLastFinishedEpoch() {
        float[] second = train(recipe.with(Recipe.EPOCHS, 2)).model().model().parameters();
        for (int[] at : new int[][] {{3, 1}, {2, 0}}) {
            TrainingResult result = trainUntil(at[0], at[1], new OutOfMemoryError("Java heap space"));
            assertEquals(End.FAILED, result.end());
            assertEquals("failure.training.memory.kept", result.failure().key());
            assertEquals(2, result.model().history().epochs().size());
            assertArrayEquals(second, result.model().model().parameters());
            assertEquals(2, result.model().optimizer().epochs());
        }
        assertThrows(OutOfMemoryError.class, () -> trainUntil(1, 1, new OutOfMemoryError()));
    }

    @Test
    void anythingElseThatGoesWrongKeepsItToo() {
        TrainingResult result = trainUntil(3, 2, new IllegalStateException("no such thing"));
        assertEquals("failure.training.broken", result.failure().key());
        assertEquals(2, result.model().history().epochs().size());
        Failure told = new Failure("failure.training.data");
        assertEquals(told, trainUntil(2, 1, told).failure());
        assertThrows(IllegalStateException.class, () -> trainUntil(1, 3, new IllegalStateException()));
        assertThrows(Cancelled.class, () -> trainUntil(3, 1, new Cancelled()));
    }

    private TrainingResult stopAfter(SavedModel from, int epoch, int batch) {
        TrainingControl control = new TrainingControl();
        return new BuiltInTrainer().train(recipe, data, from, new TrainingListener() {
            @Override
            public void batch(int e, int b, double meanLoss, double samplesPerSecond) {
                if (e == epoch && b == batch) {
                    control.stop();
                }
            }
        }, control);
    }

    @Test
    void stoppedWithinTheFirstEpochItKeepsWhatThatTaughtAndSaysSo() {
        TrainingResult stopped = stopAfter(null, 1, 4);
        History history = stopped.model().history();
        assertEquals(End.STOPPED, stopped.end());
        assertEquals(0, history.epochs().size());
        assertEquals(4 * 16 / 162.0, history.partial(), 1e-12);
        assertFalse(history.nothing());
        assertFalse(Arrays.equals(stopped.snapshots().getFirst().parameters(), stopped.model().model().parameters()));
        SavedModel continued = stopAfter(stopped.model(), 3, 1).model();
        assertEquals(2, continued.history().epochs().size(), "the epoch begun was begun anew");
        assertEquals(5 * 16 / 162.0, continued.history().partial(), 1e-12);
        assertArrayEquals(continued.model().parameters(), stopAfter(stopAfter(null, 1, 4).model(), 3, 1).model()
                .model().parameters(), "stopped and continued likewise, it gives the same bits");
    }

    @Test
    void stoppedAfterAnEpochsLastBatchTheEpochCounts() {
        TrainingResult whole = train(recipe);
        TrainingResult stopped = stopAfter(null, 1, 11);
        assertEquals(1, stopped.model().history().epochs().size());
        assertEquals(0, stopped.model().history().partial());
        assertTrue(Double.isNaN(stopped.model().history().last().validationLoss()), "it was not measured");
        assertArrayEquals(whole.model().model().parameters(), new BuiltInTrainer().train(recipe, data,
                stopped.model(), TrainingListener.NONE, new TrainingControl()).model().model().parameters());
    }

    @Test
    void tellsEveryBatchAndEpoch() {
        List<String> heard = new ArrayList<>();
        new BuiltInTrainer().train(recipe.with(Recipe.EPOCHS, 2)
                .with(Recipe.BATCH, 100), data, null, new TrainingListener() {
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
        assertThrows(Failure.class, () -> train(recipe.with(Recipe.LATENT, 0)));
        Failure memory = assertThrows(Failure.class, () -> train(recipe.with(Recipe.HIDDEN, 
                java.util.Collections.nCopies(12, 8192))));
        assertEquals("failure.training.memory", memory.key());
    }
}
