package org.latentexplorer.ui.plot;

import java.util.SplittableRandom;

/**
 * Points to draw, each of a group that gives it its colour. They are kept in the order they are drawn in, which
 * is shuffled (always the same way for one count) so that no group is buried under another.
 */
public final class PointCloud {
    public static final PointCloud EMPTY = of(new float[0], new float[0], null);
    /** Groups there can be: a group is a byte. */
    public static final int GROUPS = 256;

    private final float[] x;
    private final float[] y;
    private final byte[] group;
    private final int[] source;
    private final int[] drawn;
    private final Bounds bounds;
    private final Bounds centre;
    private final int drawable;
    private final int highestGroup;

    private PointCloud(float[] x, float[] y, byte[] group, int[] source) {
        this.x = x;
        this.y = y;
        this.group = group;
        this.source = source;
        this.drawn = new int[source.length];
        for (int i = 0; i < source.length; i++) {
            drawn[source[i]] = i;
        }
        this.bounds = Bounds.of(x, y);
        this.centre = Bounds.central(x, y);
        int finite = 0;
        int highest = 0;
        for (int i = 0; i < x.length; i++) {
            if (Float.isFinite(x[i]) && Float.isFinite(y[i])) {
                finite++;
            }
            highest = Math.max(highest, group[i] & 0xff);
        }
        this.drawable = finite;
        this.highestGroup = highest;
    }

    /**
     * @param x     one a point; points with a coordinate that is not finite are never drawn or picked
     * @param y     one a point
     * @param group one a point, from 0 to 255 as an unsigned byte; null if all are of group 0
     */
    public static PointCloud of(float[] x, float[] y, byte[] group) {
        int count = x.length;
        int[] source = shuffled(count);
        float[] px = new float[count];
        float[] py = new float[count];
        byte[] pg = new byte[count];
        for (int i = 0; i < count; i++) {
            int from = source[i];
            px[i] = x[from];
            py[i] = y[from];
            pg[i] = group == null ? 0 : group[from];
        }
        return new PointCloud(px, py, pg, source);
    }

    /** Whether the points of this cloud and the other are drawn in the same order: they then can glide. */
    public boolean glidesTo(PointCloud other) {
        return count() == other.count();
    }

    private static int[] shuffled(int count) {
        int[] order = new int[count];
        SplittableRandom random = new SplittableRandom(count);
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    public int count() {
        return x.length;
    }

    /** How many points have two finite coordinates. */
    public int drawable() {
        return drawable;
    }

    /** The highest group that occurs; 0 without points. */
    public int highestGroup() {
        return highestGroup;
    }

    public Bounds bounds() {
        return bounds;
    }

    /** Where nearly all points are, see {@link Bounds#central}. */
    public Bounds centre() {
        return centre;
    }

    /** How many points of the groups wanted a view does not show. */
    int outside(Viewport view, boolean[] wanted) {
        int outside = 0;
        for (int i = 0; i < x.length; i++) {
            if (wanted[group[i] & 0xff] && Float.isFinite(x[i]) && Float.isFinite(y[i]) && !view.shows(x[i], y[i])) {
                outside++;
            }
        }
        return outside;
    }

    /** The number of a drawn point in the arrays the cloud was made of. */
    public int source(int drawn) {
        return source[drawn];
    }

    /** All of them, in drawing order, for reading only. */
    int[] sources() {
        return source;
    }

    /** The place in the drawing order of a point of those arrays. */
    public int drawn(int source) {
        return drawn[source];
    }

    /** What is given one a point in the order of the arrays the cloud was made of, in drawing order. */
    public byte[] inOrder(byte[] bySource) {
        byte[] ordered = new byte[source.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = bySource[source[i]];
        }
        return ordered;
    }

    /** Likewise. */
    boolean[] inOrder(boolean[] bySource) {
        boolean[] ordered = new boolean[source.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = bySource[source[i]];
        }
        return ordered;
    }

    /** Coordinates in drawing order, for reading only. */
    public float[] x() {
        return x;
    }

    public float[] y() {
        return y;
    }

    /** Groups in drawing order, for reading only. */
    public byte[] group() {
        return group;
    }
}
