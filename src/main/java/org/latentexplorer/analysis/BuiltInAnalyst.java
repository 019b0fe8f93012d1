package org.latentexplorer.analysis;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.latentexplorer.model.Analyst;
import org.latentexplorer.model.AnomalyScores;
import org.latentexplorer.model.AnomalyTable;
import org.latentexplorer.model.Clusters;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.CompressionTable;
import org.latentexplorer.model.Corruption;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.FactorTable;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.NoiseCurve;
import org.latentexplorer.model.ProbeResult;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Restoration;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.model.Trainer;

/** All of this package behind one port. */
public final class BuiltInAnalyst implements Analyst {
    private final Trainer trainer;

    /** @param trainer for what takes models of its own */
    public BuiltInAnalyst(Trainer trainer) {
        this.trainer = trainer;
    }

    @Override
    public SavedModel train(Recipe recipe, DataSet data, Progress progress) {
        return new Training(trainer).learn(recipe, data, progress);
    }

    @Override
    public AnomalyScores anomalies(LatentModel model, ImageSet images, Set<Integer> unseen, AnomalyScores.Kind kind,
                                   int samples, long seed, Progress progress) {
        return new AnomalyScorer(model, kind, samples, seed).measure(images, unseen, progress);
    }

    @Override
    public double anomaly(LatentModel model, ImageSet one, AnomalyScores.Kind kind, int samples, long seed) {
        return new AnomalyScorer(model, kind, samples, seed).score(one, Progress.NONE)[0];
    }

    @Override
    public Map<AnomalyScores.Baseline, Double> anomalyBaselines(DataSet data, Set<Integer> unseen, int width,
                                                                Progress progress) {
        return AnomalyBaselines.measure(data, unseen, width, progress);
    }

    @Override
    public AnomalyTable anomalies(Recipe recipe, DataSet data, AnomalyScores.Kind kind, int samples,
                                  Progress progress, Consumer<AnomalyTable> part) {
        return new AnomalySeries(trainer, data).run(recipe, kind, samples, progress, part);
    }

    @Override
    public ProbeResult probe(LatentModel model, DataSet data, ProbeResult.Settings settings, Progress progress,
                             Consumer<ProbeResult> part) {
        return new Probe(model, data, settings).measure(progress, part);
    }

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

    @Override
    public Restoration restore(LatentModel model, ImageSet images, int image, Corruption noise, long seed) {
        return new Denoising(images, seed).restore(model, image, noise);
    }

    @Override
    public NoiseCurve denoise(Map<String, LatentModel> models, ImageSet images, Corruption.Kind kind,
                              double[] strengths, long seed, Progress progress, Consumer<NoiseCurve> part) {
        return new Denoising(images, seed).curve(models, kind, strengths, progress, part);
    }

    @Override
    public CompressionTable compress(LatentModel model, DataSet data, int[] examples, Progress progress,
                                     Consumer<CompressionTable> part) {
        return new Compression(model, data).measure(examples, progress, part);
    }

    @Override
    public Sweep sizes(List<Integer> sizes, Recipe recipe, DataSet data, Progress progress, Consumer<Sweep> part) {
        return Sweeping.byTest(trainer, data).run(Sweep.Setting.LATENT, sizes, recipe, null, true, progress, part);
    }

    @Override
    public Sweep capacity(Sweep.Setting setting, List<Integer> values, Recipe recipe, Regularization regularization,
                          DataSet data, int learned, int held, Progress progress, Consumer<Sweep> part) {
        return Sweeping.byValidation(trainer, data, learned, held)
                .run(setting, values, recipe, regularization, false, progress, part);
    }

    @Override
    public FactorTable factors(LatentModel model, DataSet data, Progress progress) {
        return FactorReading.read(model, data, progress);
    }
}
