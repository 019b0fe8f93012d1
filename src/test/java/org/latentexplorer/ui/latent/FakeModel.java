package org.latentexplorer.ui.latent;

import java.util.Arrays;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;

/** Decodes a code to an image of 2 x 3 pixels, all of the code's first number. */
public record FakeModel(int latent) implements LatentModel {
    @Override
    public NetworkSpec network() {
        return NetworkSpec.of(Preset.DEEP_2D.recipe().with(Recipe.LATENT, latent), new ImageShape(1, 3, 2), 10);
    }

    @Override
    public Codes encode(ImageSet images, Progress progress) {
        return new Codes(new float[images.count() * latent], latent, images.labels());
    }

    @Override
    public void encode(float[] image, float[] code) {
        Arrays.fill(code, image[0]);
    }

    @Override
    public void decode(float[] code, float[] image) {
        Arrays.fill(image, code[0]);
    }

    @Override
    public void decode(float[] codes, int count, float[] images) {
        for (int i = 0; i < count; i++) {
            Arrays.fill(images, i * size(), (i + 1) * size(), codes[i * latent]);
        }
    }

    @Override
    public float[] parameters() {
        return new float[0];
    }
}
