package org.latentexplorer.network;

import org.latentexplorer.model.Activation;

/** First and second derivatives of activation functions, told by their values. */
public final class Slopes {
    private Slopes() {
    }

    /**
     * @param y      values of f
     * @param first  receives f' where f is y
     * @param second receives f''
     */
    public static void of(Activation f, float[] y, int count, float[] first, float[] second) {
        for (int i = 0; i < count; i++) {
            float v = y[i];
            switch (f) {
                case RELU, LEAKY_RELU -> {
                    first[i] = v > 0 ? 1 : f == Activation.RELU ? 0 : Activation.LEAK;
                    second[i] = 0;
                }
                case TANH -> {
                    first[i] = 1 - v * v;
                    second[i] = -2 * v * (1 - v * v);
                }
                case SIGMOID -> {
                    first[i] = v * (1 - v);
                    second[i] = v * (1 - v) * (1 - 2 * v);
                }
                case ELU -> {
                    first[i] = v > 0 ? 1 : v + 1;
                    second[i] = v > 0 ? 0 : v + 1;
                }
                case IDENTITY -> {
                    first[i] = 1;
                    second[i] = 0;
                }
            }
        }
    }
}
