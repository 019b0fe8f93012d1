package org.latentexplorer.ui.epochs;

import java.util.Arrays;
import java.util.List;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;

/** Codes are the image's first pixel and a mark that tells which model encoded; a mark of no number fails. */
record MarkModel(Recipe recipe, float mark) implements LatentModel {
    /** Five images of two classes, each with a grey of its own. */
    static DataSet data() {
        byte[] pixels = new byte[5 * 4];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (51 * (i / 4));
        }
        ImageSet images = new ImageSet("tiny", ImageShape.square(2), pixels, new byte[]{0, 0, 1, 1, 1}, List.of());
        return new DataSet("tiny", images, images, "0");
    }

    @Override
    public NetworkSpec network() {
        return NetworkSpec.of(recipe, ImageShape.square(2), 10);
    }

    @Override
    public Codes encode(ImageSet images, Progress progress) {
        if (Float.isNaN(mark)) {
            throw new Failure("failure.memory");
        }
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
