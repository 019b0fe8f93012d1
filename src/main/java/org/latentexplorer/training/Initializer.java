package org.latentexplorer.training;

import java.util.random.RandomGenerator;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.LayerSpec;
import org.latentexplorer.model.NetworkSpec;

/**
 * Initial weights by DL4J's schemes, biases 0: normal with variance 2 / nIn before the rectifiers (RELU; He et al.
 * 2015), with variance 2 / (nIn + nOut) elsewhere (XAVIER; Glorot and Bengio 2010). For convolutions nIn and nOut are
 * channels times the kernel's area.
 */
final class Initializer {
    private Initializer() {
    }

    static float[] parameters(NetworkSpec network) {
        float[] parameters = new float[Math.toIntExact(network.parameterCount())];
        RandomGenerator random = Seeds.weights(network.recipe().seed());
        for (LayerSpec layer : network.layers()) {
            double in = fan(layer, layer.in().channels(), layer.inputs());
            double out = fan(layer, layer.out().channels(), layer.outputs());
            double deviation = Math.sqrt(rectifies(layer.activation()) ? 2 / in : 2 / (in + out));
            for (int i = 0; i < layer.weightCount(); i++) {
                parameters[layer.weights() + i] = (float) (deviation * random.nextGaussian());
            }
        }
        return parameters;
    }

    private static double fan(LayerSpec layer, int channels, int units) {
        return switch (layer.kind()) {
            case DENSE -> units;
            case CONVOLUTION, TRANSPOSED_CONVOLUTION -> (double) channels * layer.kernel() * layer.kernel();
        };
    }

    private static boolean rectifies(Activation activation) {
        return switch (activation) {
            case RELU, LEAKY_RELU, ELU -> true;
            case TANH, SIGMOID, IDENTITY -> false;
        };
    }
}
