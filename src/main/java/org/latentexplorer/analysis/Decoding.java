package org.latentexplorer.analysis;

import java.util.Arrays;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.LatentModel;

/** Decodes codes of images; a network that is to be told the class is told each image's own. */
final class Decoding {
    private Decoding() {
    }

    /** Images {@code from} to {@code from + count - 1}, one after the other. */
    static float[] of(LatentModel model, Codes codes, int from, int count) {
        float[] images = new float[count * model.size()];
        int latent = codes.dimension();
        if (model.classes() == 0) {
            model.decode(Arrays.copyOfRange(codes.values(), from * latent, (from + count) * latent), count, images);
            return images;
        }
        float[] image = new float[model.size()];
        for (int i = 0; i < count; i++) {
            model.given(Math.max(0, codes.label(from + i))).decode(codes.code(from + i), image);
            System.arraycopy(image, 0, images, i * image.length, image.length);
        }
        return images;
    }
}
