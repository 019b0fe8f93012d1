package org.latentexplorer.ui.gallery;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;

/** Test images in the order of their reconstruction error. */
final class ErrorRanking {
    private static final int BATCH = 256;

    private final int[] bestFirst;

    private ErrorRanking(int[] bestFirst) {
        this.bestFirst = bestFirst;
    }

    /** @throws org.latentexplorer.model.Cancelled if asked to stop */
    static ErrorRanking of(LatentModel model, ImageSet images, Progress progress) {
        int size = model.size();
        double[] errors = new double[images.count()];
        float[] originals = new float[size];
        float[] decoded = new float[BATCH * size];
        for (int from = 0; from < images.count(); from += BATCH) {
            progress.check();
            int count = Math.min(BATCH, images.count() - from);
            Codes codes = model.encode(images.slice(from, from + count), Progress.NONE);
            model.decode(codes, 0, count, decoded);
            for (int i = 0; i < count; i++) {
                images.copy(from + i, originals, 0);
                errors[from + i] = squaredError(originals, 0, decoded, i * size, size);
            }
            progress.update(from + count, images.count());
        }
        return new ErrorRanking(IntStream.range(0, errors.length).boxed()
                .sorted(Comparator.comparingDouble(i -> errors[i])).mapToInt(i -> i).toArray());
    }

    /** Mean squared error of {@code size} pixels. */
    static double squaredError(float[] a, int fromA, float[] b, int fromB, int size) {
        double sum = 0;
        for (int p = 0; p < size; p++) {
            double off = a[fromA + p] - b[fromB + p];
            sum += off * off;
        }
        return sum / size;
    }

    /** The images from place {@code from} on, counted from the worst or from the best. */
    int[] images(boolean worst, int from, int count) {
        int first = Math.min(from, bestFirst.length);
        int end = Math.min(first + count, bestFirst.length);
        return IntStream.range(first, end).map(i -> bestFirst[worst ? bestFirst.length - 1 - i : i]).toArray();
    }
}
