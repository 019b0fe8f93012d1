package org.latentexplorer.ui.analysis.anomaly;

import com.google.auto.service.AutoService;
import org.kordamp.ikonli.feather.Feather;
import org.latentexplorer.model.AnomalyDetector;
import org.latentexplorer.ui.analysis.Application;
import org.latentexplorer.ui.analysis.ApplicationContext;
import org.latentexplorer.ui.analysis.ApplicationProvider;

/** Anomaly detection: comes forth whenever a picture that was dropped has been judged. */
@AutoService(ApplicationProvider.class)
public final class AnomalyApplication implements ApplicationProvider {
    @Override
    public Application create(ApplicationContext context) {
        AnomalyDetector detector = context.analysis(AnomalyDetector.class);
        AnomalyViewModel one = new AnomalyViewModel(context.session(), detector, context.trainer(), context.catalog(),
                context.runner());
        AnomalySeriesViewModel all = new AnomalySeriesViewModel(one, detector, context.trainer(), context.runner());
        return new Application("anomaly", 10, "anomaly.title", Feather.ALERT_TRIANGLE, () -> new AnomalyView(one, all));
    }
}
