package org.latentexplorer.kernel;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;

/**
 * The nearest of some points for each of others, by Euclidean distance, exactly: every one is looked at, with the
 * vector unit faster than a search tree where points have more than a few numbers. Wide points, such as pixels, are
 * compared by matrix products; codes by their differences, as products lose the digits that tell close neighbours
 * apart. Of points equally far the first ones are taken.
 *
 * @param k       neighbours a query
 * @param index   numbers of the neighbours, the nearest first: those of query {@code i} begin at {@code i * k}
 * @param squares squared distances to them, likewise; infinite, with the number -1, where there are no more finite ones
 */
public record Neighbours(int k, int[] index, float[] squares) {
    private static final int WIDE = 128;
    /** Queries searched for together, and candidates measured at a time: these stay in the cache. */
    private static final int QUERIES = 64;
    private static final int CHUNK = 512;
    private static final int MOST_BLOCK = 16_384;
    private static final int BLOCK_FLOATS = 1 << 20;

    /** How many queries there are. */
    public int count() {
        return index.length / k;
    }

    /**
     * Searches for the nearest points of each query.
     *
     * @param k     at least 1, at most as many as there are points
     * @param watch told the share that is done, from any thread; throws to stop
     */
    public static Neighbours find(Rows points, Rows queries, int k, DoubleConsumer watch) {
        if (k < 1 || k > points.count() || points.dimension() != queries.dimension()) {
            throw new IllegalArgumentException(k + " of " + points.count());
        }
        return new Search(points, queries, false, k, watch).run();
    }

    /**
     * Searches for the nearest other points of each point.
     *
     * @param k     at least 1 and less than there are points
     * @param watch told the share that is done, from any thread; throws to stop
     */
    public static Neighbours among(Rows points, int k, DoubleConsumer watch) {
        if (k < 1 || k >= points.count()) {
            throw new IllegalArgumentException(k + " others of " + points.count());
        }
        return new Search(points, points, true, k, watch).run();
    }

    /** One search. */
    private static final class Search {
        private static final EmbeddingKernel KERNEL = EmbeddingKernel.best();

        private final Rows points;
        private final Rows queries;
        private final boolean others;
        private final DoubleConsumer watch;
        private final int dimension;
        private final boolean wide;
        private final float[] mean;
        private final Neighbours found;
        private final NearestHeap heap;

        Search(Rows points, Rows queries, boolean others, int k, DoubleConsumer watch) {
            this.points = points;
            this.queries = queries;
            this.others = others;
            this.watch = watch;
            dimension = points.dimension();
            wide = dimension > WIDE;
            mean = wide ? mean(points) : new float[dimension];
            found = new Neighbours(k, new int[queries.count() * k], new float[queries.count() * k]);
            heap = new NearestHeap(k, found.index, found.squares);
        }

        Neighbours run() {
            int size = Math.clamp(BLOCK_FLOATS / dimension / CHUNK * CHUNK, CHUNK, MOST_BLOCK);
            int steps = Parallel.blocks(points.count(), size) * Parallel.blocks(queries.count(), QUERIES);
            AtomicInteger done = new AtomicInteger();
            for (int from = 0; from < points.count(); from += size) {
                Block block = new Block(from, Math.min(size, points.count() - from));
                Parallel.ranges(queries.count(), QUERIES, (first, last) -> {
                    watch.accept((double) done.getAndIncrement() / steps);
                    block.search(first, last);
                });
            }
            Parallel.ranges(queries.count(), QUERIES, (first, last) -> {
                for (int q = first; q < last; q++) {
                    heap.sort(q);
                }
            });
            return found;
        }

        private float[] centred(Rows rows, int from, int count, int room) {
            float[] values = Arrays.copyOf(rows.rows(from, count), room * dimension);
            if (wide) {
                for (int i = 0; i < count * dimension; i++) {
                    values[i] -= mean[i % dimension];
                }
            }
            return values;
        }

        /** Some of the points, turned over: coordinate by coordinate, filled up to whole chunks. */
        private final class Block {
            private final int first;
            private final int stride;
            private final float[] columns;
            /** Squared lengths; infinite for what only fills up. Of narrow points there are none. */
            private final float[] norms;

            Block(int first, int count) {
                this.first = first;
                stride = Parallel.blocks(count, CHUNK) * CHUNK;
                columns = new float[dimension * stride];
                norms = new float[wide ? stride : 0];
                if (wide) {
                    Arrays.fill(norms, count, stride, Float.POSITIVE_INFINITY);
                }
                float[] rows = centred(points, first, count, count);
                for (int d = 0; d < dimension; d++) {
                    for (int i = 0; i < count; i++) {
                        columns[d * stride + i] = rows[i * dimension + d];
                    }
                    if (wide) {
                        for (int i = 0; i < count; i++) {
                            norms[i] += columns[d * stride + i] * columns[d * stride + i];
                        }
                    } else {
                        // what only fills up is too far away to be anybody's neighbour
                        Arrays.fill(columns, d * stride + count, (d + 1) * stride, Float.MAX_VALUE);
                    }
                }
            }

            /** Offers all of the block to queries {@code from} to {@code to - 1}. */
            void search(int from, int to) {
                int rows = Parallel.blocks(to - from, EmbeddingKernel.ROWS) * EmbeddingKernel.ROWS;
                float[] asked = centred(queries, from, to - from, rows);
                float[] squares = new float[(wide ? rows : EmbeddingKernel.ROWS) * CHUNK];
                int[] below = new int[CHUNK];
                for (int chunk = 0; chunk < stride; chunk += CHUNK) {
                    if (wide) {
                        products(asked, to - from, chunk, squares);
                        for (int q = from; q < to; q++) {
                            offer(q, squares, (q - from) * CHUNK, chunk, below);
                        }
                        continue;
                    }
                    for (int row = 0; row < to - from; row += EmbeddingKernel.ROWS) {
                        KERNEL.distances(dimension, asked, row, columns, stride, chunk, CHUNK, squares);
                        for (int r = row; r < Math.min(to - from, row + EmbeddingKernel.ROWS); r++) {
                            offer(from + r, squares, (r - row) * CHUNK, chunk, below);
                        }
                    }
                }
            }

            /** |a|^2 + |b|^2 - 2 a b of {@code count} queries to a chunk. */
            private void products(float[] asked, int count, int chunk, float[] squares) {
                Kernel.best().multiply(count, CHUNK, dimension, asked, 0, dimension, 1, columns, chunk, stride, null, 0,
                        squares, 0, CHUNK);
                for (int q = 0; q < count; q++) {
                    float norm = 0;
                    for (int at = q * dimension; at < (q + 1) * dimension; at++) {
                        norm += asked[at] * asked[at];
                    }
                    for (int j = 0; j < CHUNK; j++) {
                        squares[q * CHUNK + j] = Math.max(0, norm + norms[chunk + j] - 2 * squares[q * CHUNK + j]);
                    }
                }
            }

            private void offer(int query, float[] squares, int at, int chunk, int[] below) {
                int near = KERNEL.below(squares, at, CHUNK, heap.limit(query), below);
                for (int n = 0; n < near; n++) {
                    int candidate = first + chunk + below[n];
                    if (!others || candidate != query) {
                        heap.offer(query, candidate, squares[at + below[n]]);
                    }
                }
            }
        }
    }

    /** Points around their mean lose fewer digits in products. */
    private static float[] mean(Rows points) {
        double[] sums = new double[points.dimension()];
        float[] one = new float[points.dimension()];
        for (int i = 0; i < points.count(); i++) {
            points.copy(i, one, 0);
            for (int d = 0; d < sums.length; d++) {
                sums[d] += one[d];
            }
        }
        for (int d = 0; d < sums.length; d++) {
            one[d] = (float) (sums[d] / points.count());
        }
        return one;
    }
}
