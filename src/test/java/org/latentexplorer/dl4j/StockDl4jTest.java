package org.latentexplorer.dl4j;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.latentexplorer.kernel.Kernel;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.LayerSpec;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.PixelRange;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** DL4J's own reader and writer on the other side of our files. */
class StockDl4jTest {
    private static final int COUNT = 20;

    private final Dl4jModelStore store = new Dl4jModelStore();

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        Nd4jRuntime.startSingleThreaded();
    }

    private MultiLayerNetwork restored(SavedModel model) throws Exception {
        Path file = folder.resolve("m.zip");
        store.save(model, file);
        return ModelSerializer.restoreMultiLayerNetwork(file.toFile(), true);
    }

    private static INDArray rows(float[] rows) {
        return Nd4j.createFromArray(rows).reshape(COUNT, rows.length / COUNT);
    }

    private static float[] flat(INDArray rows) {
        return rows.dup('c').reshape(-1).toFloatVector();
    }

    private void assertSameImages(Recipe recipe, int side) throws Exception {
        assertSameImages(NetworkSpec.of(recipe, ImageShape.square(side), Networks.CLASSES));
    }

    private void assertSameImages(NetworkSpec network) throws Exception {
        SavedModel saved = ModelFiles.withoutState(ModelFiles.model(network));
        LatentModel ours = saved.model().given(1);
        Path file = folder.resolve("m.zip");
        store.save(saved, file);
        StockNetwork theirs = StockNetwork.open(file, network);
        assertArrayEquals(ours.parameters(), theirs.parameters());
        float[] codes = ModelFiles.random((long) COUNT * ours.latent(), 1, 4);
        float[] images = new float[COUNT * ours.size()];
        ours.decode(codes, COUNT, images);
        INDArray label = network.classes() == 0 ? null
                : Nd4j.eye(network.classes()).getRows(IntStream.generate(() -> 1).limit(COUNT).toArray());
        assertArrayEquals(flat(unit(network, theirs.decode(rows(codes), label))), images, 1e-5f);
        float[] encoded = new float[codes.length];
        float[] image = new float[ours.size()];
        float[] z = new float[ours.latent()];
        for (int i = 0; i < COUNT; i++) {
            System.arraycopy(images, i * image.length, image, 0, image.length);
            ours.encode(image, z);
            System.arraycopy(z, 0, encoded, i * z.length, z.length);
        }
        INDArray pixels = rows(images);
        INDArray seen = network.recipe().range() == PixelRange.SIGNED ? pixels.mul(2).subi(1) : pixels;
        assertArrayEquals(flat(theirs.encode(seen, label)), encoded, 1e-5f);
        ours.decode(encoded, COUNT, images);
        assertArrayEquals(flat(unit(network, theirs.run(seen, label))), images, 1e-5f);
    }

    /** What DL4J decodes, with paper at 0. */
    private static INDArray unit(NetworkSpec network, INDArray decoded) {
        return network.recipe().range() == PixelRange.SIGNED ? decoded.add(1).divi(2) : decoded;
    }

    static List<NetworkSpec> networks() {
        return Networks.all();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void dl4jEncodesAndDecodesEveryShapeTheSame(NetworkSpec network) throws Exception {
        assertSameImages(network);
    }

    @ParameterizedTest
    @EnumSource
    void dl4jEncodesAndDecodesTheSame(Activation activation) throws Exception {
        assertSameImages(ModelFiles.RECIPE.with(Recipe.ACTIVATION, activation).with(Recipe.CODE, activation), 4);
        assertSameImages(ModelFiles.RECIPE.with(Recipe.OUTPUT, activation).with(Recipe.LOSS, Loss.MSE), 4);
    }

    @Test
    void dl4jDecodesThePresetsTheSame() throws Exception {
        Map<List<LayerSpec>, NetworkSpec> networks = new LinkedHashMap<>();
        for (Preset preset : Preset.ALL) {
            NetworkSpec network = NetworkSpec.of(preset.recipe(), ImageShape.square(28), Networks.CLASSES);
            networks.put(network.layers(), network);
        }
        for (NetworkSpec network : networks.values()) {
            assertSameImages(network);
        }
    }

    private static INDArray images(int size) {
        Random random = new Random(7);
        float[] pixels = new float[COUNT * size];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextFloat();
        }
        return Nd4j.createFromArray(pixels).reshape(COUNT, size);
    }

    /** The gradient DL4J is about to follow, in our layout, as the mean over the images. */
    private static float[] gradient(MultiLayerNetwork network, INDArray images) {
        network.setInput(images);
        network.setLabels(images);
        network.computeGradientAndScore();
        return network.gradient().gradient().reshape(-1).div(COUNT).toFloatVector();
    }

    @ParameterizedTest
    @EnumSource
    void dl4jTakesTheNextAdamStepFromOurState(Loss loss) throws Exception {
        SavedModel saved = ModelFiles.model(ModelFiles.RECIPE.with(Recipe.LOSS, loss), 4, 4);
        MultiLayerNetwork theirs = restored(saved);
        assertEquals(saved.optimizer().steps(), theirs.getIterationCount());
        assertEquals(saved.optimizer().epochs(), theirs.getEpochCount());
        float[] expected = saved.model().parameters();
        INDArray images = images(16);
        float[] g = gradient(theirs, images);
        float[] state = saved.optimizer().values();
        double t = saved.optimizer().steps() + 1;
        double rate = saved.model().recipe().optimizer().learningRate()
                * Math.sqrt(1 - Math.pow(0.999, t)) / (1 - Math.pow(0.9, t));
        for (int i = 0; i < g.length; i++) {
            double m = 0.9 * state[i] + 0.1 * g[i];
            double v = 0.999 * state[g.length + i] + 0.001 * g[i] * g[i];
            expected[i] -= (float) (rate * m / (Math.sqrt(v) + 1e-8));
        }
        theirs.fit(images, images);
        assertArrayEquals(expected, theirs.params().toFloatVector(), 1e-6f);
    }

    /** All parameters share one block of state: first moments of all, then second, or the order would be another. */
    @ParameterizedTest
    @MethodSource("networks")
    void dl4jGoesOnFromOurStateInEveryShape(NetworkSpec network) throws Exception {
        SavedModel saved = ModelFiles.model(network);
        Path file = folder.resolve("m.zip");
        store.save(saved, file);
        StockNetwork theirs = StockNetwork.open(file, network);
        assertArrayEquals(saved.optimizer().values(), theirs.updater().getStateViewArray().toFloatVector());
        assertEquals(saved.optimizer().steps(), theirs.steps());
        assertEquals(1, theirs.updater().getUpdaterBlocks().size());
    }

    @Test
    void dl4jTakesTheNextMomentumStepFromOurState() throws Exception {
        double rate = 0.05;
        double momentum = 0.8;
        SavedModel saved = ModelFiles.model(ModelFiles.RECIPE.with(Optimizer.sgd(rate, momentum)), 4, 4);
        MultiLayerNetwork theirs = restored(saved);
        float[] expected = saved.model().parameters();
        INDArray images = images(16);
        float[] g = gradient(theirs, images);
        float[] velocity = saved.optimizer().values().clone();
        Kernel.best().sgd(g.length, expected, g, velocity, (float) rate, (float) momentum);
        theirs.fit(images, images);
        assertArrayEquals(expected, theirs.params().toFloatVector(), 1e-6f);
        assertArrayEquals(velocity, theirs.getUpdater().getStateViewArray().toFloatVector(), 1e-6f);
    }

    private Path savedByDl4j(Recipe recipe, int size) throws Exception {
        MultiLayerNetwork network = new MultiLayerNetwork(Dl4jConfiguration.stack(NetworkSpec.of(recipe,
                new ImageShape(1, 1, size), 0)));
        network.init();
        INDArray images = images(size);
        network.fit(images, images);
        Path file = folder.resolve("theirs.zip");
        ModelSerializer.writeModel(network, file.toFile(), true);
        return file;
    }

    @Test
    void aMirroredModelOfDl4jIsOpened() throws Exception {
        Recipe recipe = ModelFiles.RECIPE.with(Recipe.HIDDEN, List.of(9, 6)).with(Recipe.LATENT, 3);
        Path file = savedByDl4j(recipe, 25);
        SavedModel opened = store.open(file);
        assertEquals(recipe.with(Recipe.BATCH, 32).with(Recipe.EPOCHS, 1).with(Recipe.VALIDATION, 0.0)
                .with(Recipe.PATIENCE, 0), opened.model().recipe());
        assertEquals(ImageShape.square(5), opened.model().shape());
        assertEquals("DL4J", opened.provenance().program());
        assertTrue(opened.history().epochs().isEmpty());
        assertNull(opened.optimizer());
        float[] expected = ModelSerializer.restoreMultiLayerNetwork(file.toFile()).params().toFloatVector();
        assertArrayEquals(expected, opened.model().parameters());
    }

    @Test
    void aModelOfDl4jThatTellsNoSizeIsRefused() throws Exception {
        Path file = savedByDl4j(ModelFiles.RECIPE, 24);
        Failure failure = assertThrows(Failure.class, () -> store.open(file));
        assertEquals("failure.model.square", failure.key());
        assertTrue(failure.getMessage().contains("theirs.zip") && failure.getMessage().contains("24"));
    }
}
