package org.latentexplorer.kernel;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Points prepared for being asked, one spot after the other, which of them are nearest: exactly, by measuring all
 * distances. Points with a number that is not finite are never near. Immutable; safe to use from any thread.
 */
public final class NeighbourSearch {
    private static final int CHUNK = 512;

    private final int count;
    private final float[][] columns;

    /** @param points at least one, row after row, {@code dimension} floats each; they are copied */
    public NeighbourSearch(float[] points, int dimension) {
        count = points.length / dimension;
        columns = new float[dimension][count];
        for (int i = 0; i < points.length; i++) {
            columns[i % dimension][i / dimension] = points[i];
        }
    }

    public int dimension() {
        return columns.length;
    }

    /** The nearest points, the nearest first; fewer than {@code k} if there are no more. */
    public Neighbours nearest(float[] spot, int k) {
        return nearest(spot, k, i -> true);
    }

    /**
     * The nearest points of some.
     *
     * @param spot   {@link #dimension()} floats
     * @param wanted which points count
     */
    public Neighbours nearest(float[] spot, int k, IntPredicate wanted) {
        int most = Math.min(k, count);
        int[] index = new int[most];
        float[] squares = new float[most];
        NearestHeap heap = new NearestHeap(most, index, squares);
        float[] distances = new float[CHUNK];
        for (int from = 0; from < count; from += CHUNK) {
            int n = Math.min(CHUNK, count - from);
            measure(spot, from, n, distances);
            for (int i = 0; i < n; i++) {
                if (distances[i] < heap.limit(0) && wanted.test(from + i)) {
                    heap.offer(0, from + i, distances[i]);
                }
            }
        }
        heap.sort(0);
        int found = most;
        while (found > 0 && index[found - 1] < 0) {
            found--;
        }
        return new Neighbours(found, Arrays.copyOf(index, found), Arrays.copyOf(squares, found));
    }

    private void measure(float[] spot, int from, int count, float[] squares) {
        Arrays.fill(squares, 0);
        for (int d = 0; d < columns.length; d++) {
            float[] column = columns[d];
            float at = spot[d];
            // one column after the other: the compiler turns this loop into vector instructions
            for (int i = 0; i < count; i++) {
                float off = column[from + i] - at;
                squares[i] += off * off;
            }
        }
    }
}
