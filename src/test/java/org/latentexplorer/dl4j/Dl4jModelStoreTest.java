package org.latentexplorer.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.History;
import org.latentexplorer.model.Hyperparameter;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.OptimizerState;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Values;
import org.latentexplorer.network.Autoencoder;

class Dl4jModelStoreTest {
    private final Dl4jModelStore store = new Dl4jModelStore();

    @TempDir
    Path folder;

    static void assertSame(SavedModel expected, SavedModel actual) {
        assertEquals(expected.model().recipe(), actual.model().recipe());
        assertEquals(expected.model().shape(), actual.model().shape());
        assertEquals(expected.model().network(), actual.model().network());
        assertArrayEquals(expected.model().parameters(), actual.model().parameters());
        assertEquals(expected.history(), actual.history());
        assertEquals(expected.provenance(), actual.provenance());
        if (expected.optimizer() == null) {
            assertNull(actual.optimizer());
        } else {
            assertArrayEquals(expected.optimizer().values(), actual.optimizer().values());
            assertEquals(expected.optimizer().steps(), actual.optimizer().steps());
            assertEquals(expected.optimizer().epochs(), actual.optimizer().epochs());
        }
        if (expected.testCodes() == null) {
            assertNull(actual.testCodes());
        } else {
            assertEquals(expected.testCodes().dimension(), actual.testCodes().dimension());
            assertArrayEquals(expected.testCodes().values(), actual.testCodes().values());
            assertArrayEquals(expected.testCodes().labels(), actual.testCodes().labels());
        }
    }

    private void assertRoundTrip(SavedModel model) {
        Path file = folder.resolve("모델 m.zip");
        store.save(model, file);
        assertSame(model, store.open(file));
    }

    @Test
    void channelsAreToldWhereThereIsMoreThanOne() {
        ImageShape colour = new ImageShape(3, 4, 6);
        SavedModel model = ModelFiles.model(NetworkSpec.of(ModelFiles.RECIPE, colour, 0));
        assertRoundTrip(model);
        assertEquals(3, Description.write(model).get("channels"));
        SavedModel grey = ModelFiles.model();
        assertFalse(Description.write(grey).containsKey("channels"), "as programs before this one wrote it");
        Map<String, byte[]> entries = ModelFiles.entries();
        assertSame(grey, ModelFiles.read(ModelFiles.with(entries, ModelFormat.DESCRIPTION, "\"classes\"",
                "\"channels\":1,\"classes\"")));
    }

    @Test
    void everythingSavedIsReadAgain() {
        assertRoundTrip(ModelFiles.model());
    }

    @ParameterizedTest
    @EnumSource
    void everyActivationIsReadAgain(Activation activation) {
        assertRoundTrip(ModelFiles.model(ModelFiles.RECIPE.with(Recipe.ACTIVATION, activation)
                .with(Recipe.CODE, activation)
                .with(Recipe.LOSS, Loss.MSE).with(Recipe.OUTPUT, activation), 5, 2));
    }

    @Test
    void gradientDescentIsReadAgain() {
        Recipe recipe = ModelFiles.RECIPE.with(Optimizer.sgd(0.05, 0.8));
        assertRoundTrip(ModelFiles.model(recipe, 4, 4));
        assertRoundTrip(ModelFiles.model(recipe.with(Optimizer.sgd(0.05, 0)), 4, 4));
    }

    @Test
    void everyFamilyAndShapeIsReadAgain() {
        for (NetworkSpec network : Networks.all()) {
            assertRoundTrip(ModelFiles.model(network));
        }
    }

    /** What format 1 did not tell is as usual. */
    @Test
    @SuppressWarnings("unchecked")
    void aFileOfTheFirstFormatIsRead() throws IOException {
        SavedModel model = ModelFiles.model();
        Map<String, byte[]> entries = ModelFiles.entries();
        Map<String, Object> description = JSON.std.with(JSON.Feature.WRITE_NULL_PROPERTIES)
                .mapFrom(entries.get(ModelFormat.DESCRIPTION));
        description.put("format", 1);
        description.remove("classes");
        Map<String, Object> recipe = (Map<String, Object>) description.get("recipe");
        recipe.keySet().removeAll(List.of("knobs", "convolutions", "range", "l2", "l1", "dropout"));
        for (Object epoch : (List<?>) description.get("history")) {
            ((Map<?, ?>) epoch).remove("penalty");
        }
        entries.put(ModelFormat.DESCRIPTION, JSON.std.asBytes(description));
        History history = new History(model.history().epochs().stream().map(e -> new History.Epoch(e.number(),
                e.trainLoss(), e.validationLoss(), e.seconds(), e.samplesPerSecond())).toList());
        assertSame(new SavedModel(model.model(), history, model.provenance(), model.optimizer(), model.testCodes()),
                ModelFiles.read(ModelFiles.zip(entries)));
    }

    @Test
    void whatWasLearnedBesidesWholeEpochsIsReadAgain() {
        SavedModel model = ModelFiles.model();
        assertRoundTrip(new SavedModel(model.model(), model.history().plusPartial(0.4), model.provenance(),
                model.optimizer(), model.testCodes()));
    }

    @Test
    void valuesOfFamiliesAreReadAgain() {
        for (Family family : Family.all()) {
            Recipe recipe = Networks.of(family, ModelFiles.RECIPE).recipe();
            for (Hyperparameter<?> hyperparameter : family.hyperparameters()) {
                Recipe turned = family.suit(recipe.with(hyperparameter.id(), Values.other(hyperparameter)));
                assertRoundTrip(ModelFiles.model(turned, 4, 4));
            }
        }
    }

    @Test
    void classesHeldOutAreReadAgain() {
        assertRoundTrip(ModelFiles.model(ModelFiles.RECIPE.with(Recipe.HELD_OUT, Set.of(3, 5)), 4, 4));
    }

    @Test
    void presetsAreReadAgain() {
        for (Preset preset : Preset.ALL) {
            assertRoundTrip(ModelFiles.withoutState(ModelFiles.model(preset.recipe(), 28, 28)));
        }
    }

    @Test
    void zerosThatShrinkMostAreReadAgain() {
        SavedModel full = ModelFiles.model(Preset.DEEP_2D.recipe(), 28, 28);
        int count = full.model().parameters().length;
        assertRoundTrip(new SavedModel(new Autoencoder(Preset.DEEP_2D.recipe(),
                ImageShape.square(28), new float[count]),
                History.EMPTY, full.provenance(), new OptimizerState(new float[2 * count], 0, 0), null));
    }

    @Test
    void whatIsOptionalMayBeAbsent() {
        assertRoundTrip(ModelFiles.withoutState(ModelFiles.model()));
    }

    @Test
    void theSameModelGivesTheSameBytes() {
        assertArrayEquals(ModelFiles.bytes(ModelFiles.model()), ModelFiles.bytes(ModelFiles.model()));
    }

    @Test
    void aSecondSaveReplacesTheFirst() throws IOException {
        Path file = folder.resolve("m.zip");
        store.save(ModelFiles.model(ModelFiles.RECIPE.with(Recipe.HIDDEN, List.of(9)), 6, 6), file);
        store.save(ModelFiles.model(), file);
        assertSame(ModelFiles.model(), store.open(file));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void valuesThatAreNoNumbersAreNotSavedOverAGoodModel() {
        Path file = folder.resolve("m.zip");
        SavedModel good = ModelFiles.model();
        store.save(good, file);
        float[] broken = good.model().parameters();
        broken[5] = Float.NaN;
        SavedModel bad = new SavedModel(new Autoencoder(ModelFiles.RECIPE,
                new ImageShape(1, ModelFiles.HEIGHT, ModelFiles.WIDTH),
                broken), good.history(), good.provenance(), null, null);
        Failure failure = assertThrows(Failure.class, () -> store.save(bad, file));
        assertEquals("failure.save.number", failure.key());
        assertTrue(failure.getMessage().contains(file.toString()), failure.getMessage());
        assertSame(good, store.open(file));
    }

    @Test
    void aMissingFileIsNamed() {
        Path file = folder.resolve("gone.zip");
        Failure failure = assertThrows(Failure.class, () -> store.open(file));
        assertEquals("failure.model.missing", failure.key());
        assertTrue(failure.getMessage().contains("gone.zip"), failure.getMessage());
    }

    @Test
    void aFolderIsNoModel() {
        Failure failure = assertThrows(Failure.class, () -> store.open(folder));
        assertEquals("failure.model.folder", failure.key());
        assertTrue(failure.getMessage().contains(folder.toString()), failure.getMessage());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void pipesAndDevicesAreNeverOpened() throws Exception {
        Path pipe = folder.resolve("pipe.zip");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        for (Path special : new Path[] {pipe, Path.of("/dev/zero")}) {
            assertEquals("failure.file.special", assertThrows(Failure.class, () -> store.open(special)).key());
        }
    }

    @Test
    void aPresetWithoutABundledModelIsNamed() {
        Failure failure = assertThrows(Failure.class,
                () -> store.bundled(new Preset("no-such-preset", ModelFiles.RECIPE)));
        assertEquals("failure.model.bundled", failure.key());
        assertTrue(failure.getMessage().contains("no-such-preset"), failure.getMessage());
    }

    @Test
    void aModelOnTheClassPathIsRead() throws Exception {
        Path classes = Path.of(Dl4jModelStoreTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path file = classes.resolve("org/latentexplorer/models/test-bundled.zip");
        Files.createDirectories(file.getParent());
        store.save(ModelFiles.model(), file);
        try {
            assertSame(ModelFiles.model(), store.bundled(new Preset("test-bundled", ModelFiles.RECIPE)));
        } finally {
            Files.delete(file);
        }
    }
}
