package org.latentexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.PixelRange;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Provenance;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;
import org.latentexplorer.model.SavedModel;

class TrainCommandTest {
    @TempDir
    Path folder;
    CommandTester tester;

    @BeforeEach
    void start() {
        tester = new CommandTester(folder);
    }

    @Test
    void trainsThePresetAndWritesTheModelWithItsTestCodes() {
        assertEquals(0, tester.run("train", "--epochs", 4, "--out", tester.file("m.zip")), tester.err);
        SavedModel saved = tester.store.files.get(tester.file("m.zip"));
        assertEquals(4, saved.history().epochs().size());
        assertEquals(20, saved.testCodes().count());
        assertTrue(tester.out.contains("epoch 4/4  training loss 0.0250  validation loss 0.0275"), tester.out);
        assertTrue(tester.out.contains("m.zip"), tester.out);
        assertEquals("", tester.err);
    }

    @Test
    void figuresAreOneObjectOnTheLastLine() {
        tester.run("train", "--epochs", 4, "--out", tester.file("m.zip"), "--json");
        assertEquals(List.of("epochs", "trainLoss", "validationLoss", "loss", "penalty", "samplesPerSecond", "seconds"),
                List.copyOf(tester.json().keySet()));
        assertEquals(4, tester.json().get("epochs"));
        assertEquals(0.025, (double) tester.json().get("trainLoss"), 1e-9);
        assertEquals(4000.0, tester.json().get("samplesPerSecond"));
    }

    @Test
    void everyOptionReachesTheRecipe() {
        tester.run("train", "--preset", "shallow-32", "--family", "vanilla", "--layers", "50,20", "--latent", 3,
                "--activation", "leaky-relu", "--code", "tanh", "--output", "identity", "--loss", "mse", "--optimizer",
                "sgd", "--momentum", 0.5, "--lr", "2e-2", "--batch", 64, "--epochs", 2, "--validation", 0.25,
                "--patience", 5, "--seed", 7, "--out", tester.file("m.zip"));
        Recipe recipe = tester.trainer.recipe;
        assertEquals(Recipe.vanilla(List.of(50, 20), 3).with(Recipe.ACTIVATION, Activation.LEAKY_RELU)
                .with(Recipe.CODE, Activation.TANH)
                .with(Recipe.OUTPUT, Activation.IDENTITY).with(Recipe.LOSS, Loss.MSE).with(Optimizer.sgd(0.02, 0.5))
                .with(Recipe.BATCH, 64).with(Recipe.EPOCHS, 2)
                .with(Recipe.VALIDATION, 0.25).with(Recipe.PATIENCE, 5).with(Recipe.SEED, 7L), recipe);
    }

    @Test
    void settingsOfAFamilyAreOptionsAndWhatIsLeftOpenSuitsIt() {
        assertEquals(0, tester.run("train", "--family", "variational", "--beta", 4, "--warm-up", "3", "--epochs", 1,
                "--conv", "8x3/2,16x5/2", "--layers", "none", "--l2", "1e-4", "--l1", "1e-5", "--dropout", "0.1",
                "--out", tester.file("m.zip")), tester.err);
        Recipe recipe = tester.trainer.recipe;
        assertEquals("{terms=both, beta=4.0, warm-up=3}", recipe.familyValues().toString());
        assertEquals("[8x3/2, 16x5/2]", recipe.convolutions().toString());
        assertEquals(new Regularization(1e-4, 1e-5, 0.1), recipe.regularization());
        assertEquals(Loss.BCE, recipe.loss(), "as the family has it");
        tester.run("train", "--family", "variational", "--loss", "mse", "--epochs", 1, "--out", tester.file("m.zip"));
        assertEquals(Loss.MSE, tester.trainer.recipe.loss(), "as told");
        tester.run("train", "--preset", "sparse-l1", "--epochs", 1, "--weight", "0.01", "--out", tester.file("m.zip"));
        assertEquals("{penalty=l1, weight=0.01, target=0.05}", tester.trainer.recipe.familyValues().toString());
        assertEquals(Activation.RELU, tester.trainer.recipe.code());
        tester.run("train", "--preset", "sparse-l1", "--epochs", 1, "--penalty", "kl", "--out", tester.file("m.zip"));
        assertEquals(Activation.SIGMOID, tester.trainer.recipe.code());
        tester.run("train", "--preset", "shallow-32-signed", "--epochs", 1, "--conv", "none", "--out",
                tester.file("m.zip"));
        assertEquals(PixelRange.SIGNED, tester.trainer.recipe.range());
    }

    @Test
    void settingsOfFamiliesAreRefusedInWords() {
        String[][] wrong = {{"--beta", "1", "--beta is no setting of the family vanilla; it belongs to --family "
                + "variational, conditional."},
            {"--family=variational", "--beta=-1", "“beta” must be from 0 to 1000, not -1"},
            {"--family=variational", "--beta=x", "The setting beta must be a number, not “x”"},
            {"--family=denoising", "--noise=loud", "There is no noise called “loud”; choose one of: gaussian"},
            {"--family=sparse", "--target=1", "“target” must be more than 0 and less than 1, not 1"},
            {"--family=sparse", "--code=relu", "KL"},
            {"--conv", "32", "--conv takes convolutions"},
            {"--conv", "32x3/9", "A convolution's stride must be"},
            {"--range", "signed", "A sigmoid output lies between 0 and 1"},
            {"--dropout", "1", "The dropout must be"}};
        for (String[] w : wrong) {
            assertEquals(2, tester.run("train", w[0], w[1], "--out", tester.file("m.zip")), w[0]);
            assertTrue(tester.err.contains(w[2]), tester.err);
        }
        assertEquals(2, tester.run("train", "--resume", tester.model("old.zip"), "--beta", "1"));
        assertTrue(tester.err.startsWith("--beta cannot be changed"), tester.err);
        assertNull(tester.trainer.recipe, "nothing was trained");
    }

    @Test
    void whatDoesNotFitTheImagesIsRefusedBeforeTraining() {
        assertEquals(1, tester.run("train", "--conv", "8x31", "--out", tester.file("m.zip")));
        assertTrue(tester.err.startsWith("A kernel of 31×31 is larger than the"), tester.err);
        assertNull(tester.trainer.recipe, "nothing was trained");
    }

    @Test
    void noneMeansNoHiddenLayers() {
        tester.run("train", "--layers", "none", "--epochs", 1, "--out", tester.file("m.zip"));
        assertEquals(List.of(), tester.trainer.recipe.hidden());
    }

    @Test
    void reportAndHistoryAreWritten() throws IOException {
        Path report = tester.file("new/report");
        assertEquals(0, tester.run("train", "--epochs", 2, "--out", tester.file("m.zip"), "--report", report,
                "--history", tester.file("h.csv")), tester.err);
        for (String name : List.of("loss.png", "map.png", "reconstructions.png", "manifold.png", "history.csv")) {
            assertTrue(Files.size(report.resolve(name)) > 50, name);
        }
        String page = Files.readString(report.resolve("report.html"));
        assertEquals(4, page.split("data:image/png;base64,", -1).length - 1);
        assertFalse(page.contains("http"), "a page that needs nothing from elsewhere");
        assertEquals(List.of("epoch,trainLoss,validationLoss,seconds,samplesPerSecond,penalty",
                "1,0.1,0.11,0.5000,1000.0,0.0", "2,0.05,0.055,0.5000,2000.0,0.0"),
                        Files.readAllLines(tester.file("h.csv")));
    }

    @Test
    void whereTheDiskIsFullTheModelIsKeptElsewhere() throws IOException {
        tester.store.full = tester.file("m.zip");
        assertEquals(1, tester.run("train", "--epochs", 2, "--out", tester.file("m.zip")));
        Path kept = tester.store.files.keySet().iterator().next();
        assertEquals("m.zip", kept.getFileName().toString());
        assertTrue(tester.err.contains(kept.toString()), tester.err);
        Files.delete(kept);
        Files.delete(kept.getParent());
    }

    @Test
    void aFailedSaveKeepsNoOtherOutputFromBeingWritten() throws IOException {
        tester.store.full = tester.file("m.zip");
        assertEquals(1, tester.run("train", "--epochs", 2, "--out", tester.file("m.zip"), "--history",
                tester.file("h.csv"), "--report", tester.file("r"), "--json"));
        assertEquals(3, Files.readAllLines(tester.file("h.csv")).size());
        assertTrue(Files.exists(tester.file("r/report.html")));
        assertEquals(1, tester.err.lines().count(), tester.err);
        assertEquals(2, tester.json().get("epochs"));
        assertFalse(tester.out.contains("The model is in"), tester.out);
        Path kept = tester.store.files.keySet().iterator().next();
        Files.delete(kept);
        Files.delete(kept.getParent());
    }

    @Test
    void everyOutputThatFailsIsASentence() throws IOException {
        Path models = Files.createDirectory(tester.file("models"));
        Path tables = Files.createDirectory(tester.file("tables"));
        Path report = tester.file("r");
        tester.trainer.meanwhile = () -> {
            try {
                Files.delete(models);
                Files.delete(tables);
                Files.delete(report);
                Files.writeString(report, "in the way");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        assertEquals(1, tester.run("train", "--epochs", 2, "--out", models.resolve("m.zip"), "--history",
                tables.resolve("h.csv"), "--report", report));
        Path kept = tester.store.files.keySet().stream().filter(f -> !f.startsWith(folder)).findFirst().orElseThrow();
        List<String> told = tester.err.lines().toList();
        assertEquals(3, told.size(), tester.err);
        assertTrue(told.get(0).contains(kept.toString()), tester.err);
        assertTrue(told.get(1).contains("h.csv"), tester.err);
        assertTrue(told.get(2).contains(report.toString()), tester.err);
        Files.delete(kept);
        Files.delete(kept.getParent());
    }

    @Test
    void everyEpochIsKeptOnRequest() {
        tester.run("train", "--epochs", 3, "--out", tester.file("m.zip"), "--checkpoint");
        assertEquals(List.of(1, 2, 3, 3), tester.store.saves);
        assertEquals(1, tester.out.lines().filter(l -> l.contains("--resume")).count(), tester.out);
        tester.store.saves.clear();
        tester.run("train", "--epochs", 3, "--out", tester.file("m.zip"), "--no-checkpoint");
        tester.run("train", "--epochs", 3, "--out", tester.file("m.zip"));
        assertEquals(List.of(3, 3), tester.store.saves, "short runs only at their end");
    }

    @Test
    void aCheckpointThatFailsIsToldOnceAndTheRunGoesOn() throws IOException {
        tester.store.full = tester.file("m.zip");
        assertEquals(1, tester.run("train", "--epochs", 4, "--out", tester.file("m.zip"), "--checkpoint"));
        assertEquals(2, tester.err.lines().count(), tester.err);
        assertEquals(List.of(4), tester.store.saves, "kept elsewhere");
        Path kept = tester.store.files.keySet().iterator().next();
        Files.delete(kept);
        Files.delete(kept.getParent());
    }

    @Test
    void aHyphenIsStandardOutputAndWordsMakeRoom() {
        assertEquals(0, tester.run("train", "--epochs", 2, "--out", "-", "--checkpoint", "--json"), tester.err);
        assertArrayEquals(Fakes.FakeStore.CONTENT, tester.content);
        assertEquals("", tester.out);
        assertTrue(tester.err.contains("epoch 2/2") && tester.err.contains("{\"epochs\":2"), tester.err);
        assertEquals(List.of(2), tester.store.saves);
        assertEquals(0, tester.run("train", "--epochs", 2, "--out", tester.file("m.zip"), "--history", "-"));
        assertTrue(new String(tester.content, StandardCharsets.UTF_8).startsWith("epoch,trainLoss"));
        assertEquals(1, tester.run("train", "--out", "-", "--history", "-"));
        assertTrue(tester.err.contains("one output only"), tester.err);
        tester.terminal = true;
        assertEquals(1, tester.run("train", "--out", "-"));
        assertTrue(tester.err.contains("terminal"), tester.err);
        assertEquals(0, tester.content.length);
    }

    @Test
    void aStoppedRunKeepsWhatItLearned() {
        tester.trainer.stopAfter = 3;
        assertEquals(0, tester.run("train", "--epochs", 9, "--out", tester.file("m.zip")));
        assertEquals(3, tester.store.files.get(tester.file("m.zip")).history().epochs().size());
        assertTrue(tester.out.contains("Stopped with 3 of 9 epochs finished: the model, with all it has learned, "
                + "is in"), tester.out);
    }

    @Test
    void aRunStoppedAtOnceOverwritesNothing() {
        tester.trainer.stopAfter = 0;
        assertEquals(1, tester.run("train", "--out", tester.file("m.zip")));
        assertFalse(Files.exists(tester.file("m.zip")));
        assertTrue(tester.out.contains("before anything was learned"), tester.out);
    }

    @Test
    void whatAnUnfinishedFirstEpochTaughtIsKeptToo() {
        tester.trainer.stopAfter = 0;
        tester.trainer.stopInTheMidst = true;
        assertEquals(0, tester.run("train", "--out", tester.file("m.zip"), "--report", tester.file("r"), "--json"),
                tester.err);
        assertTrue(Files.exists(tester.file("m.zip")));
        assertTrue(Files.exists(tester.file("r/report.html")));
        assertFalse(Files.exists(tester.file("r/loss.png")), "no epoch, no losses");
        assertEquals(0, tester.json().get("epochs"));
        assertNull(tester.json().get("trainLoss"));
    }

    @Test
    void aRunThatDivergesKeepsTheLastGoodEpochAndFails() {
        tester.trainer.divergeAfter = 2;
        assertEquals(1, tester.run("train", "--epochs", 9, "--out", tester.file("m.zip"), "--json"));
        assertEquals(2, tester.store.files.get(tester.file("m.zip")).history().epochs().size());
        assertTrue(tester.err.startsWith("The loss was no longer a number in epoch 3"), tester.err);
        assertEquals(2, tester.json().get("epochs"));
    }

    @Test
    void resumeGoesOnWithTheModelsOwnRecipeAndFile() {
        Path model = tester.model("m.zip", Fakes.saved(Preset.DEEP_2D.recipe().with(Recipe.BATCH, 77), 3));
        assertEquals(0, tester.run("train", "--resume", model, "--epochs", 5, "--lr", "1e-4"), tester.err);
        assertNotNull(tester.trainer.from);
        assertEquals(77, tester.trainer.recipe.batch());
        assertEquals(1e-4, tester.trainer.recipe.optimizer().learningRate());
        assertEquals(5, tester.store.files.get(model).history().epochs().size());
    }

    @Test
    void anotherEngineIsAskedByName() {
        assertEquals(0, tester.run("train", "--engine", "other", "--epochs", 2, "--out", tester.file("m.zip")),
                tester.err);
        assertEquals(2, tester.other.recipe.epochs());
        assertNull(tester.trainer.recipe);
    }

    @Test
    void resumeGoesOnWithTheEngineThatBegan() {
        SavedModel fake = Fakes.saved(Preset.DEEP_2D.recipe(), 3);
        Provenance old = fake.provenance();
        Path model = tester.model("m.zip", new SavedModel(fake.model(), fake.history(), new Provenance(old.program(),
                old.created(), old.dataName(), old.dataChecksum(), old.images(), "other", old.machine()), null, null));
        assertEquals(0, tester.run("train", "--resume", model, "--out", tester.file("n.zip")), tester.err);
        assertNotNull(tester.other.from);
        tester.other.from = null;
        assertEquals(0, tester.run("train", "--resume", model, "--engine", "built-in"), tester.err);
        assertNull(tester.other.from);
        assertNotNull(tester.trainer.from);
    }

    @Test
    void anUnknownEngineIsAUsageErrorThatNamesThoseThereAre() {
        assertEquals(2, tester.run("train", "--engine", "abacus"));
        assertTrue(tester.err.contains("abacus") && tester.err.contains("built-in, other"), tester.err);
    }

    @Test
    void resumeRefusesOtherLayers() {
        Path model = tester.model("m.zip");
        assertEquals(2, tester.run("train", "--resume", model, "--layers", "10"));
        assertTrue(tester.err.contains("--layers cannot be changed"), tester.err);
        assertNull(tester.trainer.recipe);
    }

    @Test
    void badValuesAreUsageErrorsInOneSentence() {
        String[][] wrong = {
            {"--epochs", "many", "--epochs takes a whole number, not “many”."},
            {"--lr", "fast", "--lr takes a number, not “fast”."},
            {"--epochs", "0", "The number of epochs must be a whole number from 1"},
            {"--activation", "softmax", "There is no activation called “softmax”; choose one of: relu, leaky-relu"},
            {"--loss", "mae", "There is no loss called “mae”; choose one of: mse, bce"},
            {"--preset", "deep", "There is no preset called “deep”"},
            {"--layers", "12,,3", "--layers takes widths"},
            {"--epoch", "3", "There is no option --epoch here; did you mean --epochs"}};
        for (String[] w : wrong) {
            assertEquals(2, tester.run("train", w[0], w[1], "--out", tester.file("m.zip")), w[0]);
            assertTrue(tester.err.startsWith(w[2]), tester.err);
            assertTrue(tester.err.contains("See “latent-explorer train --help”."), tester.err);
            assertFalse(tester.err.contains("\tat "), tester.err);
        }
        assertNull(tester.trainer.recipe, "nothing was trained");
    }

    @Test
    void whatCannotBeWrittenIsToldBeforeTraining() throws IOException {
        Path file = Files.writeString(tester.file("plain.txt"), "x");
        assertEquals(1, tester.run("train", "--out", tester.file("gone/m.zip")));
        assertTrue(tester.err.contains("no folder"), tester.err);
        assertEquals(1, tester.run("train", "--out", file.resolve("m.zip")));
        assertEquals(1, tester.run("train", "--out", folder));
        assertTrue(tester.err.contains("is a folder"), tester.err);
        assertEquals(1, tester.run("train", "--out", tester.file("m.zip"), "--report", file.resolve("r")));
        assertEquals(1, tester.run("train", "--out", tester.file("m.zip"), "--history", tester.file("gone/h.csv")));
        assertNull(tester.trainer.recipe, "nothing was trained");
        assertEquals(List.of(file), Files.list(folder).toList(), "the trial of the folder leaves nothing");
    }

    @Test
    void unknownDataAndAFailingTrainerAreOneSentence() {
        assertEquals(1, tester.run("train", "--data", "cats", "--out", tester.file("m.zip")));
        assertTrue(tester.err.contains("“cats”"), tester.err);
        tester.trainer.failure = new Failure("failure.memory");
        assertEquals(1, tester.run("train", "--out", tester.file("m.zip")));
        assertEquals(1, tester.err.lines().count(), tester.err);
        tester.trainer.failure = new IllegalStateException("a bug");
        assertEquals(1, tester.run("train", "--out", tester.file("m.zip")));
        assertFalse(tester.err.contains("\tat "), tester.err);
        assertEquals(1, tester.run("train", "--out", tester.file("m.zip"), "--verbose"));
        assertTrue(tester.err.contains("\tat "), tester.err);
    }

    @Test
    void aTerminalGetsAMovingLineAndStillEveryEpoch() {
        tester.terminal = true;
        tester.run("train", "--epochs", 2, "--out", tester.file("m.zip"));
        assertTrue(tester.out.contains("\repoch 1/2 [############------------]  50 %"), tester.out);
        assertTrue(tester.out.contains("epoch 2/2  training loss"), tester.out);
    }

    @Test
    void speaksKorean() {
        tester.locale = Locale.KOREAN;
        tester.run("train", "--epochs", 2, "--out", tester.file("m.zip"), "--report", tester.file("r"));
        assertTrue(tester.out.contains("에포크 2/2  학습 손실"), tester.out);
        tester.run("train", "--epochs", "x");
        assertTrue(tester.err.startsWith("--epochs 값은 정수여야 합니다"), tester.err);
    }
}
