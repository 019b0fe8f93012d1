package org.latentexplorer.ui.selection;

import java.util.Arrays;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;

/** How badly a model gives some images back. */
final class MeanError {
    private static final int BATCH = 256;

    private MeanError() {
    }

    /**
     * The mean squared error of a pixel over the images chosen; ink is 1, paper is 0.
     *
     * @param chosen at least one
     * @param codes  of the images, in their order
     * @throws org.latentexplorer.model.Cancelled if asked to stop
     */
    static double of(int[] chosen, Codes codes, ImageSet images, LatentModel model, Progress progress) {
        float[] decoded = new float[Math.min(BATCH, chosen.length) * model.size()];
        double sum = 0;
        for (int from = 0; from < chosen.length; from += BATCH) {
            progress.check();
            progress.update(from, chosen.length);
            int[] batch = Arrays.copyOfRange(chosen, from, Math.min(chosen.length, from + BATCH));
            model.decode(some(codes, batch), 0, batch.length, decoded);
            for (int i = 0; i < batch.length; i++) {
                sum += squaredError(images, batch[i], decoded, i * model.size());
            }
        }
        return sum / ((double) chosen.length * model.size());
    }

    /** Codes of some images, with their labels. */
    private static Codes some(Codes codes, int[] chosen) {
        int dimension = codes.dimension();
        float[] values = new float[chosen.length * dimension];
        byte[] labels = codes.labels() == null ? null : new byte[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            System.arraycopy(codes.values(), chosen[i] * dimension, values, i * dimension, dimension);
            if (labels != null) {
                labels[i] = codes.labels()[chosen[i]];
            }
        }
        return new Codes(values, dimension, labels);
    }

    /** Summed over the pixels. */
    static double squaredError(ImageSet images, int image, float[] decoded, int offset) {
        int from = image * images.size();
        double sum = 0;
        for (int p = 0; p < images.size(); p++) {
            double off = (images.pixels()[from + p] & 0xff) / 255.0 - decoded[offset + p];
            sum += off * off;
        }
        return sum;
    }
}
