package org.latentexplorer.toy;

import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;

/**
 * A model one can foresee: the first two values of a code, each from -1 to 1, are where a spot stands in an image of
 * 28 x 28; further values have no effect, and are encoded as 0.
 */
public final class ToyModel implements LatentModel {
    private static final int SIDE = 28;
    private final NetworkSpec network;

    public ToyModel(int latent) {
        network = NetworkSpec.of(Preset.DEEP_2D.recipe().with(Recipe.LATENT, latent), ImageShape.square(SIDE), 10);
    }

    @Override
    public NetworkSpec network() {
        return network;
    }

    @Override
    public int epochs() {
        return recipe().epochs();
    }

    @Override
    public Codes encode(ImageSet images, Progress progress) {
        float[] values = new float[images.count() * latent()];
        float[] image = new float[size()];
        float[] code = new float[latent()];
        for (int i = 0; i < images.count(); i++) {
            images.copy(i, image, 0);
            encode(image, code);
            System.arraycopy(code, 0, values, i * latent(), latent());
        }
        return new Codes(values, latent(), images.labels());
    }

    @Override
    public void encode(float[] image, float[] code) {
        double mass = 0;
        double x = 0;
        double y = 0;
        for (int p = 0; p < image.length; p++) {
            mass += image[p];
            x += image[p] * (p % SIDE);
            y += image[p] * (p / SIDE);
        }
        code[0] = (float) (x / mass / (SIDE - 1) * 2 - 1);
        code[1] = (float) (1 - y / mass / (SIDE - 1) * 2);
    }

    @Override
    public void decode(float[] code, float[] image) {
        double x = (code[0] + 1) / 2 * (SIDE - 1);
        double y = (1 - code[1]) / 2 * (SIDE - 1);
        for (int p = 0; p < image.length; p++) {
            double far = Math.hypot(p % SIDE - x, p / SIDE - y);
            image[p] = (float) Math.exp(-far * far / 8);
        }
    }

    @Override
    public void decode(float[] codes, int count, float[] images) {
        float[] code = new float[latent()];
        float[] image = new float[size()];
        for (int i = 0; i < count; i++) {
            System.arraycopy(codes, i * latent(), code, 0, latent());
            decode(code, image);
            System.arraycopy(image, 0, images, i * size(), size());
        }
    }

    @Override
    public float[] parameters() {
        return new float[0];
    }
}
