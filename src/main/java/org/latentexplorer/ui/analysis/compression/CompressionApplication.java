package org.latentexplorer.ui.analysis.compression;

import com.google.auto.service.AutoService;
import org.kordamp.ikonli.feather.Feather;
import org.latentexplorer.model.Compressor;
import org.latentexplorer.ui.analysis.Application;
import org.latentexplorer.ui.analysis.ApplicationContext;
import org.latentexplorer.ui.analysis.ApplicationProvider;

/** How small an image can become. */
@AutoService(ApplicationProvider.class)
public final class CompressionApplication implements ApplicationProvider {
    @Override
    public Application create(ApplicationContext context) {
        Compressor compressor = context.analysis(Compressor.class);
        CompressionViewModel bits = new CompressionViewModel(context.session(), compressor, context.runner());
        LatentSizesViewModel sizes = new LatentSizesViewModel(context.session(), compressor, context.trainer(),
                context.runner());
        return new Application("compression", 50, "compression.title", Feather.MINIMIZE_2,
                () -> new CompressionView(bits, sizes));
    }
}
