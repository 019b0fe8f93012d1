package org.latentexplorer.training;

import java.util.List;
import java.util.Random;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LayerSpec;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Recipe;

/** The loss of a recipe's network in double precision, written as plainly as can be. */
final class Reference {
    private final Recipe recipe;
    private final List<LayerSpec> layers;

    Reference(NetworkSpec network) {
        recipe = network.recipe();
        layers = network.layers();
    }

    /** Mean loss over images and pixels of images [n][size]. */
    double loss(double[] parameters, double[][] images) {
        double sum = 0;
        for (double[] image : images) {
            double[] y = forward(parameters, image);
            for (int i = 0; i < y.length; i++) {
                sum += recipe.loss() == Loss.MSE ? (y[i] - image[i]) * (y[i] - image[i])
                        : -image[i] * Math.log(y[i]) - (1 - image[i]) * Math.log(1 - y[i]);
            }
        }
        return sum / images.length / images[0].length;
    }

    private double[] forward(double[] parameters, double[] image) {
        double[] x = image;
        for (LayerSpec layer : layers) {
            double[] y = new double[layer.outputs()];
            for (int o = 0; o < y.length; o++) {
                double sum = parameters[layer.biases() + o];
                for (int i = 0; i < x.length; i++) {
                    sum += parameters[layer.weights() + o * layer.inputs() + i] * x[i];
                }
                y[o] = activate(layer.activation(), sum);
            }
            x = y;
        }
        return x;
    }

    private static double activate(Activation f, double x) {
        return switch (f) {
            case RELU -> Math.max(0, x);
            case LEAKY_RELU -> x > 0 ? x : 0.01 * x;
            case TANH -> Math.tanh(x);
            case SIGMOID -> 1 / (1 + Math.exp(-x));
            case ELU -> x > 0 ? x : Math.expm1(x);
            case IDENTITY -> x;
        };
    }

    /** Central differences of the loss by one parameter. */
    double slope(double[] parameters, int at, double[][] images) {
        double[] moved = parameters.clone();
        double step = 1e-5;
        moved[at] = parameters[at] + step;
        double above = loss(moved, images);
        moved[at] = parameters[at] - step;
        return (above - loss(moved, images)) / (2 * step);
    }

    /** Images of random grey, the like of which every test may train on. */
    static ImageSet randomImages(int count, int width, int height, long seed) {
        byte[] pixels = new byte[count * width * height];
        new Random(seed).nextBytes(pixels);
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 10);
        }
        return new ImageSet("random", width, height, pixels, labels, List.of());
    }
}
