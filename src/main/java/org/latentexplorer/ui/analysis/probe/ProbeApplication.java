package org.latentexplorer.ui.analysis.probe;

import com.google.auto.service.AutoService;
import org.kordamp.ikonli.feather.Feather;
import org.latentexplorer.model.Prober;
import org.latentexplorer.ui.analysis.Application;
import org.latentexplorer.ui.analysis.ApplicationContext;
import org.latentexplorer.ui.analysis.ApplicationProvider;

/** What codes are worth to a classifier. */
@AutoService(ApplicationProvider.class)
public final class ProbeApplication implements ApplicationProvider {
    @Override
    public Application create(ApplicationContext context) {
        ProbeViewModel model = new ProbeViewModel(context.session(), context.analysis(Prober.class),
                context.runner());
        return new Application("probe", 20, "probe.title", Feather.TAG, () -> new ProbeView(model));
    }
}
