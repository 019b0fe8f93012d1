package org.latentexplorer.cli;

import java.util.List;
import org.latentexplorer.analysis.ReconstructionMetrics;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.report.Examples;

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
        images.checkFit(model);
        List<Integer> chosen = Examples.choose(images, count);
        int size = model.size();
        float[] originals = new float[chosen.size() * size];
        float[] reconstructions = new float[chosen.size() * size];
        double[] errors = new double[chosen.size()];
        float[] image = new float[size];
        for (int i = 0; i < errors.length; i++) {
            images.copy(chosen.get(i), originals, i * size);
            System.arraycopy(originals, i * size, image, 0, size);
            System.arraycopy(model.reconstruct(image, images.label(chosen.get(i))), 0, reconstructions, i * size,
                    size);
            errors[i] = ReconstructionMetrics.squaredError(originals, reconstructions, i * size, size);
        }
        return new Pairs(originals, reconstructions, errors);
    }
}
