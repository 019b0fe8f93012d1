package org.latentexplorer.toy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.latentexplorer.model.Agreement;
import org.latentexplorer.model.Analyses;
import org.latentexplorer.model.AnomalyDetector;
import org.latentexplorer.model.AnomalyScores;
import org.latentexplorer.model.AnomalyTable;
import org.latentexplorer.model.CapacitySweeper;
import org.latentexplorer.model.Clusters;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.FactorReader;
import org.latentexplorer.model.FactorTable;
import org.latentexplorer.model.Fidelity;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.ProbeResult;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;
import org.latentexplorer.model.Roc;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.ui.analysis.QuickAnalyst;

/** Makes up figures as long as those of ten thousand real images are. */
public final class LargeAnalyst extends QuickAnalyst implements AnomalyDetector, CapacitySweeper, FactorReader,
        Analyses {
    @Override
    public <A> A get(Class<A> port) {
        return port.cast(this);
    }

    @Override
    public SavedModel train(Trainer trainer, Recipe recipe, DataSet data, Progress progress) {
        return Toys.saved(recipe.latent(), Toys.codes(recipe.latent()));
    }

    @Override
    public AnomalyScores score(LatentModel model, ImageSet images, Set<Integer> unseen, AnomalyScores.Kind kind,
                               int samples, long seed, Progress progress) {
        double[] scores = new double[images.count()];
        boolean[] strange = new boolean[images.count()];
        for (int i = 0; i < scores.length; i++) {
            strange[i] = unseen.contains(images.label(i));
            scores[i] = (i * 37 % 1000) / 10.0 + (strange[i] ? 30 : 0);
        }
        return new AnomalyScores(AnomalyScores.Kind.RELATIVE_ERROR, scores, strange, Roc.of(scores, strange));
    }

    @Override
    public double score(LatentModel model, ImageSet one, AnomalyScores.Kind kind, int samples, long seed) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<AnomalyScores.Baseline, Double> baselines(DataSet data, Set<Integer> unseen, int width,
                                                         Progress progress) {
        throw new UnsupportedOperationException();
    }

    @Override
    public AnomalyTable holdOutEach(Trainer trainer, Recipe recipe, DataSet data, AnomalyScores.Kind kind, int samples,
                                    Progress progress, Consumer<AnomalyTable> part) {
        return new AnomalyTable(IntStream.range(0, data.test().classes().size()).mapToObj(c -> new AnomalyTable.Row(c,
                AnomalyScores.Kind.RELATIVE_ERROR, 0.987, Map.of(), null, 1_135, 8_865, 53_258, 20, 1_234.5)).toList(),
                data.test().classes().size());
    }

    @Override
    public ProbeResult probe(LatentModel model, DataSet data, ProbeResult.Settings settings, Progress progress,
                             Consumer<ProbeResult> part) {
        byte[] taken = data.test().labels().clone();
        for (int i = 0; i < taken.length; i += 3) {
            taken[i] = (byte) (i * 7 % data.test().classes().size());
        }
        List<ProbeResult.Curve> curves = new ArrayList<>();
        for (ProbeResult.Input input : ProbeResult.Input.values()) {
            for (ProbeResult.Classifier classifier : ProbeResult.Classifier.values()) {
                curves.add(new ProbeResult.Curve(input, classifier, new double[] {0.512, 0.743, 0.987},
                        new byte[][] {taken, taken, taken}));
            }
        }
        return new ProbeResult(settings, model.latent(), data.test().classes().size(), new int[] {10, 1_000, 60_000},
                curves);
    }

    @Override
    public Clusters cluster(LatentModel model, Codes codes, Codes points, Clusters.Settings settings,
                            Progress progress) {
        int[] assignment = new int[codes.count()];
        Arrays.setAll(assignment, i -> i % 13 == 0 ? -1 : i % 10 / 6);
        List<Clusters.Cluster> clusters = new ArrayList<>();
        for (int c = 0; c < 2; c++) {
            int cluster = c;
            clusters.add(new Clusters.Cluster((int) Arrays.stream(assignment).filter(a -> a == cluster).count(),
                    new float[model.size()], c, 0.234));
        }
        Agreement agreement = new Agreement(0.123, -0.123, 0.123);
        return new Clusters(settings.method(), assignment, clusters, agreement, agreement,
                List.of(agreement, new Agreement(0.987, 0.234, 0.456)));
    }

    @Override
    public Sweep sweep(Trainer trainer, Sweep.Setting setting, List<Integer> values, Recipe recipe,
                       Regularization regularization, DataSet data, int learned, int held, Progress progress,
                       Consumer<Sweep> part) {
        Fidelity fidelity = new Fidelity(0.01234, 19.1, 0.876);
        return new Sweep(setting, values.stream().map(v -> new Sweep.Point(v, false, recipe, 12_345_678, fidelity,
                fidelity, null, 123.4)).toList(), learned, held);
    }

    @Override
    public FactorTable read(LatentModel model, DataSet data, Progress progress) {
        double[] byAxis = new double[model.latent()];
        Arrays.fill(byAxis, -0.12);
        return new FactorTable(data.test().factors().stream().map(f -> new FactorTable.Row(f.name(), byAxis, 1, -0.12,
                0.98, Double.NaN)).toList(), model.latent(), model.latent(), data.train().count(),
                data.test().count());
    }
}
