package org.latentexplorer.ui.recipe;

import java.util.Arrays;
import org.latentexplorer.model.Codes;
import org.latentexplorer.ui.plot.WidestAxes;

/**
 * A map reduced to what a small picture shows of it: some of the points, on the two axes along which the codes spread
 * most, from 0 to 1 from left to right and from bottom to top. Some lie outside, so that a few far ones do not squeeze
 * all others together.
 *
 * @param labels one class number a point; -1 for none
 */
record SmallMap(float[] x, float[] y, int[] labels) {
    private static final int MOST = 2500;
    private static final double TAIL = 0.01;

    static SmallMap of(Codes codes) {
        int[] axes = WidestAxes.of(codes);
        int count = Math.min(codes.count(), MOST);
        float[] x = spread(codes, axes[0], count);
        float[] y = spread(codes, axes[1], count);
        int[] labels = new int[count];
        for (int i = 0; i < count; i++) {
            labels[i] = codes.label(image(codes, i, count));
        }
        return new SmallMap(x, y, labels);
    }

    /** Which image a point is of, evenly spread: data may be sorted by class. */
    private static int image(Codes codes, int point, int count) {
        return (int) ((long) point * codes.count() / count);
    }

    private static float[] spread(Codes codes, int axis, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = codes.at(image(codes, i, count), axis);
        }
        float[] sorted = values.clone();
        Arrays.sort(sorted);
        float low = sorted[(int) (TAIL * (count - 1))];
        float high = sorted[(int) ((1 - TAIL) * (count - 1))];
        for (int i = 0; i < count; i++) {
            values[i] = high > low ? 0.05f + 0.9f * (values[i] - low) / (high - low) : 0.5f;
        }
        return values;
    }
}
