package org.latentexplorer.ui.analysis.capacity;

import com.google.auto.service.AutoService;
import org.kordamp.ikonli.feather.Feather;
import org.latentexplorer.model.CapacitySweeper;
import org.latentexplorer.ui.analysis.Application;
import org.latentexplorer.ui.analysis.ApplicationContext;
import org.latentexplorer.ui.analysis.ApplicationProvider;

/** Small and large networks on few images. */
@AutoService(ApplicationProvider.class)
public final class CapacityApplication implements ApplicationProvider {
    @Override
    public Application create(ApplicationContext context) {
        CapacityViewModel model = new CapacityViewModel(context.session(), context.analysis(CapacitySweeper.class),
                context.trainer(), context.runner());
        return new Application("capacity", 60, "capacity.title", Feather.TRENDING_UP, () -> new CapacityView(model));
    }
}
