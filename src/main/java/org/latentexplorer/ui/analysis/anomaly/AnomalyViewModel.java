package org.latentexplorer.ui.analysis.anomaly;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.latentexplorer.model.AnomalyDetector;
import org.latentexplorer.model.AnomalyScores;
import org.latentexplorer.model.DataCatalog;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageImport;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Roc;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.report.AnomalyReport;
import org.latentexplorer.report.Findings;
import org.latentexplorer.report.Invocation;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.analysis.AnalysisRunner;
import org.latentexplorer.ui.analysis.ApplicationViewModel;
import org.latentexplorer.ui.analysis.ReportWriter;
import org.latentexplorer.ui.analysis.ResultProvenance;
import org.latentexplorer.ui.analysis.ResultProvenance.Note;
import org.latentexplorer.ui.session.Request;
import org.latentexplorer.ui.session.Session;
import org.latentexplorer.ui.session.Showing;

/**
 * Scores the test images by a model that has not seen some of the classes, and judges by a threshold which of them are
 * strange; also pictures that are dropped onto the window.
 */
public final class AnomalyViewModel extends ApplicationViewModel<ScoredImages> {
    /** Share of the seen images that the threshold calls strange at first. */
    static final double ALARMS = 0.05;
    /** Share of the work that training takes. */
    private static final double TRAINING = 0.9;

    private final AnomalyDetector detector;
    private final Trainer trainer;
    private final DataCatalog catalog;
    private final AnomalySettings settings;
    private final DoubleProperty threshold = new SimpleDoubleProperty();
    private final ObjectProperty<ScoredImages.Group> group = new SimpleObjectProperty<>(ScoredImages.Group.STRANGEST);
    private final ObjectBinding<Roc.Counts> counts;
    private final BooleanBinding openable;
    private final ReadOnlyObjectWrapper<Verdict> verdict = new ReadOnlyObjectWrapper<>();

    public AnomalyViewModel(Session session, AnomalyDetector detector, Trainer trainer, DataCatalog catalog,
                            Runner runner) {
        super("anomaly", session, runner);
        this.detector = detector;
        this.trainer = trainer;
        this.catalog = catalog;
        settings = new AnomalySettings(session);
        missing = settings.missing();
        analysis.outcomeProperty().subscribe(outcome -> {
            verdict.set(null);
            if (outcome != null) {
                threshold.set(usual(outcome.result()));
                if (outcome.result().trained() != null) {
                    session.unsavedModels().add(outcome.result().trained());
                }
            }
        });
        counts = Bindings.createObjectBinding(() -> analysis.result() == null ? null
                : analysis.result().scores().roc().at(threshold.get()), analysis.outcomeProperty(), threshold);
        openable = Bindings.createBooleanBinding(this::canOpen, analysis.outcomeProperty(), session.modelProperty(),
                session.unsavedProperty(), session.trainingProperty());
        session.requests().take(Request.JudgePicture.class, wanted -> judge(wanted.path()));
    }

    private static double usual(ScoredImages scored) {
        double[] values = scored.scores().values();
        return Math.min(scored.scores().roc().thresholdFor(ALARMS), values[scored.order()[values.length - 1]]);
    }

    AnomalySettings settings() {
        return settings;
    }

    @Override
    protected Findings findings(Locale locale, ScoredImages scored, ResultProvenance provenance) {
        return new AnomalyReport(locale, provenance.data(), scored.model(), scored.unseen(), scored.scores(),
                threshold.get(), AnomalySettings.SAMPLES, detector.baselines(provenance.data(), scored.unseen(),
                        scored.model().latent(), Progress.NONE)).findings();
    }

    @Override
    protected Invocation command(AnalysisRunner.Outcome<ScoredImages> outcome) {
        Invocation command = outcome.result().trained() == null ? ReportWriter.ofModel("anomaly", outcome.provenance())
                : ReportWriter.ofRecipe("anomaly", outcome.provenance());
        return command.with("--score", outcome.result().scores().kind().id()).with("--threshold", threshold.get());
    }

    /** From this score on an image is called strange. */
    public DoubleProperty thresholdProperty() {
        return threshold;
    }

    /** What the threshold finds; null before there are scores. */
    public ObjectBinding<Roc.Counts> countsProperty() {
        return counts;
    }

    /** Which images are looked at. */
    ObjectProperty<ScoredImages.Group> groupProperty() {
        return group;
    }

    /** About the picture dropped last; null for none. */
    public ReadOnlyObjectProperty<Verdict> verdictProperty() {
        return verdict.getReadOnlyProperty();
    }

    void dismissVerdict() {
        verdict.set(null);
    }

    /** Trains a model without the class, unless the open one is to be asked, and scores the test images. */
    @Override
    protected void start() {
        if (settings.sourceProperty().get() == AnomalySettings.Source.OPEN) {
            scoreOpen();
        } else {
            trainAndScore();
        }
    }

    private void scoreOpen() {
        LatentModel model = session.shownProperty().get();
        ImageSet images = session.dataProperty().get().test();
        AnomalyScores.Kind kind = settings.wanted();
        Set<Integer> unseen = model.recipe().heldOut();
        analysis.run(ResultProvenance.ofModel(session, notes(unseen, kind)),
                (progress, part) -> score(model, null, images, unseen, kind, progress));
    }

    private void trainAndScore() {
        DataSet data = session.dataProperty().get();
        Set<Integer> unseen = Set.of(settings.heldOutProperty().get());
        Recipe recipe = settings.recipe(unseen);
        AnomalyScores.Kind kind = settings.wanted();
        ResultProvenance provenance = ResultProvenance.ofRecipe(session, recipe, notes(unseen, kind));
        analysis.run(provenance, scored -> provenance.trained(scored.model()), (progress, part) -> {
            SavedModel trained = detector.train(trainer, recipe, data, progress.part(0, TRAINING));
            return score(trained.model(), trained, data.test(), unseen, kind, progress.part(TRAINING, 1));
        });
    }

    private ScoredImages score(LatentModel model, SavedModel trained, ImageSet images, Set<Integer> unseen,
                         AnomalyScores.Kind kind, Progress progress) {
        return ScoredImages.of(model, trained, images, unseen, detector.score(model, images, unseen, kind,
                AnomalySettings.SAMPLES, model.recipe().seed(), progress));
    }

    private Note[] notes(Set<Integer> unseen, AnomalyScores.Kind kind) {
        DataSet data = session.dataProperty().get();
        List<Note> notes = new ArrayList<>();
        notes.add(new Note("anomaly.made.images", data.test().count()));
        notes.add(new Note("anomaly.made.without", String.join(", ", unseen.stream()
                .map(c -> data.test().classes().get(c)).toList())));
        notes.addAll(AnomalySettings.notes(kind));
        return notes.toArray(Note[]::new);
    }

    /** Whether there is a model that was trained here and can be opened without another being lost. */
    BooleanBinding openableProperty() {
        return openable;
    }

    /** Opens the model trained here in the window: its map shows where the images of the unseen class have gone. */
    void openTrained() {
        if (openable.get()) {
            SavedModel trained = analysis.result().trained();
            session.snapshots().clear();
            session.historyProperty().set(trained.history());
            Showing.show(session, trained.model(), null);
            session.modelProperty().set(trained);
            session.unsavedProperty().set(true);
        }
    }

    private boolean canOpen() {
        SavedModel trained = analysis.result() == null ? null : analysis.result().trained();
        SavedModel open = session.modelProperty().get();
        return trained != null && (open == null || open.model() != trained.model())
                && !session.unsavedProperty().get() && session.trainingProperty().get() == Session.Training.IDLE;
    }

    /** Points at an image on the map, where the map shows the same images. */
    void point(int image) {
        boolean same = analysis.result() != null && session.testImages() == analysis.result().images();
        session.hoveredProperty().set(same ? image : -1);
    }

    private void judge(Path path) {
        ScoredImages scored = analysis.result();
        if (scored == null) {
            session.failureProperty().set(new Failure("failure.anomaly.first", path.getFileName()));
            return;
        }
        session.failureProperty().set(null);
        // pictures become images as those of the data did
        ImageImport.Frame frame = ImageImport.found(session.dataIdProperty().get()).map(ImageImport::frame)
                .orElse(ImageImport.Frame.INK);
        ImageImport wanted = new ImageImport(path, scored.model().shape().width(), ImageImport.Ink.AUTO, frame);
        runner.run("judge " + path, progress -> judge(scored, wanted), told -> {
            if (analysis.result() == scored) {
                verdict.set(told);
                session.requests().make(new Request.ShowTab("applications"));
                session.requests().make(new Request.ShowApplication("anomaly"));
            }
        }, session.failureProperty()::set);
    }

    private Verdict judge(ScoredImages scored, ImageImport wanted) {
        ImageSet one = catalog.picture(wanted);
        double score = detector.score(scored.model(), one, scored.scores().kind(), AnomalySettings.SAMPLES,
                scored.model().recipe().seed());
        ScoredImages.ScoredImage pictured = ScoredImages.pictured(one, 0, ScoredImages.restore(scored.model(), one)[0],
                -1, false, score);
        return new Verdict(wanted.path().getFileName().toString(), pictured, scored.scores().strangerThan(score));
    }
}
