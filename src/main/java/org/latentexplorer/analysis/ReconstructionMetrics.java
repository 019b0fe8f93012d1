package org.latentexplorer.analysis;

import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;

/**
 * How well a model gives back images.
 *
 * @param mse    mean squared error over all pixels of all images
 * @param bce    mean binary cross-entropy over all pixels of all images, in nats
 * @param psnr   peak signal-to-noise ratio of {@code mse} for a peak of 1, in dB: -10 log10(mse)
 * @param ssim   structural similarity, mean over the images; see {@link Ssim}
 * @param images how many
 */
public record ReconstructionMetrics(double mse, double bce, double psnr, double ssim, int images) {
    /** Probabilities are kept this far from 0 and 1, as logarithms of 0 would make one pixel outweigh all others. */
    private static final double MARGIN = 1e-7;
    private static final int BATCH = 256;

    /** @throws org.latentexplorer.model.Failure if the images are not of the model's size */
    public static ReconstructionMetrics measure(LatentModel model, ImageSet images, Progress progress) {
        Codes codes = model.encode(images, Progress.NONE);
        Ssim similarity = new Ssim(model.shape());
        int size = model.size();
        double squares = 0;
        double nats = 0;
        double ssim = 0;
        for (int from = 0; from < images.count(); from += BATCH) {
            progress.check();
            progress.update(from, images.count());
            int count = Math.min(BATCH, images.count() - from);
            float[] originals = originals(images, from, count);
            float[] decoded = decoded(model, codes, from, count);
            for (int i = 0; i < count; i++) {
                squares += squaredError(originals, decoded, i * size, size);
                nats += crossEntropy(originals, decoded, i * size, size);
                ssim += similarity.of(originals, decoded, i * size);
            }
        }
        double mse = squares / images.count();
        return new ReconstructionMetrics(mse, nats / images.count(), psnr(mse), ssim / images.count(), images.count());
    }

    /** {@code count} images from {@code from} on as floats. */
    public static float[] originals(ImageSet images, int from, int count) {
        float[] pixels = new float[count * images.size()];
        for (int i = 0; i < count; i++) {
            images.copy(from + i, pixels, i * images.size());
        }
        return pixels;
    }

    private static float[] decoded(LatentModel model, Codes codes, int from, int count) {
        float[] pixels = new float[count * model.size()];
        model.decode(codes, from, count, pixels);
        return pixels;
    }

    /** Mean squared difference of {@code size} values from {@code offset} on. */
    public static double squaredError(float[] a, float[] b, int offset, int size) {
        double sum = 0;
        for (int i = offset; i < offset + size; i++) {
            double d = a[i] - b[i];
            sum += d * d;
        }
        return sum / size;
    }

    /** Mean of -x ln y - (1 - x) ln(1 - y) over {@code size} values from {@code offset} on, in nats. */
    public static double crossEntropy(float[] x, float[] y, int offset, int size) {
        double sum = 0;
        for (int i = offset; i < offset + size; i++) {
            double p = Math.clamp(y[i], MARGIN, 1 - MARGIN);
            sum -= x[i] * Math.log(p) + (1 - x[i]) * Math.log(1 - p);
        }
        return sum / size;
    }

    /** In dB; infinite for no error at all. */
    public static double psnr(double mse) {
        return -10 * Math.log10(mse);
    }
}
