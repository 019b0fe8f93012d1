package org.latentexplorer.analysis;

import com.google.auto.service.AutoService;
import org.latentexplorer.model.Clusterer;
import org.latentexplorer.model.Clusters;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.ProbeResult;
import org.latentexplorer.model.Progress;

/** By k-means and HDBSCAN. */
@AutoService(Clusterer.class)
public final class BuiltInClusterer implements Clusterer {
    @Override
    public Clusters cluster(LatentModel model, Codes codes, Codes points, Clusters.Settings settings,
                            Progress progress) {
        return new Clustering(model, codes, points).find(settings, progress);
    }

    @Override
    public Codes described(ProbeResult.Input input, LatentModel model, DataSet data, Progress progress) {
        return switch (input) {
            case CODES -> model.encode(data.test(), progress);
            case PCA -> Clustering.components(data, model.latent(), progress);
            case PIXELS -> Clustering.pixels(data.test());
        };
    }
}
