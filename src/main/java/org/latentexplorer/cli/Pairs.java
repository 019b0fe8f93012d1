package org.latentexplorer.cli;

import java.util.ArrayList;
import java.util.List;
import org.latentexplorer.analysis.ReconstructionMetrics;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;

/**
 * A few images and what a model gives back of them.
 *
 * @param originals       image after image
 * @param reconstructions as many
 * @param errors          mean squared error of each
 */
record Pairs(float[] originals, float[] reconstructions, double[] errors) {
    /** @throws Failure if the images are not of the model's size */
    static Pairs of(LatentModel model, ImageSet images, int count) {
        if (images.size() != model.size() || images.width() != model.width()) {
            throw new Failure("failure.images.size", images.name(), images.width(), images.height(), model.width(),
                    model.height());
        }
        List<Integer> chosen = choose(images, count);
        int size = model.size();
        float[] originals = new float[chosen.size() * size];
        float[] reconstructions = new float[chosen.size() * size];
        double[] errors = new double[chosen.size()];
        float[] code = new float[model.latent()];
        float[] image = new float[size];
        for (int i = 0; i < errors.length; i++) {
            images.copy(chosen.get(i), originals, i * size);
            System.arraycopy(originals, i * size, image, 0, size);
            LatentModel told = model.given(images.label(chosen.get(i)));
            told.encode(image, code);
            told.decode(code, image);
            System.arraycopy(image, 0, reconstructions, i * size, size);
            errors[i] = ReconstructionMetrics.squaredError(originals, reconstructions, i * size, size);
        }
        return new Pairs(originals, reconstructions, errors);
    }

    /** One image of every class in turn, each class from its first image on; without labels simply the first. */
    static List<Integer> choose(ImageSet images, int count) {
        List<Integer> chosen = new ArrayList<>();
        int classes = images.labelled() ? images.classes().size() : 1;
        int[] next = new int[classes];
        for (int wanted = 0, missed = 0; chosen.size() < count && missed < classes; wanted = (wanted + 1) % classes) {
            int i = next[wanted];
            while (i < images.count() && images.labelled() && images.label(i) != wanted) {
                i++;
            }
            missed = i < images.count() ? 0 : missed + 1;
            if (i < images.count()) {
                chosen.add(i);
            }
            next[wanted] = i + 1;
        }
        return chosen;
    }
}
