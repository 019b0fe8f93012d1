package org.latentexplorer.network;

import java.util.Arrays;

/** Tells a layer the images' classes, as inputs of which the class's own is 1 and all others 0. */
public final class Labels {
    private Labels() {
    }

    /**
     * Fills rows {@code row} to {@code row + classes - 1} of x [., stride].
     *
     * @param labels one class number a column
     */
    public static void write(int[] labels, int n, int classes, float[] x, int row, int stride) {
        if (classes == 0) {
            return;
        }
        Arrays.fill(x, row * stride, (row + classes) * stride, 0);
        for (int j = 0; j < n; j++) {
            x[(row + labels[j]) * stride + j] = 1;
        }
    }
}
