package org.latentexplorer.ui.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Codes;

/** Draws codes from the normal distribution that has the mean and the covariance of given codes. */
final class Scatter {
    private Scatter() {
    }

    /**
     * Draws codes. A sum of all deviations from the mean, each times a standard normal number and the whole over
     * the square root of their count, has exactly their covariance, so no matrix is needed.
     *
     * @param reach the activation of the code layer: draws are kept to values that it can give
     */
    static List<float[]> draw(Codes codes, int count, Activation reach, long seed) {
        double[] mean = mean(codes);
        Random random = new Random(seed);
        List<float[]> drawn = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            double[] sum = new double[mean.length];
            for (int i = 0; i < codes.count(); i++) {
                double weight = random.nextGaussian();
                for (int d = 0; d < sum.length; d++) {
                    sum[d] += weight * (codes.at(i, d) - mean[d]);
                }
            }
            float[] code = new float[mean.length];
            for (int d = 0; d < code.length; d++) {
                code[d] = within(reach, (float) (mean[d] + sum[d] / Math.sqrt(codes.count())));
            }
            drawn.add(code);
        }
        return drawn;
    }

    private static double[] mean(Codes codes) {
        double[] mean = new double[codes.dimension()];
        for (int i = 0; i < codes.count(); i++) {
            for (int d = 0; d < mean.length; d++) {
                mean[d] += codes.at(i, d) / codes.count();
            }
        }
        return mean;
    }

    private static float within(Activation reach, float value) {
        return switch (reach) {
            case RELU -> Math.max(0, value);
            case SIGMOID -> Math.clamp(value, 0f, 1f);
            case TANH -> Math.clamp(value, -1f, 1f);
            case ELU -> Math.max(-1, value);
            case LEAKY_RELU, IDENTITY -> value;
        };
    }
}
