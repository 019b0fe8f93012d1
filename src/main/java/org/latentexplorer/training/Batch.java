package org.latentexplorer.training;

import org.latentexplorer.kernel.Kernel;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.network.Forward;

/** Images gathered for a step, as floats from 0 to 1: once as rows, once as columns. */
final class Batch {
    private final Kernel kernel = Kernel.best();
    private final ImageSet images;
    /** [n, size]. */
    final float[] rows;
    /** [size, stride(n)]; columns from n on may hold anything finite. */
    final float[] columns;
    int n;

    Batch(ImageSet images, int capacity) {
        this.images = images;
        rows = new float[capacity * images.size()];
        columns = new float[images.size() * Forward.stride(capacity)];
    }

    /** Takes the images {@code order[from]} to {@code order[from + count - 1]}. */
    void load(int[] order, int from, int count) {
        n = count;
        int size = images.size();
        for (int i = 0; i < count; i++) {
            kernel.pixels(images.pixels(), order[from + i] * size, size, rows, i * size);
        }
        kernel.transpose(count, size, rows, size, columns, Forward.stride(count));
    }
}
