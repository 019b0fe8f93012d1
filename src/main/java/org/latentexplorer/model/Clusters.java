package org.latentexplorer.model;

import java.util.List;

/**
 * Codes put into clusters without looking at their labels, the largest cluster first.
 *
 * @param method                      how
 * @param assignment                  a cluster for each code; -1 for codes that belong to none (noise)
 * @param clusters                    all clusters
 * @param purity                      share of the images that are of their cluster's most frequent class; NaN without
 *                                    labels
 * @param adjustedRandIndex           agreement of pairs with the classes: 1 the same, 0 as by chance; NaN without labels
 * @param normalizedMutualInformation 0 to 1; NaN without labels
 */
public record Clusters(Method method, int[] assignment, List<Cluster> clusters, double purity,
                       double adjustedRandIndex, double normalizedMutualInformation) {
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
     */
    public record Settings(Method method, int count, int leastSize, long seed) {
    }

    /** Codes that belong to no cluster. */
    public int noise() {
        return assignment.length - clusters.stream().mapToInt(Cluster::size).sum();
    }
}
