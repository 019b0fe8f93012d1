package org.latentexplorer.model;

import java.util.List;

/**
 * How well simple classifiers tell the classes of test images by their codes, beside other ways to describe an image
 * in as many numbers or in all of its pixels.
 *
 * @param settings what was asked for
 * @param width    numbers a code
 * @param classes  that images can be taken for, numbered from 0
 * @param budgets  labels the classifiers were given, ascending; the last are all there are
 * @param curves   those that are finished, in the order they were measured
 */
public record ProbeResult(Settings settings, int width, int classes, int[] budgets, List<Curve> curves) {
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

    /**
     * @param accuracy  share of the test images taken for what they are, one for each budget
     * @param predicted the class (an unsigned byte) of each test image, for each budget; where labels were drawn
     *                  several times, by the first of them
     */
    public record Curve(Input input, Classifier classifier, double[] accuracy, byte[][] predicted) {
        /** With all labels. */
        public double last() {
            return accuracy[accuracy.length - 1];
        }

        /**
         * Test images of class {@code [row]} that were taken for class {@code [column]}.
         *
         * @param budget  the number of a budget
         * @param test    the test images
         * @param classes see {@link ProbeResult#classes()}
         */
        public int[][] confusion(int budget, ImageSet test, int classes) {
            int[][] confusion = new int[classes][classes];
            for (int i = 0; i < test.count(); i++) {
                confusion[test.label(i)][predicted[budget][i] & 0xff]++;
            }
            return confusion;
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
