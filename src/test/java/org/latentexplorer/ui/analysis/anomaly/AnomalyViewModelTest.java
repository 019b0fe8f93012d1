package org.latentexplorer.ui.analysis.anomaly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.latentexplorer.model.AnomalyScores;
import org.latentexplorer.model.DataCatalog;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Roc;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.toy.Toys;
import org.latentexplorer.training.BuiltInTrainer;
import org.latentexplorer.ui.Shown;
import org.latentexplorer.ui.analysis.Reported;
import org.latentexplorer.ui.session.Request;
import org.latentexplorer.ui.session.Session;

class AnomalyViewModelTest {
    @TempDir
    Path folder;
    private static final int COUNT = 200;
    private final Session session = Toys.session(2);
    private final Shown shown = new Shown();
    private static final Trainer TRAINER = new BuiltInTrainer();

    private final SpotDetector detector = new SpotDetector();
    private final OnePicture catalog = new OnePicture();
    private AnomalyViewModel model;

    @BeforeEach
    void make() {
        session.dataProperty().set(Toys.data(COUNT, "toy"));
        model = new AnomalyViewModel(session, detector, TRAINER, catalog, shown.runner());
    }

    private void run() throws InterruptedException {
        model.run();
        shown.until(() -> !model.analysis().runningProperty().get());
    }

    @Test
    void aModelIsTrainedWithoutTheClass() throws Exception {
        model.settings().heldOutProperty().set(2);
        model.settings().epochsProperty().set(4);
        run();
        assertEquals(Set.of(2), detector.trained.getFirst().heldOut());
        assertEquals(4, detector.trained.getFirst().epochs());
        ScoredImages scored = model.analysis().result();
        assertEquals(50, scored.scores().roc().positives());
        assertTrue(model.analysis().outcomeProperty().get().provenance().notes().stream()
                .anyMatch(note -> note.key().equals("anomaly.made.without") && note.args()[0].equals("2")));
    }

    @Test
    void theFirstThresholdCallsOneOfTwentySeenImagesStrangeAndMayBeMoved() throws Exception {
        run();
        Roc.Counts counts = model.countsProperty().get();
        assertTrue(counts.alarmRate() <= AnomalyViewModel.ALARMS && counts.alarmRate() > 0.03);
        model.thresholdProperty().set(0);
        assertEquals(0, model.countsProperty().get().missed());
        assertEquals(150, model.countsProperty().get().alarms());
        model.thresholdProperty().set(99);
        assertEquals(50, model.countsProperty().get().missed());
    }

    @Test
    void groupsAreWhatTheThresholdMakesThem() throws Exception {
        run();
        ScoredImages scored = model.analysis().result();
        model.thresholdProperty().set(1.1);
        assertEquals(scored.order()[COUNT - 1], scored.images(ScoredImages.Group.STRANGEST, 1.1, 1)[0]);
        assertArrayEquals(new int[] {1, 2}, scored.images(ScoredImages.Group.PLAINEST, 1.1, 2));
        int[] missed = scored.images(ScoredImages.Group.MISSED, 1.1, COUNT);
        assertTrue(missed.length > 0 && Arrays.stream(missed).allMatch(i -> i % 4 == 0));
        assertEquals(model.countsProperty().get().missed(), missed.length);
        int[] alarms = scored.images(ScoredImages.Group.ALARMS, 1.1, COUNT);
        assertEquals(model.countsProperty().get().alarms(), alarms.length);
        assertTrue(scored.scores().values()[alarms[0]] > scored.scores().values()[alarms[1]]);
        ScoredImages.ScoredImage one = scored.pictured(new int[] {5}).getFirst();
        assertEquals(1, one.label());
        assertEquals(one.original()[400] - one.restored()[400], one.difference()[400] * Math.signum(
                one.original()[400] - one.restored()[400]), 1e-6);
    }

    @Test
    void theOpenModelMustHaveHeldClassesOut() {
        model.settings().sourceProperty().set(AnomalySettings.Source.OPEN);
        assertEquals("anomaly.need.open", model.missingProperty().get());
        model.settings().sourceProperty().set(AnomalySettings.Source.TRAINED);
        assertNull(model.missingProperty().get());
    }

    @Test
    void aBoundNeedsADistribution() {
        model.settings().kindProperty().set(Optional.of(AnomalyScores.Kind.NEGATIVE_ELBO));
        assertEquals("anomaly.need.bound", model.missingProperty().get());
        model.settings().kindProperty().set(Optional.of(AnomalyScores.Kind.SQUARED_ERROR));
        assertNull(model.missingProperty().get());
    }

    @Test
    void unlabelledImagesAreSaid() {
        DataSet data = Toys.data(COUNT, "toy");
        ImageSet bare = new ImageSet("bare", ImageShape.square(28), data.test().pixels(), null, java.util.List.of());
        session.dataProperty().set(new DataSet("bare", bare, bare, "bare"));
        assertEquals("applications.need.labels", model.missingProperty().get());
    }

    @Test
    void aDroppedPictureIsJudgedByTheThreshold() throws Exception {
        session.requests().make(new Request.JudgePicture(Path.of("spot.png")));
        assertEquals("failure.anomaly.first", session.failureProperty().get().key());
        run();
        detector.one = 0.6;
        session.requests().make(new Request.JudgePicture(Path.of("spot.png")));
        shown.until(() -> model.verdictProperty().get() != null);
        Verdict verdict = model.verdictProperty().get();
        assertEquals("spot.png", verdict.name());
        assertEquals(0.6, verdict.score());
        assertEquals(0.5, verdict.strangerThan(), 0.02);
        assertEquals(28, catalog.wanted.side());
        assertEquals(ImageImport.Frame.INK, catalog.wanted.frame());
        run();
        assertNull(model.verdictProperty().get(), "it was about other scores");
    }

    @Test
    void aPictureThatCannotBeReadIsAFailure() throws Exception {
        run();
        catalog.broken = true;
        session.requests().make(new Request.JudgePicture(Path.of("spot.png")));
        shown.until(() -> session.failureProperty().get() != null);
        assertEquals("failure.images.picture", session.failureProperty().get().key());
    }

    @Test
    void theTrainedModelIsOpenedUnlessAnotherWouldBeLost() throws Exception {
        assertFalse(model.openableProperty().get());
        run();
        session.unsavedProperty().set(true);
        assertFalse(model.openableProperty().get());
        session.unsavedProperty().set(false);
        assertTrue(model.openableProperty().get());
        model.openTrained();
        assertSame(model.analysis().result().model(), session.shownProperty().get());
        assertNull(session.codesProperty().get(), "they are still to be encoded");
        assertTrue(session.unsavedProperty().get());
        assertFalse(model.analysis().staleProperty().get());
        assertFalse(model.openableProperty().get());
    }

    @Test
    void anImageIsPointedAtOnTheMapThatShowsIt() throws Exception {
        run();
        model.point(7);
        assertEquals(7, session.hoveredProperty().get());
        model.point(-1);
        assertEquals(-1, session.hoveredProperty().get());
        session.dataProperty().set(Toys.data(COUNT, "other"));
        model.point(7);
        assertEquals(-1, session.hoveredProperty().get());
        assertNotNull(model.analysis().result());
    }

    private static final class OnePicture implements DataCatalog {
        volatile ImageImport wanted;
        volatile boolean broken;

        @Override
        public java.util.List<Entry> entries() {
            return java.util.List.of();
        }

        @Override
        public DataSet load(String idOrPath, Progress progress) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ImageSet picture(ImageImport asked) {
            wanted = asked;
            if (broken) {
                throw new Failure("failure.images.picture", asked.path());
            }
            return Toys.data(1, "one").test();
        }

        @Override
        public void download(String id, Progress progress) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void theReportIsTheCommandLines() throws Exception {
        model.settings().heldOutProperty().set(2);
        run();
        model.thresholdProperty().set(0.75);
        String page = Reported.page(model.report(), shown, folder, "scores.png", "roc.png", "strangest.png");
        assertTrue(page.contains("--hold-out 2 --data toy --score relative-error --threshold 0.75<"),
                page.substring(page.length() - 2000));
    }

    @Test
    void theReportOfAllClassesSaysOfHowManyItsMeanIs() throws Exception {
        AnomalySeriesViewModel series = new AnomalySeriesViewModel(model, detector, TRAINER, shown.runner());
        detector.permits.drainPermits();
        detector.permits.release(3);
        series.run();
        shown.until(() -> {
            series.analysis().pull();
            return series.analysis().result() != null && series.analysis().result().rows().size() == 3;
        });
        series.analysis().cancel();
        String page = Reported.page(series.report(), shown, folder, "roc.png", "strangest.png");
        assertTrue(page.contains("mean AUROC of 3 of 4 classes"), page);
        assertTrue(page.contains("latent-explorer anomaly --all --family vanilla "));
    }
}
