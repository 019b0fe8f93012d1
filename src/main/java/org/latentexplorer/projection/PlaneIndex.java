package org.latentexplorer.projection;

/** Finds the points of a plane that are nearest to a place: points sorted into square cells, a few in each. */
final class PlaneIndex {
    private static final int A_CELL = 2;
    private static final int MOST_A_SIDE = 2_048;

    private final float[] x;
    private final float[] y;
    private final double left;
    private final double bottom;
    private final double cell;
    private final int columns;
    private final int rows;
    private final int[] starts;
    private final int[] sorted;

    /**
     * Prepares points; none at all is not allowed.
     *
     * @param x finite numbers
     * @param y finite numbers
     */
    PlaneIndex(float[] x, float[] y) {
        this.x = x;
        this.y = y;
        double[] rangeX = range(x);
        double[] rangeY = range(y);
        left = rangeX[0];
        bottom = rangeY[0];
        double width = rangeX[1] - left;
        double height = rangeY[1] - bottom;
        double longer = Math.max(width, height);
        double fitting = Math.sqrt(Math.max(width * height, longer * longer / x.length) * A_CELL / x.length);
        cell = longer > 0 ? Math.max(fitting, longer / MOST_A_SIDE) : 1;
        columns = (int) (width / cell) + 1;
        rows = (int) (height / cell) + 1;
        starts = new int[columns * rows + 1];
        sorted = new int[x.length];
        sort();
    }

    private static double[] range(float[] values) {
        double low = values[0];
        double high = low;
        for (float value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return new double[] {low, high};
    }

    private void sort() {
        int[] place = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            place[i] = row(y[i]) * columns + column(x[i]);
            starts[place[i] + 1]++;
        }
        for (int c = 0; c < columns * rows; c++) {
            starts[c + 1] += starts[c];
        }
        int[] next = starts.clone();
        for (int i = 0; i < x.length; i++) {
            sorted[next[place[i]]++] = i;
        }
    }

    private int column(double at) {
        return (int) Math.clamp((at - left) / cell, 0, columns - 1);
    }

    private int row(double at) {
        return (int) Math.clamp((at - bottom) / cell, 0, rows - 1);
    }

    /** The nearest points, the nearest first, with their distances. */
    record Found(int[] index, double[] distances) {
    }

    /** @param wanted as many points; fewer if there are no more */
    Found nearest(double atX, double atY, int wanted) {
        int k = Math.min(wanted, x.length);
        Found found = new Found(new int[k], new double[k]);
        int column = column(atX);
        int row = row(atY);
        int size = 0;
        for (int ring = 0; size < k || beyond(atX, atY, column, row, ring) < found.distances[k - 1]; ring++) {
            for (int r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
                boolean edge = r == row - ring || r == row + ring;
                // within the ring's rows only the first and the last cell are new
                for (int c = column - ring; c <= column + ring; c += edge || ring == 0 ? 1 : 2 * ring) {
                    if (c >= 0 && c < columns) {
                        size = offer(r * columns + c, atX, atY, found, size);
                    }
                }
            }
        }
        return found;
    }

    /** No point outside the rings so far is nearer than this. */
    private double beyond(double atX, double atY, int column, int row, int ring) {
        if (ring == 0) {
            return 0;
        }
        double outX = Math.max(0, Math.max(left - atX, atX - (left + columns * cell)));
        double outY = Math.max(0, Math.max(bottom - atY, atY - (bottom + rows * cell)));
        double least = Double.POSITIVE_INFINITY;
        if (column - ring >= 0) {
            least = Math.min(least, Math.hypot(atX - (left + (column - ring + 1) * cell), outY));
        }
        if (column + ring < columns) {
            least = Math.min(least, Math.hypot(left + (column + ring) * cell - atX, outY));
        }
        if (row - ring >= 0) {
            least = Math.min(least, Math.hypot(atY - (bottom + (row - ring + 1) * cell), outX));
        }
        if (row + ring < rows) {
            least = Math.min(least, Math.hypot(bottom + (row + ring) * cell - atY, outX));
        }
        return least;
    }

    private int offer(int place, double atX, double atY, Found found, int before) {
        int size = before;
        for (int s = starts[place]; s < starts[place + 1]; s++) {
            int i = sorted[s];
            double distance = Math.hypot(x[i] - atX, y[i] - atY);
            int last = found.index.length - 1;
            if (size <= last) {
                insert(found, size++, i, distance);
            } else if (comesBefore(distance, i, found.distances[last], found.index[last])) {
                insert(found, last, i, distance);
            }
        }
        return size;
    }

    /** Equally far points come in the order of their numbers, so that cells do not matter. */
    private static boolean comesBefore(double distance, int i, double other, int j) {
        return distance < other || distance == other && i < j;
    }

    private static void insert(Found found, int last, int i, double distance) {
        int at = last;
        while (at > 0 && comesBefore(distance, i, found.distances[at - 1], found.index[at - 1])) {
            found.distances[at] = found.distances[at - 1];
            found.index[at] = found.index[at - 1];
            at--;
        }
        found.distances[at] = distance;
        found.index[at] = i;
    }
}
