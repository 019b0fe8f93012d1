package org.latentexplorer.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.latentexplorer.model.Convolution;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.History;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Stage;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingListener;
import org.latentexplorer.model.TrainingResult;

/** What holds for runs of every family, dense and convolutional, with and without dropout. */
class FamilyTrainingTest {
    private final DataSet data = data();

    static Stream<Named<Recipe>> recipes() {
        return Family.all().stream().flatMap(family -> {
            Recipe plain = Recipe.vanilla(List.of(12), 3).with(Recipe.FAMILY, family).with(Recipe.BATCH, 16)
                    .with(Recipe.EPOCHS, 4).with(Recipe.LEARNING_RATE, 3e-3);
            if (plain.familyValues().has("pretraining")) {
                plain = plain.with("pretraining", 1).with(Recipe.EPOCHS, 6);
            }
            Recipe dense = family.suit(plain);
            Recipe convolutional = dense.with(Recipe.CONVOLUTIONS, List.of(new Convolution(4, 3, 2)))
                    .with(Recipe.EPOCHS, dense.epochs() + 1);
            Recipe dropout = dense.with(new Regularization(1e-4, 1e-5, 0.2));
            return Stream.of(Named.of(family.id(), dense), Named.of(family.id() + ", convolutional", convolutional),
                    Named.of(family.id() + ", dropout", dropout)).filter(n -> n.getPayload().problems().isEmpty());
        });
    }

    private static DataSet data() {
        byte[] pixels = new byte[150 * 64];
        byte[] labels = new byte[150];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % 4);
            for (int p = 0; p < 64; p++) {
                pixels[i * 64 + p] = (byte) ((p / 8 + i) % 4 * 80);
            }
        }
        ImageSet images = new ImageSet("stripes", ImageShape.square(8), pixels, labels, List.of());
        return new DataSet("stripes", images, images, "none");
    }

    private TrainingResult train(Recipe recipe, SavedModel from, int stopAfter) {
        TrainingControl control = new TrainingControl();
        return new BuiltInTrainer().train(recipe, data, from, new TrainingListener() {
            @Override
            public void epoch(History.Epoch epoch, LatentModel snapshot) {
                if (epoch.number() == stopAfter) {
                    control.stop();
                }
            }
        }, control);
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void sameSeedSameBitsAndContinuedEqualsUninterrupted(Recipe recipe) {
        TrainingResult whole = train(recipe, null, 0);
        float[] parameters = whole.model().model().parameters();
        assertArrayEquals(parameters, train(recipe, null, 0).model().model().parameters());
        for (int stop = 1; stop < recipe.epochs(); stop++) {
            SavedModel half = train(recipe, null, stop).model();
            assertEquals(stop, half.history().epochs().size());
            SavedModel continued = train(recipe, half, 0).model();
            assertArrayEquals(parameters, continued.model().parameters(), "stopped after " + stop);
            assertEquals(losses(whole.model().history()), losses(continued.history()));
        }
    }

    private static List<List<Double>> losses(History history) {
        return history.epochs().stream().map(e -> List.of(e.trainLoss(), e.penalty(), e.validationLoss())).toList();
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void learns(Recipe recipe) {
        Recipe longer = recipe.with(Recipe.EPOCHS, recipe.epochs() + 16);
        List<History.Epoch> epochs = train(longer, null, 0).model().history().epochs();
        int first = longer.family().stages(longer).getLast().from();
        assertTrue(epochs.getLast().trainLoss() < epochs.get(first - 1).trainLoss());
        assertTrue(epochs.stream().allMatch(e -> e.trainLoss() >= e.penalty() && e.penalty() >= 0));
    }

    @Test
    void eachStageTrainsItsOwnLayersOnly() {
        Family stacked = Family.of("stacked");
        Recipe recipe = Recipe.vanilla(List.of(12, 6), 3).with(Recipe.FAMILY, stacked).with("pretraining", 1)
                .with(Recipe.EPOCHS, 5).with(Recipe.BATCH, 16);
        assertEquals(List.of(new Stage(0, 1, 1), new Stage(1, 2, 2), new Stage(2, 3, 3), new Stage(Stage.ALL, 4, 5)),
                stacked.stages(recipe));
        List<LatentModel> snapshots = train(recipe, null, 0).snapshots();
        int layers = 6;
        for (int epoch = 1; epoch <= 5; epoch++) {
            for (int layer = 0; layer < layers; layer++) {
                boolean trained = epoch > 3 || layer == epoch - 1 || layer == layers - epoch;
                assertEquals(trained, !Arrays.equals(part(snapshots.get(epoch - 1), layer),
                        part(snapshots.get(epoch), layer)), "layer " + layer + " in epoch " + epoch);
            }
        }
    }

    private static float[] part(LatentModel model, int layer) {
        var spec = model.network().layers().get(layer);
        return Arrays.copyOfRange(model.parameters(), spec.offset(), spec.offset() + (int) spec.parameterCount());
    }

    @Test
    void conditionalNetworksListenToTheClass() {
        Family conditional = Family.of("conditional");
        LatentModel model = train(conditional.suit(Recipe.vanilla(List.of(12), 2).with(Recipe.FAMILY, conditional)
                .with(Recipe.EPOCHS, 40)
                .with(Recipe.BATCH, 16).with(Recipe.LEARNING_RATE, 1e-2)), null, 0).model().model();
        assertEquals(4, model.classes());
        float[] first = new float[64];
        float[] second = new float[64];
        model.given(0).decode(new float[2], first);
        model.given(1).decode(new float[2], second);
        assertFalse(Arrays.equals(first, second));
        float[] shouldBe = new float[64];
        data.train().copy(1, shouldBe, 0);
        double far = 0;
        double near = 0;
        for (int p = 0; p < 64; p++) {
            far += Math.abs(first[p] - shouldBe[p]);
            near += Math.abs(second[p] - shouldBe[p]);
        }
        assertTrue(near < far, near + " and " + far);
    }
}
