package org.latentexplorer.analysis;

import com.google.auto.service.AutoService;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.latentexplorer.model.AnomalyDetector;
import org.latentexplorer.model.AnomalyScores;
import org.latentexplorer.model.AnomalyTable;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Trainer;

/** Scores by models, baselines without one, and series of both. */
@AutoService(AnomalyDetector.class)
public final class BuiltInAnomalyDetector implements AnomalyDetector {
    @Override
    public SavedModel train(Trainer trainer, Recipe recipe, DataSet data, Progress progress) {
        return new Training(trainer).run(recipe, data, progress);
    }

    @Override
    public AnomalyScores score(LatentModel model, ImageSet images, Set<Integer> unseen, AnomalyScores.Kind kind,
                               int samples, long seed, Progress progress) {
        return new AnomalyScorer(model, kind, samples, seed).measure(images, unseen, progress);
    }

    @Override
    public double score(LatentModel model, ImageSet one, AnomalyScores.Kind kind, int samples, long seed) {
        return new AnomalyScorer(model, kind, samples, seed).score(one, Progress.NONE)[0];
    }

    @Override
    public Map<AnomalyScores.Baseline, Double> baselines(DataSet data, Set<Integer> unseen, int width,
                                                         Progress progress) {
        return AnomalyBaselines.measure(data, unseen, width, progress);
    }

    @Override
    public AnomalyTable holdOutEach(Trainer trainer, Recipe recipe, DataSet data, AnomalyScores.Kind kind, int samples,
                                    Progress progress, Consumer<AnomalyTable> part) {
        return new AnomalySeries(trainer, data).run(recipe, kind, samples, progress, part);
    }
}
