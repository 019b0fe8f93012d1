package org.latentexplorer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Recipe;

class MeasureCommandsTest {
    @TempDir
    Path folder;
    CommandTester tester;
    Path model;
    Path report;

    @BeforeEach
    void start() {
        tester = new CommandTester(folder);
        model = tester.model("m.zip", Fakes.saved(Preset.DEEP_2D.recipe().with(Recipe.HELD_OUT, Set.of(3)), 3));
        report = tester.file("report");
    }

    /** Runs a command in both languages, with a report; gives what it tells as JSON. */
    private Map<String, Object> run(String command, Object... args) throws IOException {
        Object[] all = new Object[args.length + 4];
        all[0] = command;
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--json";
        all[args.length + 2] = "--report";
        all[args.length + 3] = report;
        for (Locale locale : new Locale[] {Locale.KOREAN, Locale.ENGLISH}) {
            tester.locale = locale;
            assertEquals(0, tester.run(all), tester.err);
        }
        Map<String, Object> told = tester.json();
        String page = Files.readString(report.resolve("report.html"));
        assertTrue(page.contains("latent-explorer " + command), "how it was made");
        assertTrue(page.contains("c0ffee"), "which data");
        assertFalse(page.contains("src=\"http"), "all of it inside");
        assertTrue(told.containsKey("data") && told.containsKey("seed") && told.containsKey("images"), told.toString());
        assertTrue(told.containsKey("recipe") || told.containsKey("recipes"), told.toString());
        return told;
    }

    private void pictures(String... names) {
        for (String name : names) {
            assertTrue(Files.exists(report.resolve(name)), name);
        }
    }

    @Test
    void anomalyScoresTheClassesHeldOut() throws IOException {
        Map<String, Object> told = run("anomaly", model);
        double auroc = (double) told.get("auroc");
        assertTrue(auroc >= 0 && auroc <= 1, "noise among noise: " + auroc);
        assertEquals(List.of(3), told.get("heldOut"));
        assertEquals("relative-error", told.get("score"));
        assertEquals(5, (int) told.get("found") + (int) told.get("missed"));
        assertEquals(15, (int) told.get("falseAlarms") + (int) told.get("passed"));
        assertTrue((double) told.get("alarmRate") <= 0.05);
        pictures("scores.png", "roc.png", "strangest.png", "plainest.png");
    }

    @Test
    void anomalyTrainsWhereThereIsNoModel() throws IOException {
        assertEquals(List.of(1), run("anomaly", "--hold-out", "1", "--epochs", 2).get("heldOut"));
        assertEquals(Set.of(1), tester.trainer.recipe.heldOut());
        Map<String, Object> all = run("anomaly", "--all", "--epochs", 2, "--data", "tiny");
        assertEquals(4, ((List<?>) all.get("rows")).size());
        assertEquals(2, ((Map<?, ?>) ((List<?>) all.get("rows")).getFirst()).get("epochs"));
        assertEquals(Set.of(3), tester.trainer.recipe.heldOut());
        assertEquals("tiny", all.get("data"));
    }

    @Test
    void anomalyTellsWhatIsMissing() {
        assertEquals(1, tester.run("anomaly", tester.model("all.zip")));
        assertTrue(tester.err.startsWith("This model has seen every class"), tester.err);
        assertEquals(1, tester.run("anomaly", model, "--score", "negative-elbo"));
        assertTrue(tester.err.contains("“vanilla”"), tester.err);
        assertEquals(2, tester.run("anomaly", model, "--all"));
        assertEquals(2, tester.run("anomaly", model, "--samples", 0));
        assertEquals(2, tester.run("anomaly", model, "--alarms", 2));
    }

    @Test
    void probeComparesCodesWithPixels() throws IOException {
        Map<String, Object> told = run("probe", model, "--labels", "4,12", "--draws", 2);
        for (String figure : List.of("knnAccuracy", "logisticAccuracy", "pcaKnnAccuracy", "pixelKnnAccuracy")) {
            double accuracy = (double) told.get(figure);
            assertTrue(accuracy >= 0 && accuracy <= 1, figure);
        }
        assertEquals(List.of(4, 12, 40), told.get("labels"));
        assertEquals(4, ((List<?>) told.get("confusion")).size());
        pictures("accuracy.png", "confusion.png");
        assertEquals(2, tester.run("probe", model, "--labels", "4,many"));
        assertTrue(tester.err.startsWith("--labels takes numbers"), tester.err);
    }

    @Test
    void clusterComparesWithTheClasses() throws IOException {
        Map<String, Object> told = run("cluster", model, "--clusters", 3);
        assertEquals(3, told.get("clusters"));
        assertTrue((double) told.get("purity") >= 0.25);
        assertTrue(told.containsKey("adjustedRandIndex") && told.containsKey("normalizedMutualInformation"));
        pictures("means.png", "clusters.png");
        assertEquals("density", run("cluster", model, "--method", "density", "--least", 3).get("method"));
        assertEquals(1, tester.run("cluster", model, "--clusters", 21));
        assertTrue(tester.err.startsWith("21 clusters cannot be made"), tester.err);
    }

    @Test
    void denoiseComparesModelsAndAFilter() throws IOException {
        Path other = tester.model("other.zip");
        Map<String, Object> told = run("denoise", model, other, "--noise", "masking", "--strengths", "0,0.5", "--count",
                8);
        List<?> rows = (List<?>) told.get("rows");
        assertEquals(4, rows.size());
        assertEquals("noisy", ((Map<?, ?>) rows.getFirst()).get("name"));
        assertEquals(8, told.get("images"));
        pictures("psnr.png", "ssim.png", "images.png");
        assertEquals(2, tester.run("denoise", model, "--strengths", "0.5,2"));
        assertEquals(2, tester.run("denoise"));
    }

    @Test
    void compressComparesWithPrincipalComponents() throws IOException {
        List<?> rows = (List<?>) run("compress", model).get("rows");
        assertEquals(6, rows.size());
        assertEquals(8, ((Map<?, ?>) rows.getFirst()).get("bytes"));
        pictures("images.png");
        List<?> points = (List<?>) run("compress", "--sizes", "1,3", "--epochs", 2).get("points");
        assertEquals(2, points.size());
        pictures("psnr.png", "ssim.png");
        assertEquals(2, tester.run("compress"));
        assertTrue(tester.err.startsWith("Say what to compress with"), tester.err);
    }

    @Test
    void capacityTrainsWithAndWithoutRegularization() throws IOException {
        List<?> points = (List<?>) run("capacity", "--vary", "depth", "--values", "0,2", "--learned", 10, "--held", 10,
                "--epochs", 2).get("points");
        assertEquals(4, points.size());
        assertEquals(true, ((Map<?, ?>) points.get(1)).get("regularized"));
        pictures("capacity.png");
        assertEquals(1, tester.run("capacity", "--learned", 40, "--held", 10));
        assertTrue(tester.err.contains("40"), tester.err);
    }

    /** The figures of a training that diverged are those of its last good epoch, which its row says. */
    @Test
    void rowsOfTrainingsThatDivergedSaySo() throws IOException {
        tester.trainer.divergeAfter = 1;
        for (Object[] command : new Object[][] {
            {"capacity", "--vary", "depth", "--values", "2", "--plain", "--learned", 10, "--held", 10},
            {"compress", "--sizes", "2"}, {"anomaly", "--all", "--data", "tiny"}}) {
            Object[] all = Stream.concat(Stream.of(command), Stream.of("--epochs", 2, "--json")).toArray();
            assertEquals(0, tester.run(all), tester.err);
            assertTrue(tester.out.contains("diverged (*): "), tester.out);
            assertTrue(tester.out.contains("The loss was no longer a number in epoch 2"), tester.out);
            assertTrue(tester.out.lines().anyMatch(line -> line.matches("\\s*[0-9] \\*.*")), tester.out);
            List<?> rows = (List<?>) tester.json().getOrDefault("points", tester.json().get("rows"));
            assertTrue(((Map<?, ?>) rows.getFirst()).get("diverged").toString().startsWith("The loss"), tester.out);
        }
        assertEquals(1, tester.run("anomaly", "--hold-out", 1, "--epochs", 2, "--data", "tiny"), tester.out);
        assertTrue(tester.err.startsWith("The loss was no longer a number in epoch 2"), tester.err);
    }

    @Test
    void factorsNeedDrawnDigits() {
        assertEquals(1, tester.run("factors", model, "--data", "tiny"));
        assertTrue(tester.err.contains("choose the synthetic digits"), tester.err);
    }

    /** Two of four trainings end, the third is stopped: what is finished is told, and the exit code says it is not all. */
    @Test
    void finishedPartsAreToldOfWorkThatWasStopped() {
        tester.trainer.stopAfterRuns = 2;
        assertEquals(1, tester.run("anomaly", "--all", "--epochs", 2, "--json"), tester.err);
        assertTrue(tester.out.startsWith("Stopped; this is what was finished:"), tester.out);
        assertEquals(2, ((List<?>) tester.json().get("rows")).size());
        tester.trainer.stopAfterRuns = 0;
        assertEquals(1, tester.run("anomaly", "--all", "--epochs", 2));
        assertTrue(tester.err.startsWith("Cancelled."), tester.err);
    }
}
