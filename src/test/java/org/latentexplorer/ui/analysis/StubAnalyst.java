package org.latentexplorer.ui.analysis;

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
import org.latentexplorer.model.Restoration;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Sweep;

/** Answers nothing; tests override what they ask for. */
public class StubAnalyst implements Analyst {
    private static UnsupportedOperationException unasked() {
        return new UnsupportedOperationException("nobody should have asked for this");
    }

    /** Does nothing until the work is asked to stop. */
    public static void untilCancelled(Progress progress) {
        while (true) {
            progress.check();
            Thread.onSpinWait();
        }
    }

    @Override
    public SavedModel train(Recipe recipe, DataSet data, Progress progress) {
        throw unasked();
    }

    @Override
    public AnomalyScores anomalies(LatentModel model, ImageSet images, Set<Integer> unseen, AnomalyScores.Kind kind,
                                   int samples, long seed, Progress progress) {
        throw unasked();
    }

    @Override
    public Map<AnomalyScores.Baseline, Double> anomalyBaselines(DataSet data, Set<Integer> unseen, int width,
                                                                Progress progress) {
        throw unasked();
    }

    @Override
    public double anomaly(LatentModel model, ImageSet one, AnomalyScores.Kind kind, int samples, long seed) {
        throw unasked();
    }

    @Override
    public AnomalyTable anomalies(Recipe recipe, DataSet data, AnomalyScores.Kind kind, int samples,
                                  Progress progress, Consumer<AnomalyTable> part) {
        throw unasked();
    }

    @Override
    public ProbeResult probe(LatentModel model, DataSet data, ProbeResult.Settings settings, Progress progress,
                             Consumer<ProbeResult> part) {
        throw unasked();
    }

    @Override
    public Clusters cluster(LatentModel model, Codes codes, Codes points, Clusters.Settings settings,
                            Progress progress) {
        throw unasked();
    }

    @Override
    public Codes described(ProbeResult.Input input, LatentModel model, DataSet data, Progress progress) {
        throw unasked();
    }

    @Override
    public Restoration restore(LatentModel model, ImageSet images, int image, Corruption noise, long seed) {
        throw unasked();
    }

    @Override
    public NoiseCurve denoise(Map<String, LatentModel> models, ImageSet images, Corruption.Kind kind,
                              double[] strengths, long seed, Progress progress, Consumer<NoiseCurve> part) {
        throw unasked();
    }

    @Override
    public CompressionTable compress(LatentModel model, DataSet data, int[] examples, Progress progress,
                                     Consumer<CompressionTable> part) {
        throw unasked();
    }

    @Override
    public Sweep sizes(List<Integer> sizes, Recipe recipe, DataSet data, Progress progress, Consumer<Sweep> part) {
        throw unasked();
    }

    @Override
    public Sweep capacity(Sweep.Setting setting, List<Integer> values, Recipe recipe, Regularization regularization,
                          DataSet data, int learned, int held, Progress progress, Consumer<Sweep> part) {
        throw unasked();
    }

    @Override
    public FactorTable factors(LatentModel model, DataSet data, Progress progress) {
        throw unasked();
    }
}
