package org.latentexplorer.ui.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.latentexplorer.model.Analyses;
import org.latentexplorer.model.Clusterer;
import org.latentexplorer.model.Clusters;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.CompressionTable;
import org.latentexplorer.model.Compressor;
import org.latentexplorer.model.Corruption;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Denoiser;
import org.latentexplorer.model.Fidelity;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.NoiseCurve;
import org.latentexplorer.model.ProbeResult;
import org.latentexplorer.model.Prober;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Restoration;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.model.Trainer;

/**
 * Computes for real what is quickly computed for toys; the rest is made up: classifiers take all images for the
 * second class with few labels and are right with all, and likeness grows with what is spent on it.
 */
public class QuickAnalyst implements Prober, Clusterer, Denoiser, Compressor {
    private final Denoiser denoiser = Analyses.SERVICES.get(Denoiser.class);

    @Override
    public ProbeResult probe(LatentModel model, DataSet data, ProbeResult.Settings settings, Progress progress,
                             Consumer<ProbeResult> part) {
        byte[] ones = new byte[data.test().count()];
        Arrays.fill(ones, (byte) 1);
        List<ProbeResult.Curve> curves = new ArrayList<>();
        for (ProbeResult.Input input : ProbeResult.Input.values()) {
            for (ProbeResult.Classifier classifier : ProbeResult.Classifier.values()) {
                curves.add(new ProbeResult.Curve(input, classifier, new double[] {0.25, 1},
                        new byte[][] {ones, data.test().labels()}));
            }
        }
        return new ProbeResult(settings, model.latent(), data.test().classes().size(),
                new int[] {10, data.train().count()}, curves);
    }

    @Override
    public Clusters cluster(LatentModel model, Codes codes, Codes points, Clusters.Settings settings,
                            Progress progress) {
        return Analyses.SERVICES.get(Clusterer.class).cluster(model, codes, points, settings, progress);
    }

    @Override
    public Codes described(ProbeResult.Input input, LatentModel model, DataSet data, Progress progress) {
        return model.encode(data.test(), progress);
    }

    @Override
    public Restoration restore(LatentModel model, ImageSet images, int image, Corruption noise, long seed) {
        return denoiser.restore(model, images, image, noise, seed);
    }

    @Override
    public NoiseCurve denoise(Map<String, LatentModel> models, ImageSet images, Corruption.Kind kind,
                              double[] strengths, long seed, Progress progress, Consumer<NoiseCurve> part) {
        return denoiser.denoise(models, images.slice(0, 4), kind, strengths, seed, progress, part);
    }

    @Override
    public CompressionTable compress(LatentModel model, DataSet data, int[] examples, Progress progress,
                                     Consumer<CompressionTable> part) {
        List<CompressionTable.Row> rows = new ArrayList<>();
        for (int bits : new int[] {32, 8, 4}) {
            for (boolean byModel : new boolean[] {true, false}) {
                rows.add(new CompressionTable.Row(byModel, bits, model.latent() * bits / 8, likeness(bits),
                        new float[examples.length * data.test().size()]));
            }
        }
        return new CompressionTable(rows, data.test().size(), data.test().count());
    }

    @Override
    public Sweep sizes(Trainer trainer, List<Integer> sizes, Recipe recipe, DataSet data, Progress progress,
                       Consumer<Sweep> part) {
        return new Sweep(Sweep.Setting.LATENT, sizes.stream().map(size -> new Sweep.Point(size, false, recipe, size,
                likeness(size), likeness(size), likeness(size / 2.0), 1)).toList(), data.train().count(),
                data.test().count());
    }

    private static Fidelity likeness(double spent) {
        return new Fidelity(1 / (1 + spent), 10 * Math.log10(1 + spent), spent / (1 + spent));
    }
}
