package org.latentexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.report.Invocation;

/** What every report says of how it was made. */
class ReportsTest {
    @TempDir
    Path folder;
    CommandTester tester;
    Path report;

    @BeforeEach
    void start() {
        tester = new CommandTester(folder);
        report = tester.file("my report");
    }

    private String page() throws IOException {
        return Files.readString(report.resolve("report.html"));
    }

    @Test
    void trainingNamesItsLossAndTheFamily() throws IOException {
        assertEquals(0, tester.run("train", "--preset", "variational-2d", "--epochs", 2, "--beta", 4, "--out",
                tester.file("m.zip"), "--report", report, "--json"), tester.err);
        String page = page();
        assertTrue(page.contains("<h1>Variational (terms both, beta 4, warm-up 0), 144-"), "family and its hyperparameters");
        assertTrue(page.contains("reconstruction + 4 · KL (nats per image)"), "the loss");
        assertTrue(page.contains("Test: binary cross-entropy (nats per pixel)"), "its metric");
        assertTrue(page.contains("Test: negative ELBO (nats per image), one sample an image"), "the bound");
        assertTrue(page.contains("<td>terms both, beta 4, warm-up 0</td>"), "hyperparameters in the table");
        assertTrue(page.contains("--preset variational-2d --epochs 2 --beta 4"), "the command line");
        assertTrue(page.contains("/my report' --json</code>"), "quoted");
        assertEquals("reconstruction + 4 · KL (nats per image)", tester.json().get("loss"));
        assertTrue(tester.out.contains("Loss: reconstruction + 4 · KL (nats per image)"), tester.out);
    }

    @Test
    void allClassesHeldOutHaveBaselinesAndPictures() throws IOException {
        assertEquals(0, tester.run("anomaly", "--all", "--preset", "variational-2d", "--epochs", 2, "--data", "tiny",
                "--report", report, "--json"), tester.err);
        Map<?, ?> baselines = (Map<?, ?>) tester.json().get("baselines");
        assertEquals(Set.of("ink", "components", "neighbour"), baselines.keySet());
        assertEquals(4, tester.json().get("classes"));
        for (Object row : (List<?>) tester.json().get("rows")) {
            assertEquals(baselines.keySet(), ((Map<?, ?>) ((Map<?, ?>) row).get("baselines")).keySet());
        }
        assertTrue(Files.exists(report.resolve("roc.png")) && Files.exists(report.resolve("strangest.png")));
        String page = page();
        assertTrue(page.contains("nearest neighbour") && page.contains("equal scores count half"));
        assertTrue(page.contains("<h1>Each class of tiny held out in turn – Variational (terms both, beta 1"), page);
        assertTrue(page.contains(">mean AUROC<"));
    }

    @Test
    void partOfTheClassesSaysSo() throws IOException {
        tester.trainer.stopAfterRuns = 3;
        assertEquals(1, tester.run("anomaly", "--all", "--epochs", 2, "--data", "tiny", "--report", report));
        assertTrue(page().contains("mean AUROC of 3 of 4 classes"));
        assertFalse(page().contains(">mean AUROC<"));
        assertTrue(tester.out.contains("mean AUROC of 3 of 4 classes"), tester.out);
    }

    @Test
    void clustersTellTheRangeOfTheSeeds() throws IOException {
        Path model = tester.model("m.zip");
        assertEquals(0, tester.run("cluster", model, "--clusters", 3, "--report", report, "--json"), tester.err);
        List<?> range = (List<?>) tester.json().get("adjustedRandIndexRange");
        assertEquals(2, range.size());
        assertTrue((double) range.get(0) <= (double) tester.json().get("adjustedRandIndex"));
        assertEquals(5, tester.json().get("runs"));
        assertTrue(page().contains("5 runs of k-means with the seeds 0 to 4"), "note");
        assertEquals(0, tester.run("cluster", model, "--method", "density", "--least", 3, "--report", report,
                "--json"), tester.err);
        assertTrue(tester.json().containsKey("noiseShare"));
        assertTrue(tester.json().containsKey("adjustedRandIndexClustered"));
        assertTrue(page().contains("share of noise"));
    }

    @Test
    void likenessIsDefined() throws IOException {
        assertEquals(0, tester.run("compress", tester.model("m.zip"), "--report", report), tester.err);
        String page = page();
        assertTrue(page.contains("PSNR is that of the mean squared error"));
        assertTrue(page.contains("11x11") && page.contains("clamped to 0..1"));
    }

    /** A command line made of a recipe gives that recipe again. */
    @ParameterizedTest
    @ValueSource(strings = {"deep-2d", "variational-2d", "convolutional-2d", "sparse-l1", "conditional-2d"})
    void recipesComeBackFromTheirCommandLine(String preset) {
        Recipe recipe = Preset.of(preset).recipe().with(Recipe.SEED, 7L).with(Recipe.LEARNING_RATE, 3e-4).with(Recipe.HELD_OUT, Set.of(1, 3)).with(Recipe.EPOCHS, 2);
        Object[] arguments = Invocation.of("train").with(recipe).with("--data", "tiny")
                .with("--out", tester.file("m.zip")).arguments().toArray();
        assertEquals(0, tester.run(arguments), tester.err);
        assertEquals(recipe, tester.trainer.recipe);
    }
}
