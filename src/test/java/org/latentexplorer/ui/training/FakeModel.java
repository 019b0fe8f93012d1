package org.latentexplorer.ui.training;

import java.util.Arrays;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;

/** A model whose codes all hold one number, so that a test sees which model encoded; for no number, memory is short. */
record FakeModel(Recipe recipe, float mark) implements LatentModel {
    @Override
    public NetworkSpec network() {
        return NetworkSpec.of(recipe, ImageShape.square(2), 10);
    }

    @Override
    public Codes encode(ImageSet images, Progress progress) {
        if (Float.isNaN(mark)) {
            throw new OutOfMemoryError();
        }
        float[] values = new float[images.count() * latent()];
        Arrays.fill(values, mark);
        return new Codes(values, latent(), images.labels());
    }

    @Override
    public void encode(float[] image, float[] code) {
        Arrays.fill(code, mark);
    }

    @Override
    public void decode(float[] code, float[] image) {
        Arrays.fill(image, mark);
    }

    @Override
    public void decode(float[] codes, int count, float[] images) {
        Arrays.fill(images, mark);
    }

    @Override
    public float[] parameters() {
        return new float[]{mark};
    }
}
