package org.latentexplorer.ui.analysis.probe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.ProbeResult;
import org.latentexplorer.model.ProbeResult.Classifier;
import org.latentexplorer.model.ProbeResult.Input;
import org.latentexplorer.model.Prober;
import org.latentexplorer.model.Progress;
import org.latentexplorer.toy.ToyModel;
import org.latentexplorer.toy.Toys;
import org.latentexplorer.ui.Shown;
import org.latentexplorer.ui.analysis.Reported;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.MapPoints;
import org.latentexplorer.ui.session.PointColours;
import org.latentexplorer.ui.session.Session;

class ProbeViewModelTest {
    @TempDir
    Path folder;
    private static final int COUNT = 200;

    private final Session session = Toys.session(2);
    private final Shown shown = new Shown();
    private boolean blocked;

    /** With ten labels the neighbours of codes take everything for class 1, with all labels they are right. */
    private final Prober prober = new Prober() {
        @Override
        public ProbeResult probe(LatentModel model, DataSet data, ProbeResult.Settings settings, Progress progress,
                                 Consumer<ProbeResult> part) {
            byte[] ones = new byte[COUNT];
            java.util.Arrays.fill(ones, (byte) 1);
            ProbeResult.Curve codes = new ProbeResult.Curve(Input.CODES, Classifier.NEIGHBOURS,
                    new double[] {0.25, 1}, new byte[][] {ones, data.test().labels()});
            ProbeResult first = new ProbeResult(settings, 2, 4, new int[] {10, COUNT}, List.of(codes));
            part.accept(first);
            if (blocked) {
                Toys.untilCancelled(progress);
            }
            ProbeResult.Curve pca = new ProbeResult.Curve(Input.PCA, Classifier.NEIGHBOURS, new double[] {0.25, 0.25},
                    new byte[][] {ones, ones});
            return new ProbeResult(settings, 2, 4, new int[] {10, COUNT}, List.of(codes, pca));
        }
    };
    private final ProbeViewModel model = new ProbeViewModel(session, prober, shown.runner());

    @BeforeEach
    void data() {
        Texts.localeProperty().set(Locale.ENGLISH);
        session.dataProperty().set(Toys.data(COUNT, Toys.CHECKSUM));
    }

    private void measured() throws InterruptedException {
        model.run();
        shown.until(() -> !model.analysis().runningProperty().get());
    }

    @Test
    void theMatrixFollowsTheLabelsAndTheWay() throws InterruptedException {
        assertNull(model.confusionProperty().get());
        measured();
        assertEquals(1, model.at(), "all labels first");
        assertArrayEquals(new int[] {50, 0, 0, 0}, model.confusionProperty().get().counts()[0]);
        model.budgetProperty().set(0);
        assertArrayEquals(new int[] {0, 50, 0, 0}, model.confusionProperty().get().counts()[0]);
        assertEquals(0.25, model.accuracy(model.wayProperty().get()));
        model.budgetProperty().set(1);
        model.wayProperty().set(new ProbeViewModel.ProbeMethod(Input.PCA, Classifier.NEIGHBOURS));
        assertArrayEquals(new int[] {0, 50, 0, 0}, model.confusionProperty().get().counts()[2]);
        assertTrue(Double.isNaN(model.accuracy(new ProbeViewModel.ProbeMethod(Input.PIXELS, Classifier.LOGISTIC))));
    }

    @Test
    void aCellSelectsItsImagesOnTheMap() throws InterruptedException {
        measured();
        model.budgetProperty().set(0);
        model.select(3, 1);
        int[] images = session.selectionProperty().get().images();
        assertEquals(50, images.length);
        ImageSet test = session.dataProperty().get().test();
        for (int image : images) {
            assertEquals(3, test.label(image));
        }
        assertArrayEquals(new int[] {3, 1}, model.selectedCell());
        model.select(3, 0);
        assertTrue(session.selectionProperty().get().isEmpty());
        session.dataProperty().set(Toys.data(COUNT, "other"));
        model.select(3, 1);
        assertTrue(session.selectionProperty().get().isEmpty(), "other images are on the map");
    }

    @Test
    void theMapIsColouredByWhatIsLookedAt() throws InterruptedException {
        assertTrue(session.pointColours().isEmpty());
        measured();
        model.showOnMap();
        PointColours first = session.colouredByProperty().get();
        assertNotNull(first);
        model.budgetProperty().set(0);
        assertEquals(1, session.pointColours().size());
        assertSame(session.pointColours().getFirst(), session.colouredByProperty().get(), "the map follows");
        float[] values = session.colouredByProperty().get().values(new MapPoints(Toys.codes(2), null, null, null,
                null), Progress.NONE).values();
        assertEquals(1, values[7]);
        session.shownProperty().set(new ToyModel(2));
        assertTrue(model.analysis().staleProperty().get());
        assertTrue(session.pointColours().isEmpty(), "nothing is known of another model's codes");
    }

    @Test
    void finishedCurvesStayWhenItIsCancelled() throws InterruptedException {
        blocked = true;
        model.run();
        shown.until(() -> {
            model.analysis().pull();
            return model.analysis().result() != null;
        });
        model.analysis().cancel();
        assertFalse(model.analysis().runningProperty().get());
        assertEquals(1, model.analysis().result().curves().size());
        assertFalse(model.analysis().outcomeProperty().get().whole());
        assertNotNull(model.confusionProperty().get());
    }

    @Test
    void withoutLabelsItSaysWhatIsMissing() {
        ImageSet plain = new ImageSet("plain", ImageShape.square(28), new byte[784 * 4], null, List.of());
        session.dataProperty().set(new DataSet("plain", plain, plain, "plain"));
        assertEquals("applications.need.labels", model.missingProperty().get());
        model.run();
        assertFalse(model.analysis().runningProperty().get());
    }

    @Test
    void theReportIsTheCommandLines() throws Exception {
        measured();
        String page = Reported.page(model.report(), shown, folder, "accuracy.png", "confusion.png");
        assertTrue(page.contains("latent-explorer probe model.zip --data toy --neighbours 5<"),
                page.substring(page.length() - 2000));
        assertTrue(page.contains("that of the nearest among them wins"));
        model.neighboursProperty().set(9);
        measured();
        assertNull(model.report().writtenProperty().get(), "this is another outcome");
        assertTrue(Reported.page(model.report(), shown, folder).contains("--neighbours 9"));
        assertTrue(folder.resolve("probe-report-2").toFile().isDirectory(), "nothing is written over");
    }

    @Test
    void aReportThatCannotBeWrittenIsSaid() throws Exception {
        measured();
        model.report().write(folder.resolve("missing"));
        shown.until(() -> !model.report().writingProperty().get());
        assertEquals("failure.report.unwritable", session.failureProperty().get().key());
        assertNull(model.report().writtenProperty().get());
    }
}
