package org.latentexplorer.ui.analysis.anomaly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.latentexplorer.model.AnomalyDetector;
import org.latentexplorer.model.AnomalyScores;
import org.latentexplorer.model.AnomalyTable;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.report.AnomalySeriesReport;
import org.latentexplorer.report.Findings;
import org.latentexplorer.report.Invocation;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.analysis.AnalysisRunner;
import org.latentexplorer.ui.analysis.ApplicationViewModel;
import org.latentexplorer.ui.analysis.ReportWriter;
import org.latentexplorer.ui.analysis.ResultProvenance;
import org.latentexplorer.ui.analysis.ResultProvenance.Note;

/** Holds out every class in turn; finished rows stay when the rest is cancelled. */
public final class AnomalySeriesViewModel extends ApplicationViewModel<AnomalyTable> {
    private final AnomalyDetector detector;
    private final Trainer trainer;
    private final AnomalySettings settings;

    /** @param one whose settings are used */
    public AnomalySeriesViewModel(AnomalyViewModel one, AnomalyDetector detector, Trainer trainer, Runner runner) {
        super("anomaly", one.session(), runner);
        this.detector = detector;
        this.trainer = trainer;
        settings = one.settings();
        missing = settings.missingToTrain();
    }

    @Override
    protected Findings findings(Locale locale, AnomalyTable table, ResultProvenance provenance) {
        return new AnomalySeriesReport(locale, provenance.data(), provenance.recipe(), table, AnomalySettings.SAMPLES)
                .findings();
    }

    @Override
    protected Invocation command(AnalysisRunner.Outcome<AnomalyTable> outcome) {
        return ReportWriter.ofRecipe("anomaly", outcome.provenance(), "--all").with("--score",
                outcome.result().rows().getFirst().kind().id());
    }

    AnomalySettings settings() {
        return settings;
    }

    /** Trains a model without each class, one after the other. */
    @Override
    protected void start() {
        DataSet data = session.dataProperty().get();
        Recipe recipe = settings.recipe(Set.of());
        AnomalyScores.Kind kind = settings.wanted();
        List<Note> notes = new ArrayList<>();
        notes.add(new Note("anomaly.made.images", data.test().count()));
        notes.add(new Note("anomaly.made.each"));
        notes.addAll(AnomalySettings.notes(kind));
        analysis.run(ResultProvenance.ofRecipe(session, recipe, notes.toArray(Note[]::new)), (progress, part) ->
                detector.holdOutEach(trainer, recipe, data, kind, AnomalySettings.SAMPLES, progress, part));
    }
}
