package org.latentexplorer.ui.plot;

import java.util.Arrays;

/**
 * A closed line in the plane that tells quickly which points lie inside: those that it winds about (the nonzero rule),
 * so that a line drawn twice about the same points still holds them. The plane is cut into bands, and each knows the
 * edges that cross it; a point is held against those of its own band only.
 */
public final class Outline {
    /** So many bands at most; a line drawn by hand is not much higher in pixels. */
    private static final int MOST_BANDS = 512;

    private final double[] x;
    private final double[] y;
    private final double left;
    private final double right;
    private final double bottom;
    private final double top;
    private final double bandsPerUnit;
    private final int bands;
    /** By band: where its edges begin in {@link #edges}. */
    private final int[] starts;
    /** An edge goes from the corner of its number to the next. */
    private final int[] edges;

    /**
     * @param xs of the corners, at least one; the last is joined to the first
     * @param ys likewise
     */
    public Outline(double[] xs, double[] ys) {
        x = xs.clone();
        y = ys.clone();
        left = Arrays.stream(x).min().orElseThrow();
        right = Arrays.stream(x).max().orElseThrow();
        bottom = Arrays.stream(y).min().orElseThrow();
        top = Arrays.stream(y).max().orElseThrow();
        bands = Math.clamp(x.length, 1, MOST_BANDS);
        bandsPerUnit = top > bottom ? bands / (top - bottom) : 0;
        int[] counts = new int[bands + 1];
        eachBand((edge, band) -> counts[band + 1]++);
        Arrays.parallelPrefix(counts, Integer::sum);
        starts = counts.clone();
        edges = new int[counts[bands]];
        eachBand((edge, band) -> edges[counts[band]++] = edge);
    }

    /** A rectangle between two corners, in any order. */
    public static Outline rectangle(double x0, double y0, double x1, double y1) {
        return new Outline(new double[]{x0, x1, x1, x0}, new double[]{y0, y0, y1, y1});
    }

    private interface Crossing {
        void take(int edge, int band);
    }

    private void eachBand(Crossing crossing) {
        for (int edge = 0; edge < x.length; edge++) {
            double from = y[edge];
            double to = y[next(edge)];
            if (from != to) {
                int last = band(Math.max(from, to));
                for (int band = band(Math.min(from, to)); band <= last; band++) {
                    crossing.take(edge, band);
                }
            }
        }
    }

    private int next(int corner) {
        return corner + 1 == x.length ? 0 : corner + 1;
    }

    private int band(double at) {
        return Math.clamp((int) ((at - bottom) * bandsPerUnit), 0, bands - 1);
    }

    /** Whether a point lies inside; never if a coordinate is not a number. */
    public boolean contains(double atX, double atY) {
        if (!(atX >= left && atX <= right && atY >= bottom && atY <= top)) {
            return false;
        }
        int band = band(atY);
        int winding = 0;
        for (int i = starts[band]; i < starts[band + 1]; i++) {
            int edge = edges[i];
            int end = next(edge);
            boolean up = y[edge] <= atY && y[end] > atY;
            boolean down = y[end] <= atY && y[edge] > atY;
            if (up || down) {
                double side = (x[end] - x[edge]) * (atY - y[edge]) - (atX - x[edge]) * (y[end] - y[edge]);
                // the ray goes to the right: only edges on that side of the point count
                if (up && side > 0) {
                    winding++;
                } else if (down && side < 0) {
                    winding--;
                }
            }
        }
        return winding != 0;
    }
}
