package org.latentexplorer.ui.plot;

/** The rectangle that points lie in, in data units; its sides may be of length zero. */
public record Bounds(double minX, double minY, double maxX, double maxY) {
    /** What is shown when there is nothing to show. */
    public static final Bounds UNIT = new Bounds(-1, -1, 1, 1);

    /** The bounds of all points with two finite coordinates; {@link #UNIT} if there is none. */
    public static Bounds of(float[] x, float[] y) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            if (Float.isFinite(x[i]) && Float.isFinite(y[i])) {
                minX = Math.min(minX, x[i]);
                maxX = Math.max(maxX, x[i]);
                minY = Math.min(minY, y[i]);
                maxY = Math.max(maxY, y[i]);
            }
        }
        return minX > maxX ? UNIT : new Bounds(minX, minY, maxX, maxY);
    }

    public double width() {
        return maxX - minX;
    }

    public double height() {
        return maxY - minY;
    }

    public double centreX() {
        return minX + width() / 2;
    }

    public double centreY() {
        return minY + height() / 2;
    }
}
