package org.latentexplorer.analysis;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.function.Consumer;
import org.latentexplorer.model.CompressionTable;
import org.latentexplorer.model.Compressor;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.model.Trainer;

/** By models, beside principal components of the same width. */
@AutoService(Compressor.class)
public final class BuiltInCompressor implements Compressor {
    @Override
    public CompressionTable compress(LatentModel model, DataSet data, int[] examples, Progress progress,
                                     Consumer<CompressionTable> part) {
        return new Compression(model, data).measure(examples, progress, part);
    }

    @Override
    public Sweep sizes(Trainer trainer, List<Integer> sizes, Recipe recipe, DataSet data, Progress progress,
                       Consumer<Sweep> part) {
        return Sweeping.byTest(trainer, data).run(Sweep.Setting.LATENT, sizes, recipe, null, true, progress, part);
    }
}
