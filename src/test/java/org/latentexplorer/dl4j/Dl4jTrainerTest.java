package org.latentexplorer.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.History;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingListener;
import org.latentexplorer.model.TrainingResult;
import org.latentexplorer.model.TrainingResult.End;
import org.latentexplorer.training.BuiltInTrainer;

class Dl4jTrainerTest {
    private static final DataSet DATA = blobs(150);
    private static final List<String> TRAINED = List.of("vanilla", "denoising", "variational", "conditional");

    private final Recipe recipe = Recipe.vanilla(List.of(12), 2).with(Recipe.EPOCHS, 4).with(Recipe.BATCH, 16);

    /** Images with a spot each, in a place that tells their class. */
    private static DataSet blobs(int count) {
        Random random = new Random(3);
        int size = Networks.WIDTH * Networks.HEIGHT;
        byte[] pixels = new byte[count * size];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % Networks.CLASSES);
            for (int p = 0; p < size; p++) {
                boolean ink = p % Networks.WIDTH / 3 == labels[i] && random.nextInt(4) > 0;
                pixels[i * size + p] = (byte) (ink ? 255 - random.nextInt(40) : random.nextInt(20));
            }
        }
        ImageSet images = new ImageSet("blobs", new ImageShape(1, Networks.HEIGHT, Networks.WIDTH), pixels, labels,
                List.of());
        return new DataSet("blobs", images, images, "none");
    }

    private static TrainingResult train(Trainer trainer, Recipe recipe, SavedModel from) {
        return trainer.train(recipe, DATA, from, TrainingListener.NONE, new TrainingControl());
    }

    private TrainingResult train(Recipe r) {
        return train(new Dl4jTrainer(), r, null);
    }

    /** All shapes of the families that DL4J trains, and the terms of the variational loss. */
    static List<Recipe> recipes() {
        List<Recipe> all = new ArrayList<>(Networks.all().stream().map(n -> n.recipe())
                .filter(r -> TRAINED.contains(r.family().id())).filter(r -> r.regularization().dropout() == 0).toList());
        Recipe variational = Networks.of(Family.of("variational"), Recipe.vanilla(List.of(9), 3)).recipe();
        all.add(variational.with("terms", "kl").with("beta", 0.5));
        all.add(variational.with("terms", "reconstruction"));
        all.add(variational.with("beta", 4).with("warm-up", 2));
        all.add(Recipe.vanilla(List.of(9), 3).with(new Regularization(0.1, 0.01, 0)));
        return all;
    }

    /** From the same weights, on the same images with the same noise, gradient descent goes the same way. */
    @ParameterizedTest
    @MethodSource("recipes")
    void takesTheStepsOfTheBuiltInEngine(Recipe shape) {
        // sums over the pixels are steeper than means
        double rate = shape.family().gaussian() ? 1e-4 : 1e-2;
        Recipe descent = shape.with(Optimizer.sgd(rate, 0.9)).with(Recipe.EPOCHS, 2).with(Recipe.BATCH, 16);
        SavedModel theirs = train(new Dl4jTrainer(), descent, null).model();
        SavedModel ours = train(new BuiltInTrainer(), descent, null).model();
        assertArrayEquals(ours.model().parameters(), theirs.model().parameters(), 1e-5f);
        assertArrayEquals(ours.optimizer().values(), theirs.optimizer().values(), 1e-5f);
        assertEquals(ours.optimizer().steps(), theirs.optimizer().steps());
        for (int i = 0; i < 2; i++) {
            History.Epoch our = ours.history().epochs().get(i);
            History.Epoch their = theirs.history().epochs().get(i);
            assertEquals(our.trainLoss(), their.trainLoss(), 1e-4 * our.trainLoss());
            assertEquals(our.penalty(), their.penalty(), 1e-4 * our.trainLoss());
            assertEquals(our.validationLoss(), their.validationLoss(), 1e-4 * our.validationLoss());
        }
        assertEquals("dl4j", theirs.provenance().engine());
    }

    @Test
    void learnsWithAdam() {
        TrainingResult result = train(recipe.with(Recipe.EPOCHS, 20).with(Recipe.LEARNING_RATE, 1e-2));
        History history = result.model().history();
        assertEquals(End.FINISHED, result.end());
        assertEquals(20, history.epochs().size());
        assertEquals(21, result.snapshots().size());
        assertTrue(history.last().validationLoss() < 0.5 * history.epochs().getFirst().validationLoss());
        assertArrayEquals(result.snapshots().getLast().parameters(), result.model().model().parameters());
    }

    @Test
    void theSameSeedGivesTheSameEvenWithDropout() {
        Recipe dropping = recipe.with(new Regularization(0, 0, 0.3));
        float[] first = train(dropping).model().model().parameters();
        assertArrayEquals(first, train(dropping).model().model().parameters());
        assertFalse(Arrays.equals(first, train(recipe).model().model().parameters()));
    }

    @Test
    void continuedIsAsUninterrupted() {
        for (Optimizer optimizer : List.of(Optimizer.adam(1e-3), Optimizer.sgd(0.1, 0.9))) {
            Recipe whole = recipe.with(optimizer);
            SavedModel half = train(whole.with(Recipe.EPOCHS, 2)).model();
            SavedModel continued = train(new Dl4jTrainer(), whole, half).model();
            assertArrayEquals(train(whole).model().model().parameters(), continued.model().parameters());
            assertEquals(4, continued.history().epochs().size());
        }
    }

    @Test
    void goesOnWithWhatTheBuiltInEngineBegan() {
        SavedModel half = train(new BuiltInTrainer(), recipe.with(Recipe.EPOCHS, 2), null).model();
        SavedModel ours = train(new BuiltInTrainer(), recipe, half).model();
        SavedModel theirs = train(new Dl4jTrainer(), recipe, half).model();
        assertEquals(ours.history().last().trainLoss(), theirs.history().last().trainLoss(), 1e-4);
    }

    @Test
    void otherFamiliesAreRefused() {
        for (Family family : Family.all()) {
            if (!TRAINED.contains(family.id())) {
                Recipe other = family.suit(recipe.with(Recipe.FAMILY, family));
                Failure failure = assertThrows(Failure.class, () -> train(other));
                assertEquals("failure.dl4j.family", failure.key());
                assertTrue(failure.getMessage().contains(family.id()), failure.getMessage());
            }
        }
    }

    @Test
    void badSettingsAreRefused() {
        assertEquals("problem.learningRate", assertThrows(Failure.class,
                () -> train(recipe.with(Recipe.LEARNING_RATE, -1.0))).key());
    }

    @Test
    @Timeout(60)
    void stopsAfterTheBatchUnderWay() {
        TrainingControl control = new TrainingControl();
        List<Integer> batches = new ArrayList<>();
        TrainingResult result = new Dl4jTrainer().train(recipe.with(Recipe.EPOCHS, 10_000), DATA, null,
                new TrainingListener() {
                    @Override
                    public void batch(int epoch, int batch, double meanLoss, double samplesPerSecond) {
                        batches.add(batch);
                        if (epoch == 2 && batch == 3) {
                            control.stop();
                        }
                    }
                }, control);
        assertEquals(End.STOPPED, result.end());
        assertEquals(3, batches.getLast());
        assertEquals(1, result.model().history().epochs().size());
        assertFalse(Arrays.equals(result.snapshots().getLast().parameters(), result.model().model().parameters()));
    }

    @Test
    void aRunStoppedBeforeItBeganLeavesTheModelAsItWas() {
        TrainingControl control = new TrainingControl();
        control.stop();
        List<LatentModel> initial = new ArrayList<>();
        TrainingResult result = new Dl4jTrainer().train(recipe, DATA, null, new TrainingListener() {
            @Override
            public void started(LatentModel model, int batchesPerEpoch) {
                initial.add(model);
            }
        }, control);
        assertEquals(End.STOPPED, result.end());
        assertArrayEquals(initial.getFirst().parameters(), result.model().model().parameters());
        assertEquals(0, result.model().optimizer().steps());
    }
}
