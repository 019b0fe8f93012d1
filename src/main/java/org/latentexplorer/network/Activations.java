package org.latentexplorer.network;

import org.latentexplorer.kernel.Kernel;
import org.latentexplorer.model.Activation;

/** Activation functions and their derivatives over whole buffers. */
public final class Activations {
    private Activations() {
    }

    /** x = f(x). */
    public static void apply(Kernel kernel, Activation f, float[] x, int count) {
        switch (f) {
            case RELU -> kernel.relu(x, count, 0);
            case LEAKY_RELU -> kernel.relu(x, count, Activation.LEAK);
            case TANH -> kernel.tanh(x, count);
            case SIGMOID -> kernel.sigmoid(x, count);
            case ELU -> kernel.elu(x, count);
            case IDENTITY -> {
            }
        }
    }

    /** d = d * f'(.), where y = f(.). */
    public static void back(Kernel kernel, Activation f, float[] y, float[] d, int count) {
        switch (f) {
            case RELU -> kernel.reluBack(y, d, count, 0);
            case LEAKY_RELU -> kernel.reluBack(y, d, count, Activation.LEAK);
            case TANH -> kernel.tanhBack(y, d, count);
            case SIGMOID -> kernel.sigmoidBack(y, d, count);
            case ELU -> kernel.eluBack(y, d, count);
            case IDENTITY -> {
            }
        }
    }
}
