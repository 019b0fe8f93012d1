package org.latentexplorer.ui.analysis.factors;

import com.google.auto.service.AutoService;
import org.kordamp.ikonli.feather.Feather;
import org.latentexplorer.model.FactorReader;
import org.latentexplorer.ui.analysis.Application;
import org.latentexplorer.ui.analysis.ApplicationContext;
import org.latentexplorer.ui.analysis.ApplicationProvider;

/** What single numbers of the code mean. */
@AutoService(ApplicationProvider.class)
public final class FactorsApplication implements ApplicationProvider {
    @Override
    public Application create(ApplicationContext context) {
        FactorsViewModel model = new FactorsViewModel(context.session(), context.analysis(FactorReader.class),
                context.runner());
        return new Application("factors", 70, "factors.title", Feather.SLIDERS, () -> new FactorsView(model));
    }
}
