package org.latentexplorer.ui.compare;

import java.util.Arrays;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;

/** Codes are the image's first pixel and a mark that tells which model encoded; decodes the mark. */
record MarkModel(Recipe recipe, float mark) implements LatentModel {
    @Override
    public NetworkSpec network() {
        return NetworkSpec.of(recipe, ImageShape.square(2), 10);
    }

    @Override
    public Codes encode(ImageSet images, Progress progress) {
        float[] values = new float[images.count() * 2];
        float[] image = new float[images.size()];
        for (int i = 0; i < images.count(); i++) {
            images.copy(i, image, 0);
            values[2 * i] = image[0];
            values[2 * i + 1] = mark;
        }
        return new Codes(values, 2, images.labels());
    }

    @Override
    public void encode(float[] image, float[] code) {
        code[0] = image[0];
        code[1] = mark;
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
