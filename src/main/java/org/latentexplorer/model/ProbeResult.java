package org.latentexplorer.model;

import java.util.List;

/**
 * How well simple classifiers tell the classes of test images by their codes, beside other ways to describe an image
 * in as many numbers or in all of its pixels.
 *
 * @param settings   what was asked for
 * @param width      numbers a code
 * @param budgets    labels the classifiers were given, ascending; the last are all there are
 * @param curves     those that are finished, in the order they were measured
 * @param predicted  the class of each test image by its neighbours among all codes; null until that is known
 * @param confusion  test images of class {@code [row]} that were taken for class {@code [column]}, likewise
 */
public record ProbeResult(Settings settings, int width, int[] budgets, List<Curve> curves, int[] predicted,
                          int[][] confusion) {
    /** What the classifier is told of an image; {@link #id()} is the end of its key in the bundles. */
    public enum Input {
        CODES, PCA, PIXELS;

        public String id() {
            return Names.id(this);
        }
    }

    /** Which classifier; {@link #id()} is the end of its key in the bundles. */
    public enum Classifier {
        NEIGHBOURS, LOGISTIC;

        public String id() {
            return Names.id(this);
        }
    }

    /** @param accuracy share of the test images taken for what they are, one for each budget */
    public record Curve(Input input, Classifier classifier, double[] accuracy) {
        /** With all labels. */
        public double last() {
            return accuracy[accuracy.length - 1];
        }
    }

    /**
     * @param neighbours that vote
     * @param budgets    numbers of labels to try; those beyond what there is are left out, all of them are added; empty
     *                   for the usual ones
     * @param draws      times that budgets of up to 1,000 labels are drawn and measured; their mean counts
     * @param seed       decides which images' labels may be used
     */
    public record Settings(int neighbours, List<Integer> budgets, int draws, long seed) {
        public static final Settings USUAL = new Settings(5, List.of(), 5, 0);
    }

    /** A finished curve, or null. */
    public Curve curve(Input input, Classifier classifier) {
        return curves.stream().filter(c -> c.input() == input && c.classifier() == classifier).findFirst()
                .orElse(null);
    }
}
