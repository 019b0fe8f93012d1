package org.latentexplorer.ui.analysis.clusters;

import com.google.auto.service.AutoService;
import org.kordamp.ikonli.feather.Feather;
import org.latentexplorer.model.Clusterer;
import org.latentexplorer.ui.analysis.Application;
import org.latentexplorer.ui.analysis.ApplicationContext;
import org.latentexplorer.ui.analysis.ApplicationProvider;

/** Which groups lie in the codes. */
@AutoService(ApplicationProvider.class)
public final class ClustersApplication implements ApplicationProvider {
    @Override
    public Application create(ApplicationContext context) {
        ClustersViewModel model = new ClustersViewModel(context.session(), context.analysis(Clusterer.class),
                context.runner());
        return new Application("clusters", 30, "clusters.title", Feather.SHARE_2, () -> new ClustersView(model));
    }
}
