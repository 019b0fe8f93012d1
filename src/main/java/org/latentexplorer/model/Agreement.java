package org.latentexplorer.model;

/**
 * How well a partition of images agrees with their classes.
 *
 * @param purity                      share of the images that are of their cluster's most frequent class
 * @param adjustedRandIndex           pairs that both sides put together or apart, corrected for chance: 1 for the same
 *                                    partition, 0 on average for a random one (Hubert and Arabie, Journal of
 *                                    Classification 2, 1985)
 * @param normalizedMutualInformation what one side tells of the other, over the mean of both entropies: 0 to 1
 *                                    (Strehl and Ghosh, JMLR 3, 2002, with the arithmetic mean)
 */
public record Agreement(double purity, double adjustedRandIndex, double normalizedMutualInformation) {
    /** Where there are no classes to agree with. */
    public static final Agreement NONE = new Agreement(Double.NaN, Double.NaN, Double.NaN);

    /**
     * @param clusters one a image, from 0
     * @param classes  as many, from 0
     */
    public static Agreement of(int[] clusters, int[] classes) {
        if (clusters.length != classes.length || clusters.length == 0) {
            throw new IllegalArgumentException(clusters.length + " clusters of " + classes.length + " images");
        }
        long[][] table = new long[max(clusters) + 1][max(classes) + 1];
        for (int i = 0; i < clusters.length; i++) {
            table[clusters[i]][classes[i]]++;
        }
        long[] rows = new long[table.length];
        long[] columns = new long[table[0].length];
        long most = 0;
        for (int r = 0; r < rows.length; r++) {
            long greatest = 0;
            for (int c = 0; c < columns.length; c++) {
                rows[r] += table[r][c];
                columns[c] += table[r][c];
                greatest = Math.max(greatest, table[r][c]);
            }
            most += greatest;
        }
        double n = clusters.length;
        return new Agreement(most / n, rand(table, rows, columns, n), information(table, rows, columns, n));
    }

    private static int max(int[] values) {
        int max = 0;
        for (int value : values) {
            max = Math.max(max, value);
        }
        return max;
    }

    private static double rand(long[][] table, long[] rows, long[] columns, double n) {
        double together = 0;
        for (long[] row : table) {
            together += pairs(row);
        }
        double expected = pairs(rows) * pairs(columns) / (n * (n - 1) / 2);
        double best = (pairs(rows) + pairs(columns)) / 2;
        // both sides all together, or all apart: the same partition
        return best == expected ? 1 : (together - expected) / (best - expected);
    }

    private static double pairs(long[] counts) {
        double sum = 0;
        for (long count : counts) {
            sum += count * (count - 1) / 2.0;
        }
        return sum;
    }

    private static double information(long[][] table, long[] rows, long[] columns, double n) {
        double mutual = 0;
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < columns.length; c++) {
                if (table[r][c] > 0) {
                    mutual += table[r][c] / n * Math.log(n * table[r][c] / ((double) rows[r] * columns[c]));
                }
            }
        }
        double entropies = (entropy(rows, n) + entropy(columns, n)) / 2;
        return entropies == 0 ? 1 : Math.max(0, mutual / entropies);
    }

    private static double entropy(long[] counts, double n) {
        double sum = 0;
        for (long count : counts) {
            sum -= count == 0 ? 0 : count / n * Math.log(count / n);
        }
        return sum;
    }
}
