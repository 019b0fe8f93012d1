package org.latentexplorer.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How badly a model gives back each of many images. */
public final class ReconstructionErrors {
    private static final int BATCH = 256;

    private ReconstructionErrors() {
    }

    /**
     * The mean squared error between each image and what is decoded from its code.
     *
     * @param codes of the images, in their order
     * @throws Cancelled if asked to stop
     */
    public static float[] of(LatentModel model, Codes codes, ImageSet images, Progress progress) {
        float[] errors = new float[codes.count()];
        int[] order = IntStream.range(0, errors.length).toArray();
        if (model.classes() > 0) {
            // a network that is told the class decodes those of one class at a time
            order = IntStream.range(0, errors.length).boxed()
                    .sorted(Comparator.comparingInt(images::label)).mapToInt(i -> i).toArray();
        }
        float[] decoded = new float[BATCH * model.size()];
        for (int at = 0; at < order.length; ) {
            progress.check();
            progress.update(at, order.length);
            int[] batch = Arrays.copyOfRange(order, at, end(images, model, order, at));
            decode(model, codes, images, batch, decoded);
            for (int i = 0; i < batch.length; i++) {
                errors[batch[i]] = squaredError(images, batch[i], decoded, i * model.size());
            }
            at += batch.length;
        }
        return errors;
    }

    private static int end(ImageSet images, LatentModel model, int[] order, int at) {
        int end = at + 1;
        while (end < order.length && end - at < BATCH
                && (model.classes() == 0 || images.label(order[end]) == images.label(order[at]))) {
            end++;
        }
        return end;
    }

    private static void decode(LatentModel model, Codes codes, ImageSet images, int[] batch,
                               float[] decoded) {
        float[] some = new float[batch.length * codes.dimension()];
        for (int i = 0; i < batch.length; i++) {
            System.arraycopy(codes.values(), batch[i] * codes.dimension(), some, i * codes.dimension(),
                    codes.dimension());
        }
        int label = images.label(batch[0]);
        (label < 0 ? model : model.given(label)).decode(some, batch.length, decoded);
    }

    private static float squaredError(ImageSet images, int image, float[] decoded, int offset) {
        int size = images.size();
        double sum = 0;
        for (int p = 0; p < size; p++) {
            double off = (images.pixels()[image * size + p] & 0xff) / 255.0 - decoded[offset + p];
            sum += off * off;
        }
        return (float) (sum / size);
    }
}
