package org.latentexplorer.kernel;

import java.util.function.IntPredicate;

/**
 * Finds the points of a plane that are nearest to a spot: a k-d tree (Bentley 1975) laid out in arrays. A grid would be quicker to
 * build, but one far outlier would put all other points into one cell.
 *
 * <p>Each part of the array is a node: its middle element splits it, by x or by y, whichever spreads wider.
 * Building n points takes O(n log n), a query O(log n) as a rule.
 */
public final class PlanarIndex {
    private static final int LEAF = 12;

    private final float[] x;
    private final float[] y;
    private final int[] point;
    /** By the middle of each node: whether it splits by y. */
    private final boolean[] byY;

    /** Indexes all points with two finite coordinates; the arrays are copied. */
    public PlanarIndex(float[] xs, float[] ys) {
        int count = 0;
        int[] finite = new int[xs.length];
        for (int i = 0; i < xs.length; i++) {
            if (Float.isFinite(xs[i]) && Float.isFinite(ys[i])) {
                finite[count++] = i;
            }
        }
        x = new float[count];
        y = new float[count];
        point = new int[count];
        byY = new boolean[count];
        for (int i = 0; i < count; i++) {
            point[i] = finite[i];
            x[i] = xs[finite[i]];
            y[i] = ys[finite[i]];
        }
        build(0, count);
    }

    public int count() {
        return point.length;
    }

    private void build(int from, int to) {
        if (to - from <= LEAF) {
            return;
        }
        int middle = (from + to) >>> 1;
        byY[middle] = spread(y, from, to) > spread(x, from, to);
        select(byY[middle] ? y : x, from, to - 1, middle);
        build(from, middle);
        build(middle + 1, to);
    }

    private static double spread(float[] values, int from, int to) {
        float min = values[from];
        float max = min;
        for (int i = from + 1; i < to; i++) {
            min = Math.min(min, values[i]);
            max = Math.max(max, values[i]);
        }
        return (double) max - min;
    }

    /** Hoare's quickselect: brings the element of rank {@code middle} to its place, smaller ones before it. */
    private void select(float[] key, int low, int high, int middle) {
        while (low < high) {
            float pivot = medianOfThree(key[low], key[(low + high) >>> 1], key[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (key[i] < pivot) {
                    i++;
                }
                while (key[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    swap(i++, j--);
                }
            }
            if (middle <= j) {
                high = j;
            } else if (middle >= i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private static float medianOfThree(float a, float b, float c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private void swap(int i, int j) {
        float keptX = x[i];
        x[i] = x[j];
        x[j] = keptX;
        float keptY = y[i];
        y[i] = y[j];
        y[j] = keptY;
        int kept = point[i];
        point[i] = point[j];
        point[j] = kept;
    }

    /**
     * The nearest point.
     *
     * @param scaleX pixels a data unit to the right, so that distance is what one sees; likewise {@code scaleY}
     * @param radius in pixels; nothing farther away is found
     * @param wanted which points count, by their number in the arrays the index was made of
     * @return the point's number, or -1 if there is none
     */
    public int nearest(double atX, double atY, double scaleX, double scaleY, double radius, IntPredicate wanted) {
        Search search = new Search(atX, atY, scaleX, scaleY, wanted, radius * radius);
        search.visit(0, point.length);
        return search.found;
    }

    /**
     * The nearest points.
     *
     * @param index   their numbers in the arrays the index was made of, the nearest first
     * @param squares their squared distances
     */
    public record Found(int[] index, double[] squares) {
    }

    /**
     * The nearest points; of equally far ones the first.
     *
     * @param wanted as many; fewer if there are no more
     */
    public Found nearest(double atX, double atY, int wanted) {
        int k = Math.min(wanted, point.length);
        Nearest nearest = new Nearest(atX, atY, new Found(new int[k], new double[k]));
        nearest.visit(0, point.length);
        return nearest.found;
    }

    private final class Nearest {
        private final double atX;
        private final double atY;
        private final Found found;
        private int size;

        Nearest(double atX, double atY, Found found) {
            this.atX = atX;
            this.atY = atY;
            this.found = found;
        }

        void visit(int from, int to) {
            if (to - from <= LEAF) {
                for (int i = from; i < to; i++) {
                    look(i);
                }
                return;
            }
            int middle = (from + to) >>> 1;
            double beyond = byY[middle] ? atY - y[middle] : atX - x[middle];
            look(middle);
            boolean before = beyond <= 0;
            visit(before ? from : middle + 1, before ? middle : to);
            if (size < found.index.length || beyond * beyond <= found.squares[size - 1]) {
                visit(before ? middle + 1 : from, before ? to : middle);
            }
        }

        private void look(int i) {
            double dx = x[i] - atX;
            double dy = y[i] - atY;
            double square = dx * dx + dy * dy;
            if (size < found.index.length) {
                size++;
            } else if (size == 0 || !comesBefore(square, point[i], size - 1)) {
                return;
            }
            int at = size - 1;
            while (at > 0 && comesBefore(square, point[i], at - 1)) {
                found.squares[at] = found.squares[at - 1];
                found.index[at] = found.index[at - 1];
                at--;
            }
            found.squares[at] = square;
            found.index[at] = point[i];
        }

        private boolean comesBefore(double square, int number, int at) {
            return square < found.squares[at] || square == found.squares[at] && number < found.index[at];
        }
    }

    private final class Search {
        private final double atX;
        private final double atY;
        private final double scaleX;
        private final double scaleY;
        private final IntPredicate wanted;
        private double least;
        private int found = -1;

        Search(double atX, double atY, double scaleX, double scaleY, IntPredicate wanted, double least) {
            this.atX = atX;
            this.atY = atY;
            this.scaleX = scaleX;
            this.scaleY = scaleY;
            this.wanted = wanted;
            this.least = least;
        }

        void visit(int from, int to) {
            if (to - from <= LEAF) {
                for (int i = from; i < to; i++) {
                    look(i);
                }
                return;
            }
            int middle = (from + to) >>> 1;
            double beyond = byY[middle] ? (atY - y[middle]) * scaleY : (atX - x[middle]) * scaleX;
            look(middle);
            if (beyond <= 0) {
                visit(from, middle);
                if (beyond * beyond <= least) {
                    visit(middle + 1, to);
                }
            } else {
                visit(middle + 1, to);
                if (beyond * beyond <= least) {
                    visit(from, middle);
                }
            }
        }

        private void look(int i) {
            double dx = (x[i] - atX) * scaleX;
            double dy = (y[i] - atY) * scaleY;
            double distance = dx * dx + dy * dy;
            // among equally near ones the last drawn, which lies on top
            boolean nearer = distance < least || distance == least && point[i] > found;
            if (nearer && wanted.test(point[i])) {
                least = distance;
                found = point[i];
            }
        }
    }
}
