package org.latentexplorer.model;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How well a score tells images to be found (positives) from the others: the receiver operating characteristic.
 *
 * @param thresholds     the distinct scores, from high to low; an image is found if its score is at least the threshold
 * @param truePositives  positives found at each threshold
 * @param falsePositives others found at each threshold
 * @param positives      all of them
 * @param negatives      all others
 */
public record Roc(double[] thresholds, int[] truePositives, int[] falsePositives, int positives, int negatives) {
    /**
     * Which images are found at a threshold.
     *
     * @param found   positives at or above it
     * @param missed  positives below it
     * @param alarms  others at or above it
     * @param passed  others below it
     */
    public record Counts(int found, int missed, int alarms, int passed) {
        /** Share of the positives that are found. */
        public double hitRate() {
            return (double) found / (found + missed);
        }

        /** Share of the others that are found by mistake. */
        public double alarmRate() {
            return (double) alarms / (alarms + passed);
        }

        /** Share of all images that are on the right side. */
        public double accuracy() {
            return (double) (found + passed) / (found + missed + alarms + passed);
        }
    }

    /**
     * @param scores   one an image, higher for what is to be found
     * @param positive whether an image is to be found
     * @throws Failure                  if there are no positives, or nothing else
     * @throws IllegalArgumentException if a score is not a number, or there are not as many of both
     */
    public static Roc of(double[] scores, boolean[] positive) {
        if (scores.length != positive.length || Arrays.stream(scores).anyMatch(Double::isNaN)) {
            throw new IllegalArgumentException(scores.length + " scores for " + positive.length);
        }
        int[] order = order(scores);
        double[] thresholds = new double[scores.length];
        int[] hits = new int[scores.length];
        int[] alarms = new int[scores.length];
        int points = 0;
        int found = 0;
        for (int i = 0; i < order.length; i++) {
            int image = order[i];
            found += positive[image] ? 1 : 0;
            boolean last = i + 1 == order.length || scores[order[i + 1]] != scores[image];
            if (last) {
                // equal scores are found together or not at all: one point for all of them
                thresholds[points] = scores[image];
                hits[points] = found;
                alarms[points++] = i + 1 - found;
            }
        }
        if (found == 0 || found == scores.length) {
            throw new Failure("failure.analysis.oneKind", scores.length);
        }
        return new Roc(Arrays.copyOf(thresholds, points), Arrays.copyOf(hits, points), Arrays.copyOf(alarms, points),
                found, scores.length - found);
    }

    private static int[] order(double[] scores) {
        return IntStream.range(0, scores.length).boxed()
                .sorted((a, b) -> Double.compare(scores[b], scores[a])).mapToInt(Integer::intValue).toArray();
    }

    /**
     * The area under the curve: the probability that a positive scores higher than one of the others, equal scores
     * counting half (Hanley and McNeil, Radiology 143, 1982). Exact, also with ties.
     */
    public double auroc() {
        long twice = 0;
        for (int i = 0; i < thresholds.length; i++) {
            long alarmsBefore = i == 0 ? 0 : falsePositives[i - 1];
            long hitsBefore = i == 0 ? 0 : truePositives[i - 1];
            twice += (falsePositives[i] - alarmsBefore) * (truePositives[i] + hitsBefore);
        }
        return twice / 2.0 / positives / negatives;
    }

    /** What a threshold finds; any number may be asked for. */
    public Counts at(double threshold) {
        int low = 0;
        int high = thresholds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (thresholds[middle] >= threshold) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int hits = low == 0 ? 0 : truePositives[low - 1];
        int alarms = low == 0 ? 0 : falsePositives[low - 1];
        return new Counts(hits, positives - hits, alarms, negatives - alarms);
    }

    /** The lowest threshold that finds at most this share of the others; infinite if even the highest finds more. */
    public double thresholdFor(double alarmRate) {
        double chosen = Double.POSITIVE_INFINITY;
        for (int i = 0; i < thresholds.length && falsePositives[i] <= alarmRate * negatives; i++) {
            chosen = thresholds[i];
        }
        return chosen;
    }
}
