package org.latentexplorer.analysis;

import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import org.latentexplorer.model.AnomalyScores;
import org.latentexplorer.model.AnomalyScores.Kind;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Roc;

/**
 * Says how strange images are to a model: by how badly it gives them back, or, where codes are distributions, by the
 * negative evidence lower bound (Kingma and Welling, "Auto-encoding variational Bayes", 2014), its expectation taken
 * over several samples of the code.
 */
public final class AnomalyScorer {
    private static final int BATCH = 256;

    private final LatentModel model;
    private final Kind kind;
    private final int samples;
    private final long seed;

    /**
     * @param kind    what to take for strangeness, or null for what suits the model
     * @param samples of the code, for {@link Kind#NEGATIVE_ELBO}
     * @param seed    decides the samples
     * @throws Failure if a bound is asked for of a model whose codes are no distributions
     */
    public AnomalyScorer(LatentModel model, Kind kind, int samples, long seed) {
        if (kind == Kind.NEGATIVE_ELBO && !model.recipe().family().gaussian()) {
            throw new Failure("failure.analysis.elbo", model.recipe().family().id());
        }
        this.model = model;
        this.kind = kind == null ? usual(model) : kind;
        this.samples = samples;
        this.seed = seed;
    }

    /** What suits a model: the bound if it has one, else the error it was trained on. */
    static Kind usual(LatentModel model) {
        if (model.recipe().family().gaussian()) {
            return Kind.NEGATIVE_ELBO;
        }
        return model.recipe().loss() == Loss.BCE ? Kind.CROSS_ENTROPY : Kind.SQUARED_ERROR;
    }

    /**
     * Scores images of classes the model has seen and of classes it has not.
     *
     * @param unseen numbers of the latter
     * @throws Failure                            if the images have no labels, are not of the model's size, or if there
     *                                            is none of an unseen class or none of a seen one
     * @throws org.latentexplorer.model.Cancelled if asked to stop
     */
    public AnomalyScores measure(ImageSet images, Set<Integer> unseen, Progress progress) {
        if (!images.labelled()) {
            throw new Failure("failure.analysis.unlabelled", images.name());
        }
        boolean[] strange = new boolean[images.count()];
        for (int i = 0; i < strange.length; i++) {
            strange[i] = unseen.contains(images.label(i));
        }
        double[] scores = score(images, progress);
        return new AnomalyScores(kind, scores, strange, Roc.of(scores, strange));
    }

    /** One score an image, higher for stranger ones. */
    public double[] score(ImageSet images, Progress progress) {
        Codes codes = model.encode(images, new Share(progress, 0, 0.2));
        Codes spreads = kind == Kind.NEGATIVE_ELBO ? model.spreads(images, new Share(progress, 0.2, 0.4)) : null;
        double[] scores = new double[images.count()];
        for (int from = 0; from < scores.length; from += BATCH) {
            progress.check();
            progress.update(0.4 + 0.6 * from / scores.length, 1);
            int n = Math.min(BATCH, scores.length - from);
            float[] originals = ReconstructionMetrics.originals(images, from, n);
            if (spreads == null) {
                addErrors(originals, Decoding.of(model, codes, from, n), 1, scores, from, n);
            } else {
                bound(originals, codes, spreads, scores, from, n);
            }
        }
        return scores;
    }

    private void addErrors(float[] originals, float[] decoded, double weight, double[] scores, int from, int n) {
        int size = model.size();
        boolean entropy = kind == Kind.CROSS_ENTROPY || kind == Kind.NEGATIVE_ELBO && model.recipe().loss() == Loss.BCE;
        for (int i = 0; i < n; i++) {
            double error = entropy ? size * ReconstructionMetrics.crossEntropy(originals, decoded, i * size, size)
                    : ReconstructionMetrics.squaredError(originals, decoded, i * size, size);
            // a squared error in a bound is that of a normal distribution of variance 1/2, up to a constant
            scores[from + i] += weight * (kind == Kind.NEGATIVE_ELBO && !entropy ? size * error : error);
        }
    }

    private void bound(float[] originals, Codes means, Codes spreads, double[] scores, int from, int n) {
        int latent = means.dimension();
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + from);
        for (int sample = 0; sample < samples; sample++) {
            float[] drawn = new float[n * latent];
            for (int i = 0; i < drawn.length; i++) {
                int at = from * latent + i;
                drawn[i] = means.values()[at] + spreads.values()[at] * (float) random.nextGaussian();
            }
            byte[] labels = means.labels() == null ? null
                    : Arrays.copyOfRange(means.labels(), from, from + n);
            addErrors(originals, Decoding.of(model, new Codes(drawn, latent, labels), 0, n), 1.0 / samples, scores, from, n);
        }
        for (int i = 0; i < n; i++) {
            scores[from + i] += divergence(means, spreads, from + i);
        }
    }

    /** From the normal distribution of a code to the standard one, in nats. */
    static double divergence(Codes means, Codes spreads, int image) {
        double sum = 0;
        for (int axis = 0; axis < means.dimension(); axis++) {
            double mean = means.at(image, axis);
            double variance = (double) spreads.at(image, axis) * spreads.at(image, axis);
            sum += (mean * mean + variance - 1 - Math.log(Math.max(variance, 1e-30))) / 2;
        }
        return sum;
    }
}
