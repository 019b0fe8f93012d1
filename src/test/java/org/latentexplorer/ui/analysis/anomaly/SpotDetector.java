package org.latentexplorer.ui.analysis.anomaly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.latentexplorer.model.AnomalyDetector;
import org.latentexplorer.model.AnomalyScores;
import org.latentexplorer.model.AnomalyTable;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Roc;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.toy.Toys;

/** Trains nothing; each training needs a permit. Unseen images score 1 more than seen ones, most of which score less. */
final class SpotDetector implements AnomalyDetector {
    final Semaphore permits = new Semaphore(1_000);
    final List<Recipe> trained = new ArrayList<>();
    volatile double one = 0.5;

    private void await(Progress progress) {
        while (!permits.tryAcquire()) {
            progress.check();
            Thread.onSpinWait();
        }
    }

    @Override
    public SavedModel train(Trainer trainer, Recipe recipe, DataSet data, Progress progress) {
        await(progress);
        trained.add(recipe);
        return Toys.saved(2, null);
    }

    @Override
    public AnomalyScores score(LatentModel model, ImageSet images, Set<Integer> unseen, AnomalyScores.Kind kind,
                                   int samples, long seed, Progress progress) {
        double[] scores = new double[images.count()];
        boolean[] strange = new boolean[images.count()];
        for (int i = 0; i < scores.length; i++) {
            strange[i] = unseen.contains(images.label(i));
            scores[i] = 1.2 * i / scores.length + (strange[i] ? 1 : 0);
        }
        return new AnomalyScores(kind == null ? AnomalyScores.Kind.RELATIVE_ERROR : kind, scores, strange,
                Roc.of(scores, strange));
    }

    @Override
    public Map<AnomalyScores.Baseline, Double> baselines(DataSet data, Set<Integer> unseen, int width,
                                                         Progress progress) {
        return Map.of(AnomalyScores.Baseline.INK, 0.6);
    }

    @Override
    public double score(LatentModel model, ImageSet image, AnomalyScores.Kind kind, int samples, long seed) {
        return one;
    }

    @Override
    public AnomalyTable holdOutEach(Trainer trainer, Recipe recipe, DataSet data, AnomalyScores.Kind kind, int samples,
                                    Progress progress, Consumer<AnomalyTable> part) {
        List<AnomalyTable.Row> rows = new ArrayList<>();
        for (int held = 0; held < data.test().classes().size(); held++) {
            await(progress);
            rows.add(new AnomalyTable.Row(held, AnomalyScores.Kind.RELATIVE_ERROR, 0.9 - 0.1 * held,
                    Map.of(AnomalyScores.Baseline.INK, 0.6), score(null, data.test(), Set.of(held), null, samples, 0,
                            progress), 50, 150, 150, 20, 1));
            part.accept(new AnomalyTable(List.copyOf(rows), data.test().classes().size()));
        }
        return new AnomalyTable(rows, data.test().classes().size());
    }
}
