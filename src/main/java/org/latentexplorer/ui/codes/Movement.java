package org.latentexplorer.ui.codes;

import java.util.SplittableRandom;
import org.latentexplorer.model.Corruption;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;

/**
 * How far codes move when Gaussian noise is put on their images.
 *
 * @param family of the network
 * @param shares by strength of the noise, the mean distance that a code moves, the codes' own spread (the root of their
 *               mean squared distance from their mean) being 1
 */
public record Movement(String family, double[] shares) {
    /** Standard deviations of the noise, pixels being 0 to 1. */
    static final double[] STRENGTHS = {0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4};
    private static final int IMAGES = 300;

    /** @param images of the network's size */
    static Movement of(LatentModel model, ImageSet images) {
        int count = Math.min(IMAGES, images.count());
        int latent = model.latent();
        float[][] codes = new float[count][latent];
        float[] image = new float[model.size()];
        for (int i = 0; i < count; i++) {
            images.copy(i, image, 0);
            model.given(images.label(i)).encode(image, codes[i]);
        }
        double spread = spread(codes);
        double[] shares = new double[STRENGTHS.length];
        float[] moved = new float[latent];
        for (int s = 1; s < shares.length; s++) {
            Corruption noise = new Corruption(Corruption.Kind.GAUSSIAN, STRENGTHS[s]);
            for (int i = 0; i < count; i++) {
                images.copy(i, image, 0);
                noise.apply(image, 0, image.length, new SplittableRandom(i));
                model.given(images.label(i)).encode(image, moved);
                shares[s] += distance(codes[i], moved) / spread / count;
            }
        }
        return new Movement(model.recipe().family().id(), shares);
    }

    private static double spread(float[][] codes) {
        int latent = codes[0].length;
        double sum = 0;
        for (int axis = 0; axis < latent; axis++) {
            double mean = 0;
            for (float[] code : codes) {
                mean += code[axis] / codes.length;
            }
            for (float[] code : codes) {
                sum += (code[axis] - mean) * (code[axis] - mean) / codes.length;
            }
        }
        return Math.max(Math.sqrt(sum), 1e-12);
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }
}
