package org.latentexplorer.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.latentexplorer.model.BoundedCache;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.HyperparameterValues;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.ProjectedCodes;
import org.latentexplorer.model.Projection;
import org.latentexplorer.model.ProjectionSettings;
import org.latentexplorer.model.Projector;
import org.latentexplorer.model.TestProjections;

class ProjectionsTest {
    private final Projector projector = new Projections();

    private static ProjectionSettings quick(Projection method) {
        return ProjectionSettings.of(method, given().with("perplexity", 10).with("iterations", 250).with("epochs", 100));
    }

    /** Whatever any projection reads, at its default. */
    private static HyperparameterValues given() {
        return HyperparameterValues.defaults(Projection.allHyperparameters());
    }

    private static ProjectionSettings seeded(Projection method, long seed) {
        ProjectionSettings quick = quick(method);
        return ProjectionSettings.of(method, quick.values().has("seed") ? quick.values().with(Projection.SEED, seed)
                : quick.values());
    }

    private static ProjectionSettings with(ProjectionSettings settings, String id, Object value) {
        return new ProjectionSettings(settings.method(), settings.values().with(id, value));
    }

    private ProjectedCodes project(Codes codes, ProjectionSettings settings) {
        return projector.project(codes, settings, Progress.NONE, Projector.Moving.UNSEEN);
    }

    @ParameterizedTest
    @MethodSource("org.latentexplorer.model.Projection#all")
    void separatedCloudsStaySeparated(Projection method) {
        Codes codes = Samples.blobs(3, 60, 6, 20, 1);
        ProjectedCodes projected = project(codes, quick(method));
        assertEquals(180, projected.count());
        assertEquals(method, projected.method());
        assertTrue(Samples.pure(codes, projected.x(), projected.y()) > 0.98, method.id());
        boolean hasDivergence = method == TestProjections.TSNE || method == TestProjections.TSNE_SMILE;
        assertEquals(hasDivergence, projected.kl() > 0 && projected.kl() < 2, projected.kl() + "");
    }

    @ParameterizedTest
    @MethodSource("org.latentexplorer.model.Projection#all")
    void sameSeedSameBits(Projection method) {
        Codes codes = Samples.blobs(2, 70, 5, 6, 1);
        ProjectedCodes first = project(codes, seeded(method, 4));
        ProjectedCodes second = project(codes, seeded(method, 4));
        assertArrayEquals(first.x(), second.x());
        assertArrayEquals(first.y(), second.y());
        boolean chance = method != TestProjections.PCA;
        assertEquals(chance, !Arrays.equals(first.x(), project(codes, seeded(method, 5)).x()));
    }

    /** More points than are counted exactly, so that the grid is used. */
    @Test
    void numberOfThreadsDoesNotMatter() throws Exception {
        Codes codes = Samples.blobs(4, Tsne.MOST_EXACT / 4 + 50, 4, 6, 1);
        ProjectionSettings settings = with(quick(TestProjections.TSNE), "iterations", 60);
        ProjectedCodes[] results = new ProjectedCodes[2];
        for (int run = 0; run < 2; run++) {
            try (ForkJoinPool pool = new ForkJoinPool(run == 0 ? 1 : 5)) {
                results[run] = pool.submit(() -> project(codes, settings)).get();
            }
        }
        assertArrayEquals(results[0].x(), results[1].x());
        assertArrayEquals(results[0].y(), results[1].y());
        assertEquals(results[0].kl(), results[1].kl());
    }

    @Test
    void pointsAreToldWhileTheyMove() {
        Codes codes = Samples.blobs(2, 50, 3, 5, 1);
        float[][] seen = new float[1][];
        int[] told = new int[1];
        ProjectedCodes projected = projector.project(codes, quick(TestProjections.TSNE), Progress.NONE, (x, y) -> {
            assertEquals(100, x.length);
            assertEquals(100, y.length);
            seen[0] = seen[0] == null ? x : seen[0];
            told[0]++;
        });
        assertTrue(told[0] >= 1);
        assertTrue(Math.abs(seen[0][0]) < 0.1, "the first positions were kept, and the run began small");
        assertFalse(Arrays.equals(seen[0], projected.x()));
    }

    @ParameterizedTest
    @MethodSource("org.latentexplorer.model.Projection#all")
    void canBeStopped(Projection method) {
        Codes codes = Samples.blobs(2, 200, 5, 6, 1);
        assertThrows(Cancelled.class, () -> projector.project(codes,
                ProjectionSettings.of(method, given().with("iterations", 20_000).with("epochs", 10_000)), Samples.stoppedAfter(
                method == TestProjections.PCA ? 0 : 12), Projector.Moving.UNSEEN));
    }

    @Test
    void smileKeepsNoThreadThatKeepsTheProgramAlive() {
        project(Samples.blobs(2, 50, 3, 5, 1), quick(TestProjections.TSNE_SMILE));
        assertTrue(Thread.getAllStackTraces().keySet().stream().filter(t -> !t.isDaemon())
                .noneMatch(t -> t.getName().startsWith("pool-") || t.getName().equals("smile")));
    }

    @Test
    void tooManyCodesForSmileAreTakenByTheFastOne() {
        ProjectionSettings asked = with(quick(TestProjections.TSNE_SMILE), "iterations", 50);
        assertEquals(TestProjections.TSNE_SMILE, asked.bySize(3_000).method());
        Codes codes = new Codes(Samples.gaussian(2 * 3_001, 1, 1), 2, null);
        assertEquals(TestProjections.TSNE, project(codes, asked).method());
    }

    @Test
    void whatIsNoNumberIsToldByItsPlace() {
        Codes codes = Samples.blobs(2, 20, 3, 5, 1);
        codes.values()[3 * 6 + 1] = Float.NaN;
        Failure failure = assertThrows(Failure.class, () -> project(codes, quick(TestProjections.PCA)));
        assertTrue(failure.getMessage().startsWith("Code 7 holds a value that is not a number (its 2. one)"),
                failure.getMessage());
    }

    @Test
    void constantColumnsDoNotMatterUnlessAllAre() {
        float[] values = Samples.gaussian(3 * 100, 1, 1);
        for (int i = 0; i < 100; i++) {
            values[3 * i + 2] = 5e8f;
        }
        for (Projection method : Projection.all()) {
            ProjectedCodes projected = project(new Codes(values, 3, null), quick(method));
            for (int i = 0; i < 100; i++) {
                assertTrue(Float.isFinite(projected.x()[i]) && Float.isFinite(projected.y()[i]), method.id());
            }
        }
        Arrays.fill(values, 2);
        Failure failure = assertThrows(Failure.class,
                () -> project(new Codes(values, 3, null), quick(TestProjections.TSNE)));
        assertTrue(failure.getMessage().startsWith("All 100 codes are the same"), failure.getMessage());
    }

    @Test
    void repeatedCodesAndExtremeSizesAreProjected() {
        for (double size : new double[] {1e-30, 1e30}) {
            float[] values = Samples.gaussian(2 * 100, size, 1);
            Arrays.fill(values, 0, 2 * 60, (float) size);
            for (Projection method : Projection.all()) {
                ProjectedCodes projected = project(new Codes(values, 2, null), quick(method));
                assertTrue(Float.isFinite(projected.x()[0]) && Float.isFinite(projected.y()[99]), method.id());
                assertNotEquals(projected.x()[0], projected.x()[99]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "tsne | 60 | A perplexity of 30.0 needs three times as many neighbours, and there are only 60 codes: set it to at most 19",
        "tsne-smile | 60 | A perplexity of 30.0 needs",
        "umap | 15 | 15 neighbours are asked for and there are only 15 codes: set it to at most 14",
        "pca | 1 | A projection needs at least 2 codes, not 1"})
    void tooFewCodesAreTold(String method, int count, String sentence) {
        Codes codes = new Codes(Samples.gaussian(2 * count, 1, 1), 2, null);
        Failure failure = assertThrows(Failure.class,
                () -> project(codes, ProjectionSettings.of(Projection.of(method))));
        assertTrue(failure.getMessage().startsWith(sentence), failure.getMessage());
    }

    @Test
    void settingsOutOfRangeAreTold() {
        ProjectionSettings tsne = ProjectionSettings.of(TestProjections.TSNE);
        ProjectionSettings umap = ProjectionSettings.of(TestProjections.UMAP);
        ProjectionSettings smile = ProjectionSettings.of(TestProjections.TSNE_SMILE);
        assertEquals("perplexity", wrong(tsne, "perplexity", Double.NaN));
        assertEquals("perplexity", wrong(tsne, "perplexity", 0.5));
        assertEquals("iterations", wrong(smile, "iterations", 100));
        assertEquals("iterations", wrong(tsne, "iterations", 0));
        assertEquals("neighbours", wrong(umap, "neighbours", 1));
        assertEquals("minimumDistance", wrong(umap, "minimumDistance", 0));
        assertEquals("epochs", wrong(umap, "epochs", 3));
        assertEquals(List.of(), with(umap, "epochs", 0).problems());
        ProjectionSettings other = ProjectionSettings.of(TestProjections.UMAP, given().with("perplexity", -1));
        assertTrue(other.problems().isEmpty(), "what the method does not read");
        assertEquals(other, umap);
        assertNotEquals(with(tsne, "perplexity", 3), tsne);
    }

    private static String wrong(ProjectionSettings settings, String id, Object value) {
        return with(settings, id, value).problems().getFirst().setting();
    }

    @Test
    void whatWasProjectedIsRemembered() {
        int[] asked = new int[1];
        Projector counting = new Projections() {
            @Override
            public ProjectedCodes project(Codes codes, ProjectionSettings settings, Progress progress, Moving moving) {
                asked[0]++;
                return super.project(codes, settings, progress, moving);
            }
        };
        // room for two of a hundred points
        Projector remembering = new RememberedProjections(counting, 2 * (2 * 4 * 100 + BoundedCache.ENTRY));
        Codes[] codes = {Samples.blobs(2, 50, 3, 5, 1), Samples.blobs(2, 50, 3, 5, 2), Samples.blobs(2, 50, 3, 5, 3)};
        int[] expected = {1, 2, 2, 3, 3, 4};
        int[] order = {0, 1, 0, 2, 0, 1};
        for (int i = 0; i < order.length; i++) {
            Codes copy = new Codes(codes[order[i]].values().clone(), 3, null);
            remembering.project(copy,
                    ProjectionSettings.of(TestProjections.PCA, given().with("perplexity", 5 + i)), Progress.NONE, Projector.Moving.UNSEEN);
            assertEquals(expected[i], asked[0], "request " + i);
        }
    }
}
