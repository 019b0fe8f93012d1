package org.latentexplorer.model;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Finds images of classes that a model has never seen. */
public interface AnomalyDetector {
    /**
     * Trains a model without some classes, as one part of longer work; the test images are not looked at.
     *
     * @throws Failure if the recipe does not suit the data, or nothing was learned
     */
    SavedModel train(Trainer trainer, Recipe recipe, DataSet data, Progress progress);

    /**
     * Scores images of classes a model has seen and of others.
     *
     * @param kind    of score, or null for the one that finds most
     * @param samples of each code, for a bound
     * @param seed    decides the samples
     */
    AnomalyScores score(LatentModel model, ImageSet images, Set<Integer> unseen, AnomalyScores.Kind kind, int samples,
                        long seed, Progress progress);

    /** The score of one image, to be held against those of several made with the same settings. */
    double score(LatentModel model, ImageSet one, AnomalyScores.Kind kind, int samples, long seed);

    /**
     * How well images of unseen classes are found without a model, as areas under the curve.
     *
     * @param width numbers a code of the model that is held against them
     */
    Map<AnomalyScores.Baseline, Double> baselines(DataSet data, Set<Integer> unseen, int width, Progress progress);

    /** Holds out every class in turn: trains a model without it and scores the test images. */
    AnomalyTable holdOutEach(Trainer trainer, Recipe recipe, DataSet data, AnomalyScores.Kind kind, int samples,
                             Progress progress, Consumer<AnomalyTable> part);
}
