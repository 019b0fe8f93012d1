package org.latentexplorer.ui.plot;

/**
 * Points in space on their way from old places to new ones; seen as large as the places they go to need. Immutable;
 * times are those of {@link System#nanoTime()}.
 *
 * @param from  x, y and z of each point at the beginning
 * @param to    where they end
 * @param start when it begins
 */
record Drift(float[][] from, SpacePoints to, long start, long duration) {
    static Drift resting(SpacePoints points) {
        return new Drift(coordinates(points), points, 0, 0);
    }

    private static float[][] coordinates(SpacePoints points) {
        return new float[][] {points.plane().x(), points.plane().y(), points.z()};
    }

    int count() {
        return to.count();
    }

    boolean over(long now) {
        return duration <= 0 || now - start >= duration;
    }

    /** Share of the way done, from 0 to 1. */
    float progress(long now) {
        return over(now) ? 1 : (float) Easing.out((now - start) / (double) duration);
    }

    /** Where some of the points are along an axis. */
    void positions(float t, int axis, int first, int some, float[] at) {
        float[] ends = coordinates(to)[axis];
        if (t == 1) {
            System.arraycopy(ends, first, at, 0, some);
            return;
        }
        float[] begins = from[axis];
        for (int i = 0; i < some; i++) {
            float begin = Float.isFinite(begins[first + i]) ? begins[first + i] : ends[first + i];
            at[i] = begin + (ends[first + i] - begin) * t;
        }
    }

    /** The movement to yet other places, from where the points are by now. */
    Drift onTo(SpacePoints other, long now, long newDuration) {
        float[][] at = coordinates(to);
        if (!over(now)) {
            at = new float[3][count()];
            for (int axis = 0; axis < 3; axis++) {
                positions(progress(now), axis, 0, count(), at[axis]);
            }
        }
        return new Drift(at, other, now, newDuration);
    }
}
