package org.latentexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentexplorer.data.Catalog;
import org.latentexplorer.model.DataCatalog;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Provenance;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.training.BuiltInTrainer;

/** A figure is of the data that was meant, and says of which data and of which network it is. */
class OriginTest {
    private static final Recipe RECIPE = Recipe.vanilla(List.of(6), 2).with(Recipe.EPOCHS, 9);

    @TempDir
    Path folder;
    private final List<String> loaded = new ArrayList<>();
    private CommandTester tester;
    private Path user;

    @BeforeEach
    void make() {
        tester = new CommandTester(folder);
        user = folder.resolve("user");
    }

    /** MNIST's four files, by their names and form. */
    private Path idx(Path into, int side, int seed) throws IOException {
        Files.createDirectories(into);
        images(into.resolve("train-images-idx3-ubyte"), 30, side, seed);
        images(into.resolve("t10k-images-idx3-ubyte"), 10, side, seed + 1);
        labels(into.resolve("train-labels-idx1-ubyte"), 30);
        labels(into.resolve("t10k-labels-idx1-ubyte"), 10);
        return into;
    }

    private static void images(Path file, int count, int side, int seed) throws IOException {
        byte[] pixels = new byte[count * side * side];
        new Random(seed).nextBytes(pixels);
        Files.write(file, ByteBuffer.allocate(16 + pixels.length).putInt(0x803).putInt(count).putInt(side).putInt(side)
                .put(pixels).array());
    }

    private static void labels(Path file, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(8 + count).putInt(0x801).putInt(count);
        for (int i = 0; i < count; i++) {
            bytes.put((byte) (i % 4));
        }
        Files.write(file, bytes.array());
    }

    private Catalog catalog() {
        return new Catalog(user, null, List.of());
    }

    private String checksum(Object id) {
        return catalog().load(id.toString(), Progress.NONE).checksum();
    }

    private Path model(String name, String dataName, String checksum, String unknown) {
        SavedModel fake = Fakes.saved(RECIPE, 3);
        Provenance old = fake.provenance();
        return tester.model(name, new SavedModel(fake.model(), fake.history(), new Provenance(old.program(),
                old.created(), dataName, checksum, 30, old.engine(), old.machine(), unknown, ""), null, null));
    }

    private Path model(String dataName, String checksum) {
        return model("m.zip", dataName, checksum, "");
    }

    /** With the real catalogue, which tells what it was asked to load, and the real trainer. */
    private int run(Object... args) {
        Catalog real = catalog();
        DataCatalog told = new DataCatalog() {
            @Override
            public List<Entry> entries() {
                return real.entries();
            }

            @Override
            public DataSet load(String idOrPath, Progress progress) {
                loaded.add(idOrPath);
                return real.load(idOrPath, progress);
            }

            @Override
            public Optional<DataSet> named(String id, Progress progress) {
                return real.named(id, progress);
            }

            @Override
            public void download(String id, Progress progress) {
                throw new AssertionError(id);
            }
        };
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLineProgram.run(new Program(told, tester.store, List.of(new BuiltInTrainer())),
                new Console(new PrintWriter(out), new PrintWriter(err), false, Locale.ENGLISH),
                List.of(args).stream().map(String::valueOf).toArray(String[]::new));
        tester.out = out.toString();
        tester.err = err.toString();
        return code;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABSOLUTE", "ABSOLUTE?size=12", "ABSOLUTE?size=12&ink=dark", "RELATIVE", "RELATIVE?ink=light",
        "ABSOLUTE/train-images-idx3-ubyte", "\\\\server\\share", "//server/share", "/dev/zero", "~", "..", ".",
        "pictures?size=12", "?[31mred"})
    void aPathInAModelsFileIsNeverFollowed(String name) throws IOException {
        Path there = idx(folder.resolve("elsewhere"), Fakes.SIDE, 1);
        String named = name.replace("ABSOLUTE", there.toString())
                .replace("RELATIVE", Path.of("").toAbsolutePath().relativize(there).toString());
        Path model = model(named, checksum(there));
        Object[][] commands = {{"evaluate", model}, {"evaluate", model, "--part", "train"},
            {"map", model, "--out", folder.resolve("map.png")}, {"encode", model, "--out", folder.resolve("c.csv")},
            {"reconstruct", model, "--out", folder.resolve("r.png")}, {"probe", model}, {"cluster", model},
            {"denoise", model}, {"compress", model}, {"train", "--resume", model},
            {"path", model, "--images", "0,1", "--out", folder.resolve("p.png")}};
        for (Object[] command : commands) {
            assertEquals(1, run(command), command[0] + ": " + tester.out);
            assertEquals("The model was trained on “" + named + "” (30 images), which is not among the data sets of this "
                    + "computer: give it with --data, by its name or folder.", tester.err.strip());
        }
        assertEquals(List.of(), loaded, "nothing is looked for at a path");
    }

    @Test
    void aModelThatDoesNotTellItsDataAsksForSome() {
        assertEquals(1, run("evaluate", model("", "")));
        assertTrue(tester.err.startsWith("The model does not say what it was trained on"), tester.err);
        assertEquals(2, run("evaluate", model("", ""), "--image-size", 12));
        assertTrue(tester.err.startsWith("--image-size needs --data"), tester.err);
    }

    @Test
    void theModelsOwnDataIsTakenWhereItIs() throws IOException {
        idx(user.resolve("MNIST"), Fakes.SIDE, 1);
        assertEquals(0, run("evaluate", model("mnist", checksum("mnist"))), () -> tester.err);
        assertTrue(tester.out.contains("10 test images of mnist:"), tester.out);
        assertFalse(tester.out.contains("other data"), tester.out);
        assertEquals(0, run("train", "--resume", model("mnist", checksum("mnist"))), () -> tester.err);
    }

    @Test
    void dataOfTheSameNameIsNotTheModels() throws IOException {
        idx(user.resolve("MNIST"), Fakes.SIDE, 1);
        Path own = idx(folder.resolve("somewhere/mnist"), Fakes.SIDE, 7);
        Path model = model("mnist", checksum(own));
        for (Object[] command : new Object[][] {{"evaluate", model}, {"train", "--resume", model}, {"probe", model}}) {
            assertEquals(1, run(command), tester.out);
            assertTrue(tester.err.startsWith("The model was trained on “mnist” (30 images), and the “mnist” on this "
                    + "computer is other data"), tester.err);
            assertTrue(tester.err.contains("--data"), tester.err);
            assertFalse(tester.out.contains("mean squared"), tester.out);
        }
        assertEquals(0, run("evaluate", model, "--data", own), () -> tester.err);
        assertFalse(tester.out.contains("other data"), tester.out);
        assertEquals(0, run("train", "--resume", model, "--data", own), () -> tester.err);
    }

    @Test
    void otherDataIsSaidBeforeTheFigures() throws IOException {
        Path other = idx(folder.resolve("other"), Fakes.SIDE, 1);
        Path model = model("mnist", "c0ffee");
        String sentence = "The model was trained on other data, “mnist” (30 images), than “other”: the checksums differ.";
        for (String command : new String[] {"evaluate", "probe", "cluster", "denoise"}) {
            assertEquals(0, run(command, model, "--data", other), () -> tester.err);
            assertTrue(tester.out.startsWith((command.equals("denoise") ? "m.zip: " : "") + sentence), tester.out);
        }
        run("cluster", model, "--data", other, "--json", "--report", folder.resolve("r"));
        assertEquals("mnist", tester.json().get("trainedOn"));
        assertTrue(Files.readString(folder.resolve("r/report.html")).contains("mnist (c0ffee)"));
    }

    @Test
    void resumingOnOtherDataNeedsAYes() throws IOException {
        Path other = idx(folder.resolve("other"), Fakes.SIDE, 1);
        Path model = model("mnist", "c0ffee");
        assertEquals(2, run("train", "--resume", model, "--data", other));
        assertTrue(tester.err.startsWith("The model was trained on other data, “mnist” (30 images), than “other”: the "
                + "checksums differ. To go on with it nevertheless, add --yes."), tester.err);
        assertEquals(0, run("train", "--resume", model, "--data", other, "--yes"), () -> tester.err);
        assertTrue(tester.out.contains("trained on other data, “mnist”"), tester.out);
        assertEquals(checksum(other), tester.store.open(model).provenance().dataChecksum());
    }

    @Test
    void imagesOfAnotherSizeAreJustThat() throws IOException {
        Path larger = idx(folder.resolve("larger"), 16, 1);
        Path model = model("mnist", "c0ffee");
        for (Object[] yes : new Object[][] {{}, {"--yes"}}) {
            List<Object> command = new ArrayList<>(List.of("train", "--resume", model, "--data", larger));
            command.addAll(List.of(yes));
            assertEquals(1, run(command.toArray()));
            assertEquals("The model to continue takes images of 12 x 12 pixels and these are 16 x 16: give images of its "
                    + "size, or train a new model.", tester.err.strip());
        }
        assertEquals(1, run("evaluate", model, "--data", larger));
        assertFalse(tester.out.contains("other data"), tester.out);
    }

    @Test
    void aFreshOptimizerIsSaid() throws IOException {
        Path data = idx(folder.resolve("data"), Fakes.SIDE, 1);
        assertEquals(0, run("train", "--resume", model("data", checksum(data)), "--data", data), () -> tester.err);
        assertTrue(tester.out.contains("The model file holds no optimizer state: training goes on with a fresh optimizer, "
                + "adam 0.001."), tester.out);
        assertEquals(0, run("train", "--resume", model("f.zip", "data", checksum(data), "AdaGrad"), "--data", data),
                () -> tester.err);
        assertTrue(tester.out.contains("The model was trained with what this program does not have (AdaGrad): training "
                + "goes on with the loss mse and a fresh optimizer, adam 0.001."), tester.out);
        assertEquals(0, run("info", model("f.zip", "data", checksum(data), "AdaGrad"), "--json"));
        assertEquals("AdaGrad", tester.json().get("unknown"));
    }

    @Test
    void afterAStopFiguresSayTheEpochReached() throws IOException {
        tester.trainer.stopAfter = 3;
        Path model = tester.file("m.zip");
        assertEquals(0, tester.run("train", "--epochs", 5000, "--out", model, "--report", tester.file("t")));
        String page = Files.readString(tester.file("t/report.html"));
        assertTrue(page.contains("epoch 3 of 5,000, Latent Explorer"), page);
        assertEquals(0, tester.run("info", model, "--json"), tester.err);
        assertEquals("m.zip", tester.json().get("model"));
        assertEquals(3, tester.json().get("epochs"));
        assertEquals(5000, tester.json().get("plannedEpochs"));
        assertEquals(0, tester.run("evaluate", model), tester.err);
        assertTrue(tester.out.contains("  m.zip: 144-128-64-16-2, epoch 3 of 5,000\n"), tester.out);
        for (String command : new String[] {"cluster", "probe", "compress"}) {
            assertEquals(0, tester.run(command, model, "--json", "--report", tester.file("r")), tester.err);
            Map<?, ?> recipe = (Map<?, ?>) tester.json().get("recipe");
            assertEquals(3, recipe.get("epochs"), command);
            assertEquals(5000, recipe.get("plannedEpochs"), command);
            page = Files.readString(tester.file("r/report.html"));
            assertTrue(page.contains("epochs 3, plannedEpochs 5000"), page);
        }
        assertEquals(0, tester.run("train", "--epochs", 2, "--out", model));
        assertEquals(0, tester.run("cluster", model, "--json"), tester.err);
        Map<?, ?> recipe = (Map<?, ?>) tester.json().get("recipe");
        assertEquals(2, recipe.get("epochs"));
        assertNull(recipe.get("plannedEpochs"));
    }

    @Test
    void modelsAreCalledByTheirNamesWithoutFolders() throws IOException {
        Path one = tester.model("one.zip");
        Files.createDirectories(tester.file("b"));
        Path same = tester.model("b/one.zip");
        assertEquals(0, tester.run("denoise", one, same, "--count", 4, "--json", "--report", tester.file("r")), tester.err);
        assertEquals(List.of("one.zip", "one.zip (2)"),
                List.copyOf(((Map<?, ?>) tester.json().get("recipes")).keySet()));
        String words = tester.out.lines().filter(l -> l.startsWith("  ")).reduce("", (a, b) -> a + "\n" + b);
        assertFalse(words.contains(folder.toString()), words);
    }
}
