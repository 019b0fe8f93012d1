package org.latentexplorer.ui.plot;

import java.util.function.IntPredicate;
import org.latentexplorer.kernel.PlanarIndex;

/**
 * Points on their way from old places to new ones. Immutable; times are those of {@link System#nanoTime()}.
 *
 * @param fromX    where each point starts; one that starts nowhere (not finite) appears at its end
 * @param toX      where each point ends
 * @param start    when it starts
 * @param duration how long it takes in nanoseconds; 0 or less if it is over before it starts
 */
record Glide(float[] fromX, float[] fromY, float[] toX, float[] toY, long start, long duration) {
    /** Points at rest. */
    static Glide resting(float[] x, float[] y) {
        return new Glide(x, y, x, y, 0, 0);
    }

    int count() {
        return toX.length;
    }

    boolean over(long now) {
        return duration <= 0 || now - start >= duration;
    }

    /** Share of the way done, from 0 to 1. */
    double progress(long now) {
        return over(now) ? 1 : Easing.out((now - start) / (double) duration);
    }

    /**
     * Where some of the points are.
     *
     * @param first the first of them
     * @param some  how many
     * @param x     receives that many floats
     * @param y     receives that many floats
     */
    void positions(long now, int first, int some, float[] x, float[] y) {
        float t = (float) progress(now);
        between(fromX, toX, t, first, some, x);
        between(fromY, toY, t, first, some, y);
    }

    /** Where one point is, to the right. */
    float xAt(int point, long now) {
        return between(fromX[point], toX[point], (float) progress(now));
    }

    /** Where one point is, upwards. */
    float yAt(int point, long now) {
        return between(fromY[point], toY[point], (float) progress(now));
    }

    private static float between(float from, float to, float t) {
        float start = Float.isFinite(from) ? from : to;
        // not through the difference alone: at t = 1 rounding would miss the end
        return t == 1 ? to : start + (to - start) * t;
    }

    private static void between(float[] from, float[] to, float t, int first, int some, float[] at) {
        if (t == 1) {
            System.arraycopy(to, first, at, 0, some);
            return;
        }
        for (int i = 0; i < some; i++) {
            at[i] = between(from[first + i], to[first + i], t);
        }
    }

    /** The nearest point at a time, found by looking at each; for the rest see {@link PlanarIndex#nearest}. */
    int nearest(long now, double atX, double atY, double scaleX, double scaleY, double radius,
                IntPredicate wanted) {
        float t = (float) progress(now);
        double least = radius * radius;
        int found = -1;
        for (int i = 0; i < toX.length; i++) {
            double dx = (between(fromX[i], toX[i], t) - atX) * scaleX;
            double dy = (between(fromY[i], toY[i], t) - atY) * scaleY;
            double distance = dx * dx + dy * dy;
            if (distance <= least && wanted.test(i)) {
                least = distance;
                found = i;
            }
        }
        return found;
    }

    /** The movement to yet other places, from where the points are by now. */
    Glide onTo(float[] x, float[] y, long now, long newDuration) {
        float[] atX = toX;
        float[] atY = toY;
        if (!over(now)) {
            atX = new float[count()];
            atY = new float[count()];
            positions(now, 0, count(), atX, atY);
        }
        return new Glide(atX, atY, x, y, now, newDuration);
    }
}
