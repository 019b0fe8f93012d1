package org.latentexplorer.ui.analysis.anomaly;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.latentexplorer.model.AnomalyScores;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Roc;
import org.latentexplorer.model.SavedModel;

/**
 * Images that were scored by a model.
 *
 * @param model   what scored
 * @param trained the same, if it was trained for this; otherwise null
 * @param images  test images
 * @param unseen  classes the model has not seen
 * @param byInk   area under the curve of a score that needs no model: how much ink an image has, or how little
 * @param order   numbers of the images from the least strange to the strangest
 */
record ScoredImages(LatentModel model, SavedModel trained, ImageSet images, Set<Integer> unseen, AnomalyScores scores,
              double byInk, int[] order) {
    /** Which images are looked at. */
    enum Group {
        STRANGEST, PLAINEST, MISSED, ALARMS
    }

    /**
     * An image and what the model makes of it; floats from 0 to 1.
     *
     * @param label      its class; -1 for none
     * @param difference how far off each pixel is
     */
    record ScoredImage(int image, int label, boolean unseen, double score, float[] original, float[] restored,
                    float[] difference) {
    }

    static ScoredImages of(LatentModel model, SavedModel trained, ImageSet images, Set<Integer> unseen,
                     AnomalyScores scores) {
        int[] order = IntStream.range(0, images.count()).boxed()
                .sorted(Comparator.comparingDouble(i -> scores.values()[i])).mapToInt(Integer::intValue).toArray();
        double byInk = Roc.of(IntStream.range(0, images.count()).mapToDouble(images::ink).toArray(), scores.unseen())
                .auroc();
        return new ScoredImages(model, trained, images, unseen, scores, Math.max(byInk, 1 - byInk), order);
    }

    /** NumberList of the first few images of a group, the most telling first. */
    int[] images(Group group, double threshold, int most) {
        boolean fromTop = group == Group.STRANGEST || group == Group.ALARMS;
        return IntStream.range(0, order.length).map(i -> order[fromTop ? order.length - 1 - i : i])
                .filter(i -> switch (group) {
                    case STRANGEST, PLAINEST -> true;
                    case MISSED -> scores.unseen()[i] && scores.values()[i] < threshold;
                    case ALARMS -> !scores.unseen()[i] && scores.values()[i] >= threshold;
                }).limit(most).toArray();
    }

    /** Images with what the model makes of them. */
    List<ScoredImage> pictured(int[] numbers) {
        ImageSet some = images.choose(numbers);
        float[][] restored = restore(model, some);
        return IntStream.range(0, numbers.length).mapToObj(i -> pictured(some, i, restored[i], numbers[i],
                scores.unseen()[numbers[i]], scores.values()[numbers[i]])).toList();
    }

    /** What a model makes of images. */
    static float[][] restore(LatentModel model, ImageSet images) {
        Codes codes = model.encode(images, Progress.NONE);
        float[] all = new float[images.count() * images.size()];
        model.decode(codes, 0, images.count(), all);
        float[][] restored = new float[images.count()][images.size()];
        for (int i = 0; i < restored.length; i++) {
            System.arraycopy(all, i * images.size(), restored[i], 0, images.size());
        }
        return restored;
    }

    /** The image at a place of a set with what was made of it. */
    static ScoredImage pictured(ImageSet of, int place, float[] restored, int number, boolean unseen, double score) {
        float[] original = new float[of.size()];
        of.copy(place, original, 0);
        float[] difference = new float[of.size()];
        for (int p = 0; p < difference.length; p++) {
            difference[p] = Math.abs(original[p] - restored[p]);
        }
        return new ScoredImage(number, of.label(place), unseen, score, original, restored, difference);
    }
}
