package org.latentexplorer.model;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Codes put into clusters without looking at their labels, the largest cluster first.
 *
 * @param method     how
 * @param assignment a cluster for each code; -1 for codes that belong to none (noise)
 * @param clusters   all clusters
 * @param agreement  with the classes, the noise a cluster of its own; {@link Agreement#NONE} without labels
 * @param clustered  the same of the codes in clusters alone
 * @param runs       the agreement of every run: of these clusters, and of those that other seeds find
 */
public record Clusters(Method method, int[] assignment, List<Cluster> clusters, Agreement agreement,
                       Agreement clustered, List<Agreement> runs) {
    /** How clusters are found; {@link #id()} is the name on the command line. */
    public enum Method {
        /** As many as told, each code to the nearest mean. */
        K_MEANS,
        /** As many as there are dense places; what lies between is noise. */
        DENSITY;

        public String id() {
            return Names.id(this);
        }

        /** @throws Failure if no method has this name */
        public static Method of(String id) {
            return Names.parse(Method.class, "method", id);
        }
    }

    /**
     * @param size  codes in it
     * @param mean  the mean of what its codes decode to, {@code width * height} floats
     * @param label the most frequent class of its images, or -1 without labels
     * @param share of its images that are of that class; NaN without labels
     */
    public record Cluster(int size, float[] mean, int label, double share) {
    }

    /**
     * What to find.
     *
     * @param count     clusters, for {@link Method#K_MEANS}
     * @param leastSize fewest codes that make a cluster, for {@link Method#DENSITY}; 0 for a hundredth of them
     * @param seed      decides where k-means starts
     * @param runs      of k-means, each with the next seed: agreement depends on it by more than a hundredth
     */
    public record Settings(Method method, int count, int leastSize, long seed, int runs) {
        /** How many runs show what the seed alone changes. */
        public static final int RUNS = 5;
    }

    /** See {@link Agreement#purity}. */
    public double purity() {
        return agreement.purity();
    }

    /** See {@link Agreement#adjustedRandIndex}. */
    public double adjustedRandIndex() {
        return agreement.adjustedRandIndex();
    }

    /** See {@link Agreement#normalizedMutualInformation}. */
    public double normalizedMutualInformation() {
        return agreement.normalizedMutualInformation();
    }

    /** The least and the greatest of all runs; both the same of one run. */
    public DoubleSummaryStatistics range(ToDoubleFunction<Agreement> of) {
        return runs.stream().mapToDouble(of).summaryStatistics();
    }

    /** The share of all codes that belong to no cluster. */
    public double noiseShare() {
        return (double) noise() / assignment.length;
    }

    /** Codes that belong to no cluster. */
    public int noise() {
        return assignment.length - clusters.stream().mapToInt(Cluster::size).sum();
    }
}
