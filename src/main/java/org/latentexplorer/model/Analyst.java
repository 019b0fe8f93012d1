package org.latentexplorer.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Tells what codes are good for. Every method runs on the caller's thread, learns from training images alone and judges
 * by others, gives the same figures for the same seed, and may throw a {@link Failure} in one sentence or
 * {@link Cancelled} within a batch. Where there is a {@code part}, it hears of what is finished so far, whenever there
 * is more of it: that is what remains of work that is cancelled.
 */
public interface Analyst {
    /**
     * Trains a model to be measured, as one part of longer work; the test images are not looked at.
     *
     * @throws Failure if the recipe does not suit the data, or nothing was learned
     */
    SavedModel train(Recipe recipe, DataSet data, Progress progress);

    /**
     * Scores images of classes a model has seen and of others.
     *
     * @param kind    of score, or null for the one that finds most
     * @param samples of each code, for a bound
     * @param seed    decides the samples
     */
    AnomalyScores anomalies(LatentModel model, ImageSet images, Set<Integer> unseen, AnomalyScores.Kind kind,
                            int samples, long seed, Progress progress);

    /** The score of one image, to be held against those of {@link #anomalies} made with the same settings. */
    double anomaly(LatentModel model, ImageSet one, AnomalyScores.Kind kind, int samples, long seed);

    /**
     * How well images of unseen classes are found without a model, as areas under the curve.
     *
     * @param width numbers a code of the model that is held against them
     */
    Map<AnomalyScores.Baseline, Double> anomalyBaselines(DataSet data, Set<Integer> unseen, int width,
                                                         Progress progress);

    /** Holds out every class in turn; see {@link #anomalies}. */
    AnomalyTable anomalies(Recipe recipe, DataSet data, AnomalyScores.Kind kind, int samples, Progress progress,
                           Consumer<AnomalyTable> part);

    /** Classifies test images by codes, principal components and pixels. */
    ProbeResult probe(LatentModel model, DataSet data, ProbeResult.Settings settings, Progress progress,
                      Consumer<ProbeResult> part);

    /**
     * Finds clusters.
     *
     * @param codes  of the model
     * @param points where the codes lie for the search: the codes themselves, or a projection of them
     */
    Clusters cluster(LatentModel model, Codes codes, Codes points, Clusters.Settings settings, Progress progress);

    /**
     * What to hold clusters of codes against: the test images in another description, for {@link #cluster}.
     *
     * @return as many principal components as the model's codes have numbers, fitted to the training images, or the
     * pixels themselves, or the codes
     */
    Codes described(ProbeResult.Input input, LatentModel model, DataSet data, Progress progress);

    /**
     * Puts noise on one image, the same that {@link #denoise} measures with, and takes it out again. Quick enough for
     * what follows a slider.
     */
    Restoration restore(LatentModel model, ImageSet images, int image, Corruption noise, long seed);

    /** Takes noise of some strengths out of images. */
    NoiseCurve denoise(Map<String, LatentModel> models, ImageSet images, Corruption.Kind kind, double[] strengths,
                       long seed, Progress progress, Consumer<NoiseCurve> part);

    /**
     * Keeps test images as codes of 32, 8 and 4 bits a number.
     *
     * @param examples test images to give back as pictures
     */
    CompressionTable compress(LatentModel model, DataSet data, int[] examples, Progress progress,
                              Consumer<CompressionTable> part);

    /** Trains the recipe with codes of some sizes, judged by test images beside principal components. */
    Sweep sizes(List<Integer> sizes, Recipe recipe, DataSet data, Progress progress, Consumer<Sweep> part);

    /**
     * Trains networks of different capacity, judged by training images kept apart.
     *
     * @param regularization null for none; otherwise each value is trained without and with it
     * @param learned        training images to learn from
     * @param held           others to judge by
     */
    Sweep capacity(Sweep.Setting setting, List<Integer> values, Recipe recipe, Regularization regularization,
                   DataSet data, int learned, int held, Progress progress, Consumer<Sweep> part);

    /** Reads the true factors of drawn images from their codes. */
    FactorTable factors(LatentModel model, DataSet data, Progress progress);
}
