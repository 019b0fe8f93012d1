package org.latentexplorer;

import java.util.List;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;
import org.latentexplorer.model.Analyst;
import org.latentexplorer.model.DataCatalog;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.analysis.ApplicationsView.Entry;
import org.latentexplorer.ui.analysis.anomaly.AnomalySeriesViewModel;
import org.latentexplorer.ui.analysis.anomaly.AnomalyView;
import org.latentexplorer.ui.analysis.anomaly.AnomalyViewModel;
import org.latentexplorer.ui.analysis.capacity.CapacityView;
import org.latentexplorer.ui.analysis.capacity.CapacityViewModel;
import org.latentexplorer.ui.analysis.factors.FactorsView;
import org.latentexplorer.ui.analysis.factors.FactorsViewModel;
import org.latentexplorer.ui.session.Session;

/** Makes the applications of the codes. */
final class Applications {
    private final AnomalyViewModel anomaly;
    private final AnomalySeriesViewModel anomalySeries;
    private final CapacityViewModel capacity;
    private final FactorsViewModel factors;

    Applications(Session session, Analyst analyst, DataCatalog catalog, Runner runner) {
        anomaly = new AnomalyViewModel(session, analyst, catalog, runner);
        anomalySeries = new AnomalySeriesViewModel(anomaly, analyst, runner);
        capacity = new CapacityViewModel(session, analyst, runner);
        factors = new FactorsViewModel(session, analyst, runner);
    }

    /** Something new, and not null, whenever a picture that was dropped has been judged. */
    ObservableValue<?> judged() {
        return anomaly.verdictProperty();
    }

    /** From top to bottom. */
    List<Entry> entries() {
        return List.of(
                new Entry("anomaly", Feather.ALERT_TRIANGLE, () -> new AnomalyView(anomaly, anomalySeries)),
                new Entry("capacity", Feather.TRENDING_UP, () -> new CapacityView(capacity)),
                new Entry("factors", Feather.SLIDERS, () -> new FactorsView(factors)));
    }
}
