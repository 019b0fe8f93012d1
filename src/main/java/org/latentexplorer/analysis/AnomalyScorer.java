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
final class AnomalyScorer {
    private static final int BATCH = 256;

    private final LatentModel model;
    private final Kind kind;
    private final int samples;
    private final long seed;

    /**
     * @param kind    what to take for strangeness, or null for what suits the model
     * @param samples of the code, for a bound
     * @param seed    decides the samples
     * @throws Failure if a bound is asked for of a model whose codes are no distributions
     */
    AnomalyScorer(LatentModel model, Kind kind, int samples, long seed) {
        if (kind != null && kind.bound() && !model.recipe().family().gaussian()) {
            throw new Failure("failure.analysis.elbo", model.recipe().family().id());
        }
        this.model = model;
        this.kind = kind == null ? usual(model) : kind;
        this.samples = samples;
        this.seed = seed;
    }

    /** What finds most: a bound if the model has one, and in any case one that does not depend on the amount of ink. */
    static Kind usual(LatentModel model) {
        return model.recipe().family().gaussian() ? Kind.RELATIVE_ELBO : Kind.RELATIVE_ERROR;
    }

    /**
     * Scores images of classes the model has seen and of classes it has not.
     *
     * @param unseen numbers of the latter
     * @throws Failure                            if the images have no labels, are not of the model's size, or if there
     *                                            is none of an unseen class or none of a seen one
     * @throws org.latentexplorer.model.Cancelled if asked to stop
     */
    AnomalyScores measure(ImageSet images, Set<Integer> unseen, Progress progress) {
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
    double[] score(ImageSet images, Progress progress) {
        Codes codes = model.encode(images, progress.part(0, 0.2));
        Codes spreads = kind.bound() ? model.spreads(images, progress.part(0.2, 0.4)) : null;
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
        for (int i = 0; i < n; i++) {
            scores[from + i] += weight * switch (kind) {
                case SQUARED_ERROR -> ReconstructionMetrics.squaredError(originals, decoded, i * size, size);
                case RELATIVE_ERROR -> size * ReconstructionMetrics.squaredError(originals, decoded, i * size, size)
                        / Math.sqrt(Math.max(1, Ink.of(originals, i * size, size).squares()));
                case CROSS_ENTROPY -> size * ReconstructionMetrics.crossEntropy(originals, decoded, i * size, size);
                case NEGATIVE_ELBO -> nats(originals, decoded, i * size);
                case RELATIVE_ELBO -> nats(originals, decoded, i * size) - entropy(originals, i * size);
            };
        }
    }

    /** How improbable an image is by what was decoded; up to a constant for the squared error, whose variance is 1/2. */
    private double nats(float[] originals, float[] decoded, int offset) {
        int size = model.size();
        return size * (model.recipe().loss() == Loss.BCE
                ? ReconstructionMetrics.crossEntropy(originals, decoded, offset, size)
                : ReconstructionMetrics.squaredError(originals, decoded, offset, size));
    }

    /** What is left of {@link #nats} if an image is decoded without an error. */
    private double entropy(float[] originals, int offset) {
        return model.recipe().loss() == Loss.BCE ? nats(originals, originals, offset) : 0;
    }

    /**
     * How much ink an image has.
     *
     * @param sum     of its pixels
     * @param squares sum of their squares
     */
    private record Ink(double sum, double squares) {
        static Ink of(float[] images, int offset, int size) {
            double sum = 0;
            double squares = 0;
            for (int p = offset; p < offset + size; p++) {
                sum += images[p];
                squares += images[p] * images[p];
            }
            return new Ink(sum, squares);
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
            addErrors(originals, Decoding.of(model, new Codes(drawn, latent, labels), 0, n), 1.0 / samples, scores,
                    from, n);
        }
        for (int i = 0; i < n; i++) {
            scores[from + i] += divergence(means, spreads, from + i);
            if (kind == Kind.RELATIVE_ELBO) {
                scores[from + i] /= Math.sqrt(Math.max(1, Ink.of(originals, i * model.size(), model.size()).sum()));
            }
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
