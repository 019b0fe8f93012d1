package org.latentexplorer.model;

import java.util.List;
import java.util.Map;

/**
 * Each class held out in turn, and how well a model that has never seen it tells its images from the others.
 *
 * @param rows    the finished ones
 * @param classes how many there are to hold out
 */
public record AnomalyTable(List<Row> rows, int classes) {
    /**
     * @param heldOut   the class
     * @param kind      the score
     * @param auroc     of test images of the class against all others
     * @param baselines the same without a model
     * @param scores    of the test images
     * @param unseen    test images of the class
     * @param seen      other test images
     * @param learned   training images of other classes
     * @param epochs    the model has learned for; early stopping makes them differ
     * @param seconds   the training took
     * @param diverged  how the training did, so that the figures are those of its last good epoch; null if it did not
     */
    public record Row(int heldOut, AnomalyScores.Kind kind, double auroc,
                      Map<AnomalyScores.Baseline, Double> baselines, AnomalyScores scores, int unseen, int seen,
                      int learned, int epochs, double seconds, Failure diverged) {
    }

    /** Of the areas of all rows; NaN without any. */
    public double mean() {
        return rows.stream().mapToDouble(Row::auroc).average().orElse(Double.NaN);
    }

    /** The same of a baseline; NaN if it was not measured. */
    public double mean(AnomalyScores.Baseline baseline) {
        return rows.stream().mapToDouble(r -> r.baselines().getOrDefault(baseline, Double.NaN)).average()
                .orElse(Double.NaN);
    }

    /** Whether every class was held out; otherwise the mean is of some of them. */
    public boolean whole() {
        return rows.size() == classes;
    }
}
