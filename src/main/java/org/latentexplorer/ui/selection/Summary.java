package org.latentexplorer.ui.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;

/**
 * What some images have in common.
 *
 * @param count     how many there are
 * @param meanImage the mean of their pixels; null if the images are not loaded
 * @param meanCode  the mean of their codes, over finite codes only
 * @param decoded   what the mean of their codes is decoded to; null if the model takes other codes
 * @param classes   how many are of each class that occurs in the test set, by number; empty without labels
 */
record Summary(int count, float[] meanImage, float[] meanCode, float[] decoded, List<ClassCount> classes) {
    static final Summary NOTHING = new Summary(0, null, null, null, List.of());

    /**
     * @param images   of which codes are; null if they are not loaded
     * @param chosen   at least one
     * @param model    decodes the mean code; null if it takes other codes
     * @param nameOf   a class's name by its number
     */
    static Summary of(int[] chosen, Codes codes, ImageSet images, LatentModel model, IntFunction<String> nameOf) {
        float[] mean = meanCode(chosen, codes);
        float[] decoded = null;
        if (model != null) {
            decoded = new float[model.size()];
            model.decode(mean, decoded);
        }
        return new Summary(chosen.length, images == null ? null : meanImage(chosen, images), mean, decoded,
                classes(chosen, codes, nameOf));
    }

    private static float[] meanImage(int[] chosen, ImageSet images) {
        int size = images.size();
        byte[] pixels = images.pixels();
        long[] sums = new long[size];
        for (int image : chosen) {
            int from = image * size;
            for (int p = 0; p < size; p++) {
                sums[p] += pixels[from + p] & 0xff;
            }
        }
        float[] mean = new float[size];
        for (int p = 0; p < size; p++) {
            mean[p] = (float) (sums[p] / (255.0 * chosen.length));
        }
        return mean;
    }

    private static float[] meanCode(int[] chosen, Codes codes) {
        float[] mean = new float[codes.dimension()];
        for (int axis = 0; axis < mean.length; axis++) {
            double sum = 0;
            int finite = 0;
            for (int image : chosen) {
                float value = codes.at(image, axis);
                if (Float.isFinite(value)) {
                    sum += value;
                    finite++;
                }
            }
            mean[axis] = finite == 0 ? 0 : (float) (sum / finite);
        }
        return mean;
    }

    private static List<ClassCount> classes(int[] chosen, Codes codes, IntFunction<String> nameOf) {
        if (codes.labels() == null) {
            return List.of();
        }
        int[] all = new int[256];
        for (byte label : codes.labels()) {
            all[label & 0xff]++;
        }
        int[] selected = new int[256];
        for (int image : chosen) {
            selected[codes.label(image)]++;
        }
        List<ClassCount> classes = new ArrayList<>();
        for (int number = 0; number < all.length; number++) {
            if (all[number] > 0) {
                classes.add(new ClassCount(number, nameOf.apply(number), selected[number], all[number]));
            }
        }
        return classes;
    }
}
