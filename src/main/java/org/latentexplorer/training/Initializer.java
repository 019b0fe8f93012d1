package org.latentexplorer.training;

import java.util.random.RandomGenerator;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.network.Dense;

/**
 * Initial weights by DL4J's schemes, biases 0: normal with variance 2 / nIn before the rectifiers (RELU; He et al.
 * 2015), with variance 2 / (nIn + nOut) elsewhere (XAVIER; Glorot and Bengio 2010).
 */
final class Initializer {
    private Initializer() {
    }

    static float[] parameters(Recipe recipe, int imageSize) {
        float[] parameters = new float[Math.toIntExact(recipe.parameterCount(imageSize))];
        RandomGenerator random = Seeds.weights(recipe.seed());
        for (Dense layer : Dense.layers(recipe, imageSize)) {
            double variance = rectifies(layer.activation()) ? 2.0 / layer.in() : 2.0 / (layer.in() + layer.out());
            double deviation = Math.sqrt(variance);
            for (int i = layer.weights(); i < layer.biases(); i++) {
                parameters[i] = (float) (deviation * random.nextGaussian());
            }
        }
        return parameters;
    }

    private static boolean rectifies(Activation activation) {
        return switch (activation) {
            case RELU, LEAKY_RELU, ELU -> true;
            case TANH, SIGMOID, IDENTITY -> false;
        };
    }
}
