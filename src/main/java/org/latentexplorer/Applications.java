package org.latentexplorer;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import org.latentexplorer.model.Analyst;
import org.latentexplorer.model.DataCatalog;
import org.latentexplorer.model.ModelStore;
import org.latentexplorer.task.Runner;
import org.latentexplorer.ui.analysis.ApplicationsView.Entry;
import org.latentexplorer.ui.analysis.anomaly.AnomalySeriesViewModel;
import org.latentexplorer.ui.analysis.anomaly.AnomalyView;
import org.latentexplorer.ui.analysis.anomaly.AnomalyViewModel;
import org.latentexplorer.ui.analysis.capacity.CapacityView;
import org.latentexplorer.ui.analysis.capacity.CapacityViewModel;
import org.latentexplorer.ui.analysis.clusters.ClustersView;
import org.latentexplorer.ui.analysis.clusters.ClustersViewModel;
import org.latentexplorer.ui.analysis.compression.CompressionView;
import org.latentexplorer.ui.analysis.compression.CompressionViewModel;
import org.latentexplorer.ui.analysis.factors.FactorsView;
import org.latentexplorer.ui.analysis.factors.FactorsViewModel;
import org.latentexplorer.ui.analysis.noise.NoiseView;
import org.latentexplorer.ui.analysis.noise.NoiseViewModel;
import org.latentexplorer.ui.analysis.probe.ProbeView;
import org.latentexplorer.ui.analysis.probe.ProbeViewModel;
import org.latentexplorer.ui.common.FileDialogs;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.session.Session;

/** Makes the applications of the codes. */
final class Applications {
    private final AnomalyViewModel anomaly;
    private final AnomalySeriesViewModel anomalySeries;
    private final ProbeViewModel probe;
    private final ClustersViewModel clusters;
    private final NoiseViewModel noise;
    private final CompressionViewModel compression;
    private final CapacityViewModel capacity;
    private final FactorsViewModel factors;
    private final FileDialogs dialogs;

    Applications(Session session, Analyst analyst, DataCatalog catalog, ModelStore store, Runner runner,
                 FileDialogs dialogs) {
        this.dialogs = dialogs;
        anomaly = new AnomalyViewModel(session, analyst, catalog, runner);
        anomalySeries = new AnomalySeriesViewModel(anomaly, analyst, runner);
        probe = new ProbeViewModel(session, analyst, runner);
        clusters = new ClustersViewModel(session, analyst, runner);
        noise = new NoiseViewModel(session, analyst, catalog, store, runner, Latest.forWindow("take noise out"));
        compression = new CompressionViewModel(session, analyst, runner);
        capacity = new CapacityViewModel(session, analyst, runner);
        factors = new FactorsViewModel(session, analyst, runner);
    }

    /** From top to bottom. */
    List<Entry> entries() {
        return List.of(
                new Entry("anomaly", Feather.ALERT_TRIANGLE, () -> new AnomalyView(anomaly, anomalySeries)),
                new Entry("probe", Feather.TAG, () -> new ProbeView(probe)),
                new Entry("clusters", Feather.SHARE_2, () -> new ClustersView(clusters)),
                new Entry("noise", Feather.CLOUD_DRIZZLE, () -> new NoiseView(noise, dialogs)),
                new Entry("compression", Feather.MINIMIZE_2, () -> new CompressionView(compression)),
                new Entry("capacity", Feather.TRENDING_UP, () -> new CapacityView(capacity)),
                new Entry("factors", Feather.SLIDERS, () -> new FactorsView(factors)));
    }
}
