package org.latentexplorer.analysis;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.latentexplorer.kernel.Kernel;
import org.latentexplorer.model.Progress;

/**
 * The nearest of some images for each of others, by Euclidean distance between their features, exactly: every one is
 * looked at. Wide features are compared by matrix products, ten million pairs of 784 pixels a second; narrow ones by
 * their differences, as products lose the digits that tell close neighbours apart.
 *
 * @param k       neighbours of each
 * @param images  numbers of the nearest, nearest first: those of query {@code i} begin at {@code i * k}
 * @param squares their squared distances
 */
record Neighbours(int k, int[] images, float[] squares) {
    private static final int NARROW = 16;
    private static final int BLOCK = 1024;
    private static final int QUERIES = 64;

    /**
     * @param among   the images to choose from, at least {@code k}
     * @param queries the images whose neighbours are wanted
     * @throws org.latentexplorer.model.Cancelled if asked to stop
     */
    static Neighbours find(Features among, Features queries, int k, Progress progress) {
        if (k < 1 || k > among.count() || among.dimension() != queries.dimension()) {
            throw new IllegalArgumentException(k + " of " + among.count());
        }
        Neighbours found = new Neighbours(k, new int[queries.count() * k], new float[queries.count() * k]);
        Arrays.fill(found.squares, Float.POSITIVE_INFINITY);
        float[] mean = mean(among);
        float[] asked = centred(queries, 0, queries.count(), mean);
        int groups = (queries.count() + QUERIES - 1) / QUERIES;
        for (int from = 0; from < among.count(); from += BLOCK) {
            progress.update(from, among.count());
            Block block = new Block(from, centred(among, from, Math.min(BLOCK, among.count() - from), mean),
                    among.dimension());
            IntStream.range(0, groups).parallel().forEach(g -> {
                progress.check();
                int first = g * QUERIES;
                found.offer(block, asked, first, Math.min(QUERIES, queries.count() - first));
            });
        }
        return found;
    }

    /** A part of the images to choose from, turned over: axis after axis. */
    private static final class Block {
        final int first;
        final int count;
        final int dimension;
        final float[] columns;
        final float[] norms;

        Block(int first, float[] rows, int dimension) {
            this.first = first;
            this.dimension = dimension;
            count = rows.length / dimension;
            columns = new float[rows.length];
            norms = new float[count];
            Kernel.best().transpose(count, dimension, rows, dimension, columns, count);
            for (int axis = 0; axis < dimension; axis++) {
                for (int j = 0; j < count; j++) {
                    norms[j] += columns[axis * count + j] * columns[axis * count + j];
                }
            }
        }

        /** Squared distances of queries [n, dimension] to all of the block: [n, count]. */
        float[] squares(float[] queries, int from, int n) {
            float[] squares = new float[n * count];
            if (dimension <= NARROW) {
                for (int q = 0; q < n; q++) {
                    differences(queries, (from + q) * dimension, squares, q * count);
                }
                return squares;
            }
            Kernel.best().multiply(n, count, dimension, queries, from * dimension, dimension, 1, columns, 0, count,
                    null, 0, squares, 0, count);
            for (int q = 0; q < n; q++) {
                float norm = 0;
                for (int at = (from + q) * dimension; at < (from + q + 1) * dimension; at++) {
                    norm += queries[at] * queries[at];
                }
                for (int j = 0; j < count; j++) {
                    squares[q * count + j] = Math.max(0, norm + norms[j] - 2 * squares[q * count + j]);
                }
            }
            return squares;
        }

        private void differences(float[] queries, int query, float[] squares, int to) {
            for (int axis = 0; axis < dimension; axis++) {
                float value = queries[query + axis];
                int column = axis * count;
                for (int j = 0; j < count; j++) {
                    float apart = columns[column + j] - value;
                    squares[to + j] += apart * apart;
                }
            }
        }
    }

    private void offer(Block block, float[] queries, int first, int n) {
        float[] squares = block.squares(queries, first, n);
        for (int q = 0; q < n; q++) {
            int last = (first + q + 1) * k - 1;
            float worst = this.squares[last];
            for (int j = 0; j < block.count; j++) {
                float square = squares[q * block.count + j];
                if (square < worst) {
                    insert((first + q) * k, last, block.first + j, square);
                    worst = this.squares[last];
                }
            }
        }
    }

    private void insert(int begin, int last, int image, float square) {
        int at = last;
        while (at > begin && squares[at - 1] > square) {
            squares[at] = squares[at - 1];
            images[at] = images[at - 1];
            at--;
        }
        squares[at] = square;
        images[at] = image;
    }

    /** Features around their mean lose fewer digits in products. */
    private static float[] mean(Features features) {
        int dimension = features.dimension();
        double[] sums = new double[dimension];
        float[] one = new float[dimension];
        for (int i = 0; i < features.count(); i++) {
            features.copy(i, one, 0);
            for (int d = 0; d < dimension; d++) {
                sums[d] += one[d];
            }
        }
        for (int d = 0; d < dimension; d++) {
            one[d] = (float) (sums[d] / features.count());
        }
        return one;
    }

    private static float[] centred(Features features, int from, int count, float[] mean) {
        float[] rows = features.rows(from, count);
        for (int i = 0; i < rows.length; i++) {
            rows[i] -= mean[i % mean.length];
        }
        return rows;
    }

    /**
     * The class that most of each query's neighbours are of; of several with as many, that of the nearest neighbour
     * among them.
     *
     * @param among what the neighbours were chosen from
     */
    int[] vote(Features among, int classes) {
        int[] elected = new int[images.length / k];
        for (int q = 0; q < elected.length; q++) {
            int[] votes = new int[classes];
            for (int i = q * k; i < (q + 1) * k; i++) {
                votes[among.label(images[i])]++;
            }
            int most = Arrays.stream(votes).max().orElse(0);
            int nearest = q * k;
            while (votes[among.label(images[nearest])] < most) {
                nearest++;
            }
            elected[q] = among.label(images[nearest]);
        }
        return elected;
    }
}
