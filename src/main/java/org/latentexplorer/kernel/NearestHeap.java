package org.latentexplorer.kernel;

import java.util.Arrays;

/**
 * The nearest candidates so far of some points: for each a heap with the farthest one on top. Of candidates as far as
 * each other, those with the lower numbers are nearer.
 */
final class NearestHeap {
    private final int k;
    private final int[] index;
    private final float[] squares;

    /** Heaps in two arrays of {@code k} entries a point, which {@link #sort} makes the result. */
    NearestHeap(int k, int[] index, float[] squares) {
        this.k = k;
        this.index = index;
        this.squares = squares;
        Arrays.fill(squares, Float.POSITIVE_INFINITY);
        Arrays.fill(index, -1);
    }

    /** The squared distance that a candidate has to fall below. */
    float limit(int point) {
        return squares[point * k];
    }

    /** Takes a candidate if it is nearer than the farthest so far. */
    void offer(int point, int candidate, float square) {
        if (square < squares[point * k]) {
            sink(point * k, k, square, candidate);
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

    /** Orders the entries of a point, the nearest first; nothing can be offered for it any more. */
    void sort(int point) {
        int top = point * k;
        for (int size = k - 1; size > 0; size--) {
            int lastIndex = index[top + size];
            float lastSquare = squares[top + size];
            index[top + size] = index[top];
            squares[top + size] = squares[top];
            sink(top, size, lastSquare, lastIndex);
        }
    }
}
