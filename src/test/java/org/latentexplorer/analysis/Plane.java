package org.latentexplorer.analysis;

import java.util.List;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;

/** A model that needs no training: an image is two pixels beside each other, and these are its code. */
final class Plane implements LatentModel {
    @Override
    public NetworkSpec network() {
        return NetworkSpec.of(Recipe.vanilla(List.of(), 2), new ImageShape(1, 1, 2), 0);
    }

    @Override
    public Codes encode(ImageSet images, Progress progress) {
        float[] values = new float[images.count() * 2];
        for (int i = 0; i < images.count(); i++) {
            progress.check();
            images.copy(i, values, 2 * i);
        }
        return new Codes(values, 2, images.labels());
    }

    @Override
    public void encode(float[] image, float[] code) {
        System.arraycopy(image, 0, code, 0, 2);
    }

    @Override
    public void decode(float[] code, float[] image) {
        System.arraycopy(code, 0, image, 0, 2);
    }

    @Override
    public void decode(float[] codes, int count, float[] images) {
        System.arraycopy(codes, 0, images, 0, 2 * count);
    }

    @Override
    public float[] parameters() {
        return new float[0];
    }
}
