package org.latentexplorer.dl4j;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.latentexplorer.model.Corruption;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.PixelRange;
import org.latentexplorer.model.Recipe;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

/** Gathers what a {@link TrainingGraph} takes and is to give, an image a row. */
final class Dl4jBatch {
    private final NetworkSpec network;
    private final ImageSet images;
    private final Corruption corruption;
    private final boolean signed;
    private final int latent;

    Dl4jBatch(NetworkSpec network, ImageSet images) {
        this.network = network;
        this.images = images;
        Recipe recipe = network.recipe();
        corruption = recipe.family().corruption(recipe);
        signed = recipe.range() == PixelRange.SIGNED;
        latent = recipe.latent();
    }

    /** @param noise decides how images are corrupted, and where in their distributions codes are picked */
    MultiDataSet load(int[] order, int from, int count, RandomGenerator noise) {
        int size = images.size();
        float[] clean = new float[count * size];
        for (int i = 0; i < count; i++) {
            int first = order[from + i] * size;
            for (int p = 0; p < size; p++) {
                clean[i * size + p] = (images.pixels()[first + p] & 0xff) / 255f;
            }
        }
        float[] seen = clean.clone();
        for (int i = 0; i < count; i++) {
            corruption.apply(seen, i * size, size, noise);
        }
        List<INDArray> features = new ArrayList<>(List.of(rows(count, inRange(seen))));
        List<INDArray> labels = new ArrayList<>(List.of(rows(count, inRange(clean))));
        if (network.classes() > 0) {
            features.add(rows(count, classes(order, from, count)));
        }
        if (network.recipe().family().gaussian()) {
            features.add(rows(count, normal(count, noise)));
            // what the divergence is compared with: nothing
            labels.add(Nd4j.zeros(count, 2 * latent));
        }
        return new MultiDataSet(features.toArray(INDArray[]::new), labels.toArray(INDArray[]::new));
    }

    private float[] inRange(float[] pixels) {
        for (int i = 0; signed && i < pixels.length; i++) {
            pixels[i] = 2 * pixels[i] - 1;
        }
        return pixels;
    }

    private float[] classes(int[] order, int from, int count) {
        float[] told = new float[count * network.classes()];
        for (int i = 0; i < count; i++) {
            told[i * network.classes() + Math.clamp(images.label(order[from + i]), 0, network.classes() - 1)] = 1;
        }
        return told;
    }

    /** In the order in which the built-in engine draws them. */
    private float[] normal(int count, RandomGenerator noise) {
        float[] numbers = new float[count * latent];
        for (int axis = 0; axis < latent; axis++) {
            for (int i = 0; i < count; i++) {
                numbers[i * latent + axis] = (float) noise.nextGaussian();
            }
        }
        return numbers;
    }

    private static INDArray rows(int count, float[] numbers) {
        return Nd4j.create(numbers, new long[] {count, numbers.length / count}, 'c');
    }
}
