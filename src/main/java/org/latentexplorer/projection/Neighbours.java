package org.latentexplorer.projection;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.latentexplorer.kernel.EmbeddingKernel;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Progress;

/**
 * The nearest other codes of every code, found by measuring all distances: exact, and with the vector unit faster than
 * a search tree where codes have more than a few numbers.
 *
 * @param k       neighbours a code
 * @param index   numbers of the neighbours, the nearest first, {@code k} a code
 * @param squares squared distances to them, likewise
 */
record Neighbours(int k, int[] index, float[] squares) {
    /** Codes whose neighbours are searched for together, and candidates measured at a time: these stay in the cache. */
    private static final int BLOCK = 64;
    private static final int CHUNK = 512;

    int count() {
        return index.length / k;
    }

    /**
     * Searches.
     *
     * @param k at least 1 and less than there are codes
     * @throws org.latentexplorer.model.Cancelled if asked to stop
     */
    static Neighbours find(Codes codes, int k, Progress progress) {
        int count = codes.count();
        int dimension = codes.dimension();
        int stride = Blocks.number(count, CHUNK) * CHUNK;
        float[] columns = columns(codes, stride);
        float[] points = Arrays.copyOf(codes.values(), Blocks.number(count, BLOCK) * BLOCK * dimension);
        Neighbours found = new Neighbours(k, new int[count * k], new float[count * k]);
        AtomicInteger done = new AtomicInteger();
        Blocks.ranges(count, BLOCK, (first, last) -> {
            if (progress.cancelled()) {
                return;
            }
            Nearest nearest = new Nearest(k, last - first);
            float[] squares = new float[EmbeddingKernel.ROWS * CHUNK];
            int[] below = new int[CHUNK];
            for (int from = 0; from < stride; from += CHUNK) {
                for (int row = first; row < last; row += EmbeddingKernel.ROWS) {
                    Search.KERNEL.distances(dimension, points, row, columns, stride, from, CHUNK, squares);
                    for (int r = row; r < Math.min(last, row + EmbeddingKernel.ROWS); r++) {
                        nearest.offer(r - first, r, squares, (r - row) * CHUNK, from, below);
                    }
                }
            }
            nearest.write(first, found);
            progress.update(done.addAndGet(last - first), count);
        });
        progress.check();
        return found;
    }

    /** Coordinate by coordinate; what only fills up is too far away to be anybody's neighbour. */
    private static float[] columns(Codes codes, int stride) {
        float[] columns = new float[codes.dimension() * stride];
        Arrays.fill(columns, Float.MAX_VALUE);
        for (int d = 0; d < codes.dimension(); d++) {
            for (int i = 0; i < codes.count(); i++) {
                columns[d * stride + i] = codes.at(i, d);
            }
        }
        return columns;
    }

    /** Holds the kernel until it is needed. */
    private static final class Search {
        static final EmbeddingKernel KERNEL = EmbeddingKernel.best();
    }

    /** The nearest candidates so far of some codes: for each a heap with the farthest one on top. */
    private static final class Nearest {
        private final int k;
        private final int[] index;
        private final float[] squares;

        Nearest(int k, int rows) {
            this.k = k;
            index = new int[rows * k];
            squares = new float[rows * k];
            Arrays.fill(squares, Float.POSITIVE_INFINITY);
        }

        /** Takes what is nearer than the farthest so far; of candidates as far as each other, the first. */
        void offer(int row, int self, float[] distances, int at, int from, int[] below) {
            int found = Search.KERNEL.below(distances, at, CHUNK, squares[row * k], below);
            for (int f = 0; f < found; f++) {
                int candidate = from + below[f];
                float square = distances[at + below[f]];
                if (candidate != self && square < squares[row * k]) {
                    sink(row * k, k, square, candidate);
                }
            }
        }

        /** Puts an entry in place of the top and restores the heap's order. */
        private void sink(int top, int size, float square, int candidate) {
            int at = 0;
            while (2 * at + 1 < size) {
                int child = 2 * at + 1;
                if (child + 1 < size && farther(top + child + 1, top + child)) {
                    child++;
                }
                if (squares[top + child] < square || squares[top + child] == square && index[top + child] < candidate) {
                    break;
                }
                squares[top + at] = squares[top + child];
                index[top + at] = index[top + child];
                at = child;
            }
            squares[top + at] = square;
            index[top + at] = candidate;
        }

        private boolean farther(int a, int b) {
            return squares[a] > squares[b] || squares[a] == squares[b] && index[a] > index[b];
        }

        /** Takes one after the other off the heap, the farthest first. */
        void write(int first, Neighbours to) {
            for (int row = 0; row < index.length / k; row++) {
                int top = row * k;
                for (int size = k; size > 0; size--) {
                    int at = (first + row) * k + size - 1;
                    to.index[at] = index[top];
                    to.squares[at] = squares[top];
                    sink(top, size - 1, squares[top + size - 1], index[top + size - 1]);
                }
            }
        }
    }
}
