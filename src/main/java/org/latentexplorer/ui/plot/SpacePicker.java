package org.latentexplorer.ui.plot;

/** Finds the point at a place of a picture of space, by looking at each. */
final class SpacePicker {
    private static final int SOME = 4096;
    /** A disc's edge is hard to hit. */
    private static final double SLACK = 1.5;

    private final SpaceView view;
    private final double atX;
    private final double atY;
    private final double reach;
    private final double radius;
    private int front = -1;
    private float frontNearness = Float.NEGATIVE_INFINITY;
    private int nearest = -1;
    private double least;

    /**
     * @param reach  how many pixels away a point may be
     * @param radius of the discs in the middle of the view, in pixels
     */
    SpacePicker(SpaceView view, double x, double y, double reach, double radius) {
        this.view = view;
        this.atX = x;
        this.atY = y;
        this.reach = reach;
        this.radius = radius;
        least = reach * reach;
    }

    /** Of the discs under the place the one in front, else the nearest within reach; -1 for none. */
    int find(SpacePoints points, boolean[] visible) {
        float[] x = new float[SOME];
        float[] y = new float[SOME];
        float[] z = new float[SOME];
        for (int first = 0; first < points.count(); first += SOME) {
            int some = Math.min(SOME, points.count() - first);
            System.arraycopy(points.plane().x(), first, x, 0, some);
            System.arraycopy(points.plane().y(), first, y, 0, some);
            System.arraycopy(points.z(), first, z, 0, some);
            view.place(some, x, y, z);
            for (int i = 0; i < some; i++) {
                // not-a-number fails this too
                if (Math.abs(x[i] - atX) <= reach && Math.abs(y[i] - atY) <= reach && !Float.isNaN(z[i])
                        && visible[points.plane().group()[first + i] & 0xff]) {
                    consider(first + i, x[i] - atX, y[i] - atY, z[i]);
                }
            }
        }
        return front >= 0 ? front : nearest;
    }

    private void consider(int point, double dx, double dy, float nearness) {
        double square = dx * dx + dy * dy;
        double disc = radius * SpaceView.size(nearness) + SLACK;
        if (square <= disc * disc && nearness > frontNearness) {
            front = point;
            frontNearness = nearness;
        }
        if (square <= least) {
            least = square;
            nearest = point;
        }
    }
}
