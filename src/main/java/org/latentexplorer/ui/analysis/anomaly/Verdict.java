package org.latentexplorer.ui.analysis.anomaly;

/**
 * What a model makes of a single picture.
 *
 * @param name         of its file
 * @param strangerThan share of the seen test images that are less strange
 */
public record Verdict(String name, ScoredImages.ScoredImage pictured, double strangerThan) {
    double score() {
        return pictured.score();
    }
}
