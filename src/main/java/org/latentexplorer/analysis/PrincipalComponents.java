package org.latentexplorer.analysis;

import java.util.Arrays;
import org.latentexplorer.kernel.Kernel;
import org.latentexplorer.kernel.PrincipalAxes;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.Progress;

/**
 * The principal components of images: the linear autoencoder of the least squared error, and so the baseline of every
 * other one of its width. The covariance is summed up block by block, never holding the images as floats.
 */
final class PrincipalComponents {
    private static final int BLOCK = 512;

    private final int size;
    private final int width;
    private final float[] mean;
    /** Axis after axis, [width, size]; each of length 1. */
    private final float[] axes;

    private PrincipalComponents(int size, int width, float[] mean, float[] axes) {
        this.size = size;
        this.width = width;
        this.mean = mean;
        this.axes = axes;
    }

    /**
     * @param width components, at most as many as pixels
     * @throws org.latentexplorer.model.Cancelled if asked to stop
     */
    static PrincipalComponents fit(ImageSet images, int width, Progress progress) {
        int size = images.size();
        if (width < 1 || width > size) {
            throw new IllegalArgumentException(width + " components of " + size + " pixels");
        }
        float[] mean = mean(images);
        double[][] covariance = covariance(images, mean, progress.part(0, 0.8));
        double[][] found = PrincipalAxes.of(covariance, width, progress.part(0.8, 1)::at);
        float[] axes = new float[width * size];
        for (int i = 0; i < axes.length; i++) {
            axes[i] = (float) found[i / size][i % size];
        }
        return new PrincipalComponents(size, width, mean, axes);
    }

    /** Pixels an image. */
    int size() {
        return size;
    }

    /** The first {@code width} of these. */
    PrincipalComponents first(int width) {
        return new PrincipalComponents(size, width, mean, Arrays.copyOf(axes, width * size));
    }

    private static float[] mean(ImageSet images) {
        long[] sums = new long[images.size()];
        byte[] pixels = images.pixels();
        for (int i = 0; i < images.count(); i++) {
            for (int p = 0; p < sums.length; p++) {
                sums[p] += pixels[i * sums.length + p] & 0xff;
            }
        }
        float[] mean = new float[sums.length];
        for (int p = 0; p < mean.length; p++) {
            mean[p] = (float) (sums[p] / 255.0 / images.count());
        }
        return mean;
    }

    private static double[][] covariance(ImageSet images, float[] mean, Progress progress) {
        int size = images.size();
        double[][] covariance = new double[size][size];
        float[] columns = new float[BLOCK * size];
        float[] part = new float[size * size];
        for (int from = 0; from < images.count(); from += BLOCK) {
            progress.check();
            progress.update(from, images.count());
            int n = Math.min(BLOCK, images.count() - from);
            float[] rows = centred(images, from, n, mean);
            Kernel.best().transpose(n, size, rows, size, columns, n);
            Kernel.best().multiply(size, size, n, columns, 0, n, 1, rows, 0, size, null, 0, part, 0, size);
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    covariance[a][b] += part[a * size + b] / (double) images.count();
                }
            }
        }
        return covariance;
    }

    private static float[] centred(ImageSet images, int from, int n, float[] mean) {
        float[] rows = Features.of(images).rows(from, n);
        for (int i = 0; i < rows.length; i++) {
            rows[i] -= mean[i % mean.length];
        }
        return rows;
    }

    /** How far along each axis the images lie. */
    Codes encode(ImageSet images) {
        float[] values = new float[images.count() * width];
        float[] columns = new float[size * width];
        Kernel.best().transpose(width, size, axes, size, columns, width);
        for (int from = 0; from < images.count(); from += BLOCK) {
            int n = Math.min(BLOCK, images.count() - from);
            float[] rows = centred(images, from, n, mean);
            Kernel.best().multiply(n, width, size, rows, 0, size, 1, columns, 0, width, null, 0, values, from * width,
                    width);
        }
        return new Codes(values, width, images.labels());
    }

    /** Images from codes, kept within 0 to 1 as images are. */
    void decode(float[] codes, int count, float[] images) {
        Kernel.best().multiply(count, size, width, codes, 0, width, 1, axes, 0, size, null, 0, images, 0, size);
        for (int i = 0; i < count * size; i++) {
            images[i] = Math.clamp(images[i] + mean[i % size], 0f, 1f);
        }
    }
}
