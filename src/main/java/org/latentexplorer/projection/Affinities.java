package org.latentexplorer.projection;

import java.util.Arrays;
import org.latentexplorer.kernel.EmbeddingKernel;
import org.latentexplorer.kernel.Neighbours;
import org.latentexplorer.kernel.Parallel;
import org.latentexplorer.model.Progress;

/**
 * How much every two codes belong together, the P of t-SNE (van der Maaten 2014, equations 3 to 6): Gaussian
 * similarities to the nearest neighbours, each code's width chosen for the wanted perplexity, made symmetric. All
 * together sum to one. Rows are filled up to whole vectors with edges of weight 0 from a code to itself.
 *
 * @param starts     where each code's edges begin, and one more for the end; multiples of
 *                   {@link EmbeddingKernel#WIDTH}
 * @param neighbours the other end of each edge, rising within a code's
 * @param weights    of each edge
 */
record Affinities(int[] starts, int[] neighbours, float[] weights) {
    private static final int BLOCK = 256;
    private static final int STEPS = 100;
    private static final double NEAR = 1e-5;

    int count() {
        return starts.length - 1;
    }

    /** @throws org.latentexplorer.model.Cancelled if asked to stop */
    static Affinities of(Neighbours near, double perplexity, Progress progress) {
        int k = near.k();
        int[] index = near.index().clone();
        float[] p = new float[index.length];
        Parallel.ranges(near.count(), BLOCK, (first, last) -> {
            double[] scratch = new double[k];
            for (int i = first; i < last && !progress.cancelled(); i++) {
                condition(near.squares(), i * k, k, Math.log(perplexity), scratch, p);
                sortByIndex(index, p, i * k, (i + 1) * k);
            }
        });
        progress.check();
        return symmetric(near.count(), k, index, p);
    }

    /**
     * Finds the width of one code's Gaussian by bisection. The unknown is beta = 1 / (2 sigma^2), the entropy falls as
     * it grows.
     */
    private static void condition(float[] squares, int at, int k, double entropy, double[] scratch, float[] p) {
        double nearest = squares[at];
        double mean = 0;
        for (int j = 0; j < k; j++) {
            mean += (squares[at + j] - nearest) / k;
        }
        double beta = mean > 0 ? 1 / mean : 1;
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double sum = 0;
        for (int step = 0; step < STEPS; step++) {
            sum = 0;
            double weighted = 0;
            for (int j = 0; j < k; j++) {
                double off = squares[at + j] - nearest;
                scratch[j] = Math.exp(-beta * off);
                sum += scratch[j];
                weighted += scratch[j] * off;
            }
            double above = Math.log(sum) + beta * weighted / sum - entropy;
            // where more codes coincide than are wanted as neighbours, no width will do and the last one is kept
            if (Math.abs(above) < NEAR || mean == 0) {
                break;
            }
            if (above > 0) {
                low = beta;
                beta = high == Double.POSITIVE_INFINITY ? beta * 2 : (beta + high) / 2;
            } else {
                high = beta;
                beta = (beta + low) / 2;
            }
        }
        for (int j = 0; j < k; j++) {
            p[at + j] = (float) (scratch[j] / sum);
        }
    }

    /** Insertion sort: rows are short. */
    private static void sortByIndex(int[] index, float[] p, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int number = index[i];
            float weight = p[i];
            int at = i;
            while (at > from && index[at - 1] > number) {
                index[at] = index[at - 1];
                p[at] = p[at - 1];
                at--;
            }
            index[at] = number;
            p[at] = weight;
        }
    }

    /** p(i, j) = (p(j | i) + p(i | j)) / 2n, in rows that are sorted as those of the conditional ones are. */
    private static Affinities symmetric(int count, int k, int[] index, float[] p) {
        Reversed reversed = Reversed.of(count, k, index, p);
        int[] starts = new int[count + 1];
        Parallel.ranges(count, BLOCK, (first, last) -> {
            for (int i = first; i < last; i++) {
                int edges = merge(i, k, index, p, reversed, null, null, 0, 0);
                starts[i + 1] = Parallel.blocks(edges, EmbeddingKernel.WIDTH) * EmbeddingKernel.WIDTH;
            }
        });
        for (int i = 0; i < count; i++) {
            starts[i + 1] += starts[i];
        }
        int[] neighbours = new int[starts[count]];
        float[] weights = new float[starts[count]];
        float scale = 0.5f / count;
        Parallel.ranges(count, BLOCK, (first, last) -> {
            for (int i = first; i < last; i++) {
                int edges = merge(i, k, index, p, reversed, neighbours, weights, starts[i], scale);
                Arrays.fill(neighbours, starts[i] + edges, starts[i + 1], i);
            }
        });
        return new Affinities(starts, neighbours, weights);
    }

    /** Merges a code's edges with those that lead to it; only counts them where there is nowhere to write. */
    private static int merge(int i, int k, int[] index, float[] p, Reversed reversed, int[] neighbours, float[] weights,
                             int to, float scale) {
        int a = i * k;
        int aEnd = a + k;
        int b = reversed.starts[i];
        int bEnd = reversed.starts[i + 1];
        int edges = 0;
        while (a < aEnd || b < bEnd) {
            int left = a < aEnd ? index[a] : Integer.MAX_VALUE;
            int right = b < bEnd ? reversed.index[b] : Integer.MAX_VALUE;
            if (neighbours != null) {
                neighbours[to + edges] = Math.min(left, right);
                weights[to + edges] = scale * ((left <= right ? p[a] : 0) + (right <= left ? reversed.p[b] : 0));
            }
            if (left <= right) {
                a++;
            }
            if (right <= left) {
                b++;
            }
            edges++;
        }
        return edges;
    }

    /** The edges that lead to each code, by where they come from. */
    private record Reversed(int[] starts, int[] index, float[] p) {
        static Reversed of(int count, int k, int[] index, float[] p) {
            int[] starts = new int[count + 1];
            for (int neighbour : index) {
                starts[neighbour + 1]++;
            }
            for (int i = 0; i < count; i++) {
                starts[i + 1] += starts[i];
            }
            int[] next = starts.clone();
            int[] from = new int[index.length];
            float[] weights = new float[index.length];
            for (int e = 0; e < index.length; e++) {
                int at = next[index[e]]++;
                from[at] = e / k;
                weights[at] = p[e];
            }
            return new Reversed(starts, from, weights);
        }
    }
}
