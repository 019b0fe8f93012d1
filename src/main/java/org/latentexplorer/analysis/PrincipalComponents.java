package org.latentexplorer.analysis;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.latentexplorer.kernel.Kernel;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.Progress;

/**
 * The principal components of images: the linear autoencoder of the least squared error, and so the baseline of every
 * other one of its width. The covariance is summed up block by block, never holding the images as floats; its leading
 * eigenvectors come from simultaneous iteration (Rutishauser, Numerische Mathematik 13, 1969).
 */
final class PrincipalComponents {
    private static final int BLOCK = 512;
    private static final int ITERATIONS = 100;
    /** Vectors beyond those wanted, which make the last ones wanted settle sooner. */
    private static final int SPARE = 10;

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
        float[] covariance = covariance(images, mean, new Share(progress, 0, 0.8));
        float[] axes = leading(covariance, size, Math.min(size, width + SPARE), new Share(progress, 0.8, 1));
        return new PrincipalComponents(size, width, mean, Arrays.copyOf(axes, width * size));
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

    private static float[] covariance(ImageSet images, float[] mean, Progress progress) {
        int size = images.size();
        double[] sums = new double[size * size];
        float[] columns = new float[BLOCK * size];
        float[] part = new float[size * size];
        for (int from = 0; from < images.count(); from += BLOCK) {
            progress.check();
            progress.update(from, images.count());
            int n = Math.min(BLOCK, images.count() - from);
            float[] rows = centred(images, from, n, mean);
            Kernel.best().transpose(n, size, rows, size, columns, n);
            Kernel.best().multiply(size, size, n, columns, 0, n, 1, rows, 0, size, null, 0, part, 0, size);
            for (int i = 0; i < part.length; i++) {
                sums[i] += part[i];
            }
        }
        float[] covariance = part;
        for (int i = 0; i < sums.length; i++) {
            covariance[i] = (float) (sums[i] / images.count());
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

    private static float[] leading(float[] covariance, int size, int count, Progress progress) {
        SplittableRandom random = new SplittableRandom(1);
        float[] axes = new float[count * size];
        for (int i = 0; i < axes.length; i++) {
            axes[i] = (float) random.nextDouble(-1, 1);
        }
        orthonormalise(axes, size, count);
        float[] next = new float[axes.length];
        for (int i = 0; i < ITERATIONS; i++) {
            progress.check();
            progress.update(i, ITERATIONS);
            Kernel.best().multiply(count, size, size, axes, 0, size, 1, covariance, 0, size, null, 0, next, 0, size);
            orthonormalise(next, size, count);
            float[] before = axes;
            axes = next;
            next = before;
        }
        return axes;
    }

    /** Gram and Schmidt, twice for the digits. An axis along which nothing varies becomes zero. */
    private static void orthonormalise(float[] axes, int size, int count) {
        for (int a = 0; a < count; a++) {
            double before = Math.sqrt(product(axes, a, a, size));
            for (int pass = 0; pass < 2; pass++) {
                for (int b = 0; b < a; b++) {
                    float along = (float) product(axes, a, b, size);
                    for (int p = 0; p < size; p++) {
                        axes[a * size + p] -= along * axes[b * size + p];
                    }
                }
            }
            double length = Math.sqrt(product(axes, a, a, size));
            float scale = length > 1e-5 * before ? (float) (1 / length) : 0;
            for (int p = 0; p < size; p++) {
                axes[a * size + p] *= scale;
            }
        }
    }

    private static double product(float[] axes, int a, int b, int size) {
        double sum = 0;
        for (int p = 0; p < size; p++) {
            sum += axes[a * size + p] * axes[b * size + p];
        }
        return sum;
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
