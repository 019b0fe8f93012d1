package org.latentexplorer.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.network.Autoencoder;

/** The oracle speaks our loss and our layout: its gradient is the slope of the loss as written here. */
class Dl4jOracleTest {
    private static final int WIDTH = 3;
    private static final int HEIGHT = 2;
    private static final int COUNT = 5;

    private static double loss(Recipe recipe, float[] parameters, float[] images) {
        Autoencoder model = new Autoencoder(recipe, new ImageShape(1, HEIGHT, WIDTH), parameters);
        float[] code = new float[recipe.latent()];
        float[] decoded = new float[WIDTH * HEIGHT];
        double sum = 0;
        for (int i = 0; i < COUNT; i++) {
            float[] image = java.util.Arrays.copyOfRange(images, i * decoded.length, (i + 1) * decoded.length);
            model.encode(image, code);
            model.decode(code, decoded);
            for (int p = 0; p < decoded.length; p++) {
                double difference = decoded[p] - image[p];
                sum += recipe.loss() == Loss.MSE ? difference * difference
                        : -image[p] * Math.log(decoded[p]) - (1 - image[p]) * Math.log(1 - decoded[p]);
            }
        }
        return sum / images.length;
    }

    @ParameterizedTest
    @EnumSource
    void lossAndSlopeAreOurs(Loss loss) {
        Recipe recipe = Recipe.vanilla(List.of(4), 2).with(Recipe.ACTIVATION, Activation.TANH).with(Recipe.LOSS, loss)
                .with(Recipe.BATCH, COUNT).with(Recipe.EPOCHS, 1)
                .with(Recipe.VALIDATION, 0.0);
        Random random = new Random(5);
        float[] parameters = new float[(int) NetworkSpec.of(recipe, new ImageShape(1, HEIGHT, WIDTH),
                0).parameterCount()];
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = (float) random.nextGaussian() * 0.5f;
        }
        float[] images = new float[COUNT * WIDTH * HEIGHT];
        for (int i = 0; i < images.length; i++) {
            images[i] = random.nextFloat();
        }
        Dl4jOracle oracle = Dl4jOracle.of(recipe, new ImageShape(1, HEIGHT, WIDTH), parameters, images);
        assertEquals(loss(recipe, parameters, images), oracle.loss(), 1e-5);
        float step = 0.01f;
        for (int i = 0; i < parameters.length; i++) {
            float[] up = parameters.clone();
            float[] down = parameters.clone();
            up[i] += step;
            down[i] -= step;
            double slope = (loss(recipe, up, images) - loss(recipe, down, images)) / (up[i] - down[i]);
            assertEquals(slope, oracle.gradient()[i], 1e-4, "parameter " + i);
        }
    }
}
