package org.latentexplorer.ui.analysis.anomaly;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.ObjectBinding;
import org.latentexplorer.model.Analyst;
import org.latentexplorer.model.AnomalyScores;
import org.latentexplorer.model.AnomalyTable;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.report.AnomalySeriesReport;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.analysis.Basis;
import org.latentexplorer.ui.analysis.Reporting;
import org.latentexplorer.ui.analysis.Study;
import org.latentexplorer.ui.session.Session;

/** Holds out every class in turn; finished rows stay when the rest is cancelled. */
public final class AnomalySeriesViewModel {
    private final Session session;
    private final Analyst analyst;
    private final AnomalySettings settings;
    private final Study<AnomalyTable> study;
    private final Reporting<AnomalyTable> reporting;
    private final ObjectBinding<String> need;

    /** @param one whose settings are used */
    public AnomalySeriesViewModel(AnomalyViewModel one, Analyst analyst, Runner runner) {
        this.session = one.session();
        this.analyst = analyst;
        settings = one.settings();
        study = new Study<>(session, runner);
        reporting = new Reporting<>("anomaly", session, runner, study, (locale, table, basis) ->
                new AnomalySeriesReport(locale, basis.data(), basis.recipe(), table, AnomalySettings.SAMPLES).findings(),
                outcome -> Reporting.ofRecipe("anomaly", outcome.basis(), "--all").with("--score",
                        outcome.result().rows().getFirst().kind().id()));
        need = settings.trainingNeed();
    }

    AnomalySettings settings() {
        return settings;
    }

    Study<AnomalyTable> study() {
        return study;
    }

    Reporting<AnomalyTable> reporting() {
        return reporting;
    }

    ObjectBinding<String> needProperty() {
        return need;
    }

    /** Trains a model without each class, one after the other. */
    public void run() {
        if (need.get() != null) {
            return;
        }
        DataSet data = session.dataProperty().get();
        Recipe recipe = settings.recipe(Set.of());
        AnomalyScores.Kind kind = settings.wanted();
        List<Basis.Note> notes = new ArrayList<>();
        notes.add(new Basis.Note("anomaly.made.images", data.test().count()));
        notes.add(new Basis.Note("anomaly.made.each"));
        notes.addAll(AnomalySettings.notes(kind));
        study.run(Basis.ofRecipe(session, recipe, notes.toArray(Basis.Note[]::new)), (progress, part) ->
                analyst.anomalies(recipe, data, kind, AnomalySettings.SAMPLES, progress, part));
    }
}
