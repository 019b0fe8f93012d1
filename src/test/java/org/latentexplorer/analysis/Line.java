package org.latentexplorer.analysis;

import java.util.Arrays;
import java.util.List;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;

/**
 * A model that knows one kind of image: of two pixels it keeps the first, and draws the second as paper.
 *
 * @param spread standard deviation of its codes, or 0 if they are no distributions
 */
record Line(Loss loss, float spread) implements LatentModel {
    private static final Family GAUSSIAN = new Family() {
        @Override
        public String id() {
            return "gaussian";
        }

        @Override
        public int place() {
            return 99;
        }

        @Override
        public boolean gaussian() {
            return true;
        }
    };

    @Override
    public NetworkSpec network() {
        Recipe recipe = Recipe.vanilla(List.of(), 1).with(Recipe.LOSS, loss);
        return NetworkSpec.of(spread == 0 ? recipe : recipe.with(Recipe.FAMILY, GAUSSIAN), new ImageShape(1, 1, 2), 0);
    }

    @Override
    public Codes encode(ImageSet images, Progress progress) {
        float[] values = new float[images.count()];
        float[] image = new float[2];
        for (int i = 0; i < values.length; i++) {
            images.copy(i, image, 0);
            values[i] = image[0];
        }
        return new Codes(values, 1, images.labels());
    }

    @Override
    public Codes spreads(ImageSet images, Progress progress) {
        float[] values = new float[images.count()];
        Arrays.fill(values, spread);
        return spread == 0 ? null : new Codes(values, 1, images.labels());
    }

    @Override
    public void encode(float[] image, float[] code) {
        code[0] = image[0];
    }

    @Override
    public void decode(float[] code, float[] image) {
        image[0] = code[0];
        image[1] = 0;
    }

    @Override
    public void decode(float[] codes, int count, float[] images) {
        for (int i = 0; i < count; i++) {
            images[2 * i] = codes[i];
            images[2 * i + 1] = 0;
        }
    }

    @Override
    public float[] parameters() {
        return new float[0];
    }
}
