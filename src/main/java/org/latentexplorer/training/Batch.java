package org.latentexplorer.training;

import java.util.random.RandomGenerator;
import org.latentexplorer.kernel.Kernel;
import org.latentexplorer.model.Corruption;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.PixelRange;
import org.latentexplorer.network.Forward;
import org.latentexplorer.network.Labels;

/**
 * Images gathered for a step, in the recipe's range: what the encoder sees, once as rows and once as columns, and
 * what the decoder should give. Without corruption and labels both are one.
 */
final class Batch {
    private final Kernel kernel = Kernel.best();
    private final ImageSet images;
    private final int classes;
    private final int told;
    private final boolean signed;
    private final Corruption corruption;
    /** [n, size]. */
    private final float[] clean;
    /** What the encoder sees, [n, size + labels]. */
    final float[] rows;
    /** The same in columns, [size + labels, stride(n)]; columns from n on may hold anything finite. */
    final float[] input;
    /** The clean images, [size, stride(n)]. */
    final float[] target;
    /** A class number an image; 0 without labels. */
    final int[] labels;
    int n;

    Batch(NetworkSpec network, ImageSet images, int capacity) {
        this.images = images;
        classes = network.classes();
        told = network.encoder().getFirst().labels();
        signed = network.recipe().range() == PixelRange.SIGNED;
        corruption = network.recipe().family().corruption(network.recipe());
        int size = images.size();
        clean = new float[capacity * size];
        rows = corruption.none() && told == 0 ? clean : new float[capacity * (size + told)];
        target = new float[size * Forward.stride(capacity)];
        input = corruption.none() && told == 0 ? target : new float[(size + told) * Forward.stride(capacity)];
        labels = new int[capacity];
    }

    /**
     * Takes the images {@code order[from]} to {@code order[from + count - 1]}.
     *
     * @param noise decides how they are corrupted
     */
    void load(int[] order, int from, int count, RandomGenerator noise) {
        n = count;
        int size = images.size();
        int stride = Forward.stride(count);
        for (int i = 0; i < count; i++) {
            kernel.pixels(images.pixels(), order[from + i] * size, size, clean, i * size);
            labels[i] = classes == 0 ? 0 : Math.clamp(images.label(order[from + i]), 0, classes - 1);
        }
        if (rows != clean) {
            corrupt(size, stride, noise);
        }
        range(clean, count * size);
        kernel.transpose(count, size, clean, size, target, stride);
    }

    private void corrupt(int size, int stride, RandomGenerator noise) {
        int width = size + told;
        for (int i = 0; i < n; i++) {
            System.arraycopy(clean, i * size, rows, i * width, size);
            corruption.apply(rows, i * width, size, noise);
            for (int c = 0; c < told; c++) {
                rows[i * width + size + c] = labels[i] == c ? 1 : 0;
            }
        }
        if (signed) {
            for (int i = 0; i < n; i++) {
                for (int p = 0; p < size; p++) {
                    rows[i * width + p] = 2 * rows[i * width + p] - 1;
                }
            }
        }
        kernel.transpose(n, size, rows, width, input, stride);
        Labels.write(labels, n, told, input, size, stride);
    }

    private void range(float[] x, int count) {
        if (signed) {
            for (int i = 0; i < count; i++) {
                x[i] = 2 * x[i] - 1;
            }
        }
    }
}
