package org.latentexplorer.data.synthetic;

/**
 * The way of the pen's tip as a dense row of points: a curve through the skeleton's nodes that is
 * smooth except at corners. Points are in the skeleton's units until {@link #fit} puts them on the
 * scanner's grid. Reused from image to image.
 */
final class PenPath {
    private static final int MOST_POINTS = 4096;
    /** Digit heights between points: less than a scan pixel, so that round ink leaves no notches. */
    private static final double STEP = 0.016;

    final double[] x = new double[MOST_POINTS];
    final double[] y = new double[MOST_POINTS];
    /** Way done within the stroke, 0 at its start, 1 at its end. */
    final double[] progress = new double[MOST_POINTS];
    int size;

    private double tangentX;
    private double tangentY;

    void trace(Skeleton skeleton) {
        size = 0;
        int[] starts = skeleton.style.starts();
        for (int s = 0; s + 1 < starts.length; s++) {
            int first = size;
            for (int n = starts[s]; n + 1 < starts[s + 1]; n++) {
                span(skeleton, n, starts[s], starts[s + 1] - 1);
            }
            add(skeleton.x[starts[s + 1] - 1], skeleton.y[starts[s + 1] - 1]);
            for (int i = first; i < size; i++) {
                progress[i] = (i - first) / (double) (size - 1 - first);
            }
        }
    }

    /** Scales and centres the points on the scan so that what a pen of this radius inks is {@code side} pixels long. */
    void fit(double side, double radius) {
        double left = x[0];
        double right = x[0];
        double top = y[0];
        double bottom = y[0];
        for (int i = 1; i < size; i++) {
            left = Math.min(left, x[i]);
            right = Math.max(right, x[i]);
            top = Math.min(top, y[i]);
            bottom = Math.max(bottom, y[i]);
        }
        double middle = Scan.SIZE / 2.0;
        double scale = (side - 2 * radius) / Math.max(right - left, bottom - top);
        for (int i = 0; i < size; i++) {
            x[i] = middle + scale * (x[i] - (left + right) / 2);
            y[i] = middle + scale * (y[i] - (top + bottom) / 2);
        }
    }

    /** A cubic Hermite span from node n to n+1. */
    private void span(Skeleton k, int n, int first, int last) {
        double dx = k.x[n + 1] - k.x[n];
        double dy = k.y[n + 1] - k.y[n];
        double h = knot(dx, dy);
        tangent(k, n, first, last, h, true);
        double ax = tangentX * h;
        double ay = tangentY * h;
        tangent(k, n + 1, first, last, h, false);
        double bx = tangentX * h;
        double by = tangentY * h;
        int steps = 1 + (int) (Math.sqrt(dx * dx + dy * dy) / STEP);
        for (int i = 0; i < steps; i++) {
            double t = i / (double) steps;
            double t2 = t * t;
            double t3 = t2 * t;
            double p = 3 * t2 - 2 * t3;
            double a = t3 - 2 * t2 + t;
            double b = t3 - t2;
            add(k.x[n] + p * dx + a * ax + b * bx, k.y[n] + p * dy + a * ay + b * by);
        }
    }

    /**
     * Derivative at a node with respect to centripetal knots (square roots of chords), which keeps
     * unevenly spaced nodes from making the curve swing out. At corners and stroke ends it is the
     * chord of the span itself.
     */
    private void tangent(Skeleton k, int n, int first, int last, double h, boolean leaving) {
        int before = n == first || k.style.corner()[n] && leaving ? n : n - 1;
        int after = n == last || k.style.corner()[n] && !leaving ? n : n + 1;
        if (before == n || after == n) {
            tangentX = (k.x[after] - k.x[before]) / h;
            tangentY = (k.y[after] - k.y[before]) / h;
            return;
        }
        double inX = k.x[n] - k.x[before];
        double inY = k.y[n] - k.y[before];
        double outX = k.x[after] - k.x[n];
        double outY = k.y[after] - k.y[n];
        double hin = knot(inX, inY);
        double hout = knot(outX, outY);
        double whole = hin + hout;
        tangentX = inX / hin - (inX + outX) / whole + outX / hout;
        tangentY = inY / hin - (inY + outY) / whole + outY / hout;
    }

    private static double knot(double dx, double dy) {
        return Math.sqrt(Math.sqrt(dx * dx + dy * dy)) + 1e-6;
    }

    private void add(double px, double py) {
        x[size] = px;
        y[size++] = py;
    }
}
