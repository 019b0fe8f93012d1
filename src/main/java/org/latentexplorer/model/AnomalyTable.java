package org.latentexplorer.model;

import java.util.List;

/**
 * Each class held out in turn, and how well a model that has never seen it tells its images from the others.
 *
 * @param rows the finished ones
 */
public record AnomalyTable(List<Row> rows) {
    /**
     * @param heldOut the class
     * @param kind    the score
     * @param auroc   of test images of the class against all others
     * @param unseen  test images of the class
     * @param seen    other test images
     * @param learned training images of other classes
     * @param epochs  the model has learned for; early stopping makes them differ
     * @param seconds the training took
     */
    public record Row(int heldOut, AnomalyScores.Kind kind, double auroc, int unseen, int seen, int learned,
                      int epochs, double seconds) {
    }

    /** Of the areas of all rows; NaN without any. */
    public double mean() {
        return rows.stream().mapToDouble(Row::auroc).average().orElse(Double.NaN);
    }
}
