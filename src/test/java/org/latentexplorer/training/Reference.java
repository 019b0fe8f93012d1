package org.latentexplorer.training;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LayerSpec;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.network.Forward;

/** The loss of a recipe's network in double precision, penalties included, written as plainly as can be. */
final class Reference {
    private final NetworkSpec network;
    private final Recipe recipe;
    private final long seed;

    /** @param seed of the random numbers that the step drew */
    Reference(NetworkSpec network, long seed) {
        this.network = network;
        recipe = network.recipe();
        this.seed = seed;
    }

    Reference(NetworkSpec network) {
        this(network, 0);
    }

    /** As {@link #loss(double[], double[][], double[][], int[])}, with nothing corrupted and no labels. */
    double loss(double[] parameters, double[][] images) {
        return loss(parameters, images, images, new int[images.length]);
    }

    /**
     * The mean loss.
     *
     * @param seen   what the encoder sees, [n][size]
     * @param images what the decoder should give, [n][size]
     */
    double loss(double[] parameters, double[][] seen, double[][] images, int[] labels) {
        int n = images.length;
        SplittableRandom random = new SplittableRandom(seed);
        boolean gaussian = recipe.family().gaussian();
        int latent = recipe.latent();
        double[][] encoded = new double[n][];
        double[][] codes = new double[n][];
        for (int j = 0; j < n; j++) {
            encoded[j] = run(network.encoder(), parameters, seen[j], labels[j]);
            codes[j] = Arrays.copyOf(encoded[j], latent);
        }
        for (int axis = 0; gaussian && axis < latent; axis++) {
            for (int j = 0; j < n; j++) {
                codes[j][axis] += Math.exp(encoded[j][latent + axis] / 2) * random.nextGaussian();
            }
        }
        double sum = 0;
        for (int j = 0; j < n; j++) {
            sum += error(run(network.decoder(), parameters, codes[j], labels[j]), images[j]);
        }
        double mean = sum / n / (gaussian ? 1 : images[0].length);
        boolean off = gaussian && recipe.familyValues().choice("terms").equals("kl");
        return (off ? 0 : mean) + penalty(parameters, seen, encoded, random) + weights(parameters);
    }

    private double error(double[] y, double[] image) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += recipe.loss() == Loss.MSE ? (y[i] - image[i]) * (y[i] - image[i])
                    : -image[i] * Math.log(y[i]) - (1 - image[i]) * Math.log(1 - y[i]);
        }
        return sum;
    }

    private double penalty(double[] parameters, double[][] seen, double[][] encoded, SplittableRandom random) {
        return switch (recipe.family().id()) {
            case "sparse" -> recipe.familyValues().number("weight")
                    * (recipe.familyValues().choice("penalty").equals("l1") ? sizes(encoded) : divergence(encoded));
            case "variational", "conditional" -> recipe.familyValues().choice("terms").equals("reconstruction") ? 0
                    : recipe.familyValues().number("beta") * gaussianDivergence(encoded);
            case "contractive" -> recipe.familyValues().number("weight") * jacobian(parameters, seen, random);
            default -> 0;
        };
    }

    private static double sizes(double[][] codes) {
        double sum = 0;
        for (double[] code : codes) {
            for (double unit : code) {
                sum += Math.abs(unit);
            }
        }
        return sum / codes.length;
    }

    private double divergence(double[][] codes) {
        double target = recipe.familyValues().number("target");
        double sum = 0;
        for (int unit = 0; unit < codes[0].length; unit++) {
            double mean = 0;
            for (double[] code : codes) {
                mean += code[unit] / codes.length;
            }
            sum += target * Math.log(target / mean) + (1 - target) * Math.log((1 - target) / (1 - mean));
        }
        return sum;
    }

    private double gaussianDivergence(double[][] encoded) {
        int latent = recipe.latent();
        double sum = 0;
        for (double[] h : encoded) {
            for (int axis = 0; axis < latent; axis++) {
                sum -= (1 + h[latent + axis] - h[axis] * h[axis] - Math.exp(h[latent + axis])) / 2;
            }
        }
        return sum / encoded.length;
    }

    /** |J|^2 with one layer, |J u|^2 with more, J by central differences of the encoder. */
    private double jacobian(double[] parameters, double[][] seen, SplittableRandom random) {
        int size = seen[0].length;
        double[][] signs = signs(random, size, seen.length);
        double sum = 0;
        for (int j = 0; j < seen.length; j++) {
            if (network.encoder().size() > 1) {
                sum += squaredSlope(parameters, seen[j], signs[j]);
                continue;
            }
            for (int p = 0; p < size; p++) {
                double[] one = new double[size];
                one[p] = 1;
                sum += squaredSlope(parameters, seen[j], one);
            }
        }
        return sum / seen.length;
    }

    private static double[][] signs(SplittableRandom random, int size, int n) {
        double[][] signs = new double[n][size];
        for (int p = 0; p < size; p++) {
            long bits = 0;
            for (int j = 0; j < Forward.stride(n); j++, bits >>>= 1) {
                bits = j % 64 == 0 ? random.nextLong() : bits;
                if (j < n) {
                    signs[j][p] = (bits & 1) == 0 ? -1 : 1;
                }
            }
        }
        return signs;
    }

    private double squaredSlope(double[] parameters, double[] image, double[] direction) {
        double step = 1e-4;
        double[] above = moved(image, direction, step);
        double[] below = moved(image, direction, -step);
        double[] high = run(network.encoder(), parameters, above, 0);
        double[] low = run(network.encoder(), parameters, below, 0);
        double sum = 0;
        for (int unit = 0; unit < high.length; unit++) {
            double slope = (high[unit] - low[unit]) / (2 * step);
            sum += slope * slope;
        }
        return sum;
    }

    private static double[] moved(double[] from, double[] direction, double step) {
        double[] to = from.clone();
        for (int i = 0; i < to.length; i++) {
            to[i] += step * direction[i];
        }
        return to;
    }

    private double weights(double[] parameters) {
        double sum = 0;
        for (LayerSpec layer : network.layers()) {
            for (int i = layer.weights(); i < layer.weights() + layer.weightCount(); i++) {
                sum += recipe.regularization().l2() / 2 * parameters[i] * parameters[i]
                        + recipe.regularization().l1() * Math.abs(parameters[i]);
            }
        }
        return sum;
    }

    /** One image through layers. */
    static double[] run(List<LayerSpec> layers, double[] parameters, double[] input, int label) {
        double[] x = input;
        for (LayerSpec layer : layers) {
            if (layer.labels() > 0) {
                x = Arrays.copyOf(x, layer.inputs());
                x[layer.in().size() + label] = 1;
            }
            double[] y = switch (layer.kind()) {
                case DENSE -> dense(layer, parameters, x);
                case CONVOLUTION -> convolution(layer, parameters, x);
                case TRANSPOSED_CONVOLUTION -> transposed(layer, parameters, x);
            };
            for (int i = 0; i < y.length; i++) {
                y[i] = activate(layer.activation(), y[i]);
            }
            x = y;
        }
        return x;
    }

    private static double[] dense(LayerSpec layer, double[] parameters, double[] x) {
        double[] y = new double[layer.outputs()];
        for (int o = 0; o < y.length; o++) {
            y[o] = parameters[layer.biases() + o];
            for (int i = 0; i < x.length; i++) {
                y[o] += parameters[layer.weights() + o * x.length + i] * x[i];
            }
        }
        return y;
    }

    /** What a place of the small side and a spot of the kernel have to do with each other. */
    private interface Meeting {
        void at(int small, int large, int weight);
    }

    /** Every meeting of a convolution: places of the small feature maps, places of the large ones, weights. */
    private static void meet(LayerSpec layer, Meeting meeting) {
        boolean down = layer.kind() == LayerSpec.Kind.CONVOLUTION;
        ImageShape small = down ? layer.out() : layer.in();
        ImageShape large = down ? layer.in() : layer.out();
        int k = layer.kernel();
        for (int s = 0; s < small.size(); s++) {
            int column = s % small.width();
            int row = s / small.width() % small.height();
            int channel = s / small.width() / small.height();
            for (int c = 0; c < large.channels(); c++) {
                for (int ky = 0; ky < k; ky++) {
                    for (int kx = 0; kx < k; kx++) {
                        int y = row * layer.stride() + ky - layer.paddingAbove();
                        int x = column * layer.stride() + kx - layer.padding();
                        if (y >= 0 && y < large.height() && x >= 0 && x < large.width()) {
                            meeting.at(s, (c * large.height() + y) * large.width() + x,
                                    ((channel * large.channels() + c) * k + ky) * k + kx);
                        }
                    }
                }
            }
        }
    }

    private static double[] convolution(LayerSpec layer, double[] parameters, double[] x) {
        double[] y = biases(layer, parameters);
        meet(layer, (small, large, weight) -> y[small] += parameters[layer.weights() + weight] * x[large]);
        return y;
    }

    private static double[] transposed(LayerSpec layer, double[] parameters, double[] x) {
        double[] y = biases(layer, parameters);
        meet(layer, (small, large, weight) -> y[large] += parameters[layer.weights() + weight] * x[small]);
        return y;
    }

    private static double[] biases(LayerSpec layer, double[] parameters) {
        double[] y = new double[layer.outputs()];
        int area = layer.out().width() * layer.out().height();
        Arrays.setAll(y, i -> parameters[layer.biases() + i / area]);
        return y;
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
        return slope(parameters, at, images, images, new int[images.length]);
    }

    double slope(double[] parameters, int at, double[][] seen, double[][] images, int[] labels) {
        double[] moved = parameters.clone();
        double step = 1e-5;
        moved[at] = parameters[at] + step;
        double above = loss(moved, seen, images, labels);
        moved[at] = parameters[at] - step;
        return (above - loss(moved, seen, images, labels)) / (2 * step);
    }

    /** Images of random grey, the like of which every test may train on. */
    static ImageSet randomImages(int count, int width, int height, long seed) {
        return randomImages(count, new ImageShape(1, height, width), seed);
    }

    static ImageSet randomImages(int count, ImageShape shape, long seed) {
        byte[] pixels = new byte[count * shape.size()];
        new Random(seed).nextBytes(pixels);
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 10);
        }
        return new ImageSet("random", shape, pixels, labels, List.of());
    }
}
