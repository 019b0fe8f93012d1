package org.latentexplorer.ui.analysis.noise;

import com.google.auto.service.AutoService;
import org.kordamp.ikonli.feather.Feather;
import org.latentexplorer.model.Denoiser;
import org.latentexplorer.ui.analysis.Application;
import org.latentexplorer.ui.analysis.ApplicationContext;
import org.latentexplorer.ui.analysis.ApplicationProvider;
import org.latentexplorer.ui.common.Latest;

/** How much noise models take out of images. */
@AutoService(ApplicationProvider.class)
public final class NoiseApplication implements ApplicationProvider {
    @Override
    public Application create(ApplicationContext context) {
        NoiseViewModel model = new NoiseViewModel(context.session(), context.analysis(Denoiser.class),
                context.catalog(), context.store(), context.runner(), Latest.forWindow("take noise out"));
        return new Application("noise", 40, "noise.title", Feather.CLOUD_DRIZZLE,
                () -> new NoiseView(model, context.dialogs()));
    }
}
