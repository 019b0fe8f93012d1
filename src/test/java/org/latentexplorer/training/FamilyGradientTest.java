package org.latentexplorer.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Convolution;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.PixelRange;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;
import org.latentexplorer.network.Forward;

/** Every penalty and its gradient against finite differences in double precision. */
class FamilyGradientTest {
    private static final int WIDTH = 6;
    private static final int HEIGHT = 4;
    private static final int IMAGES = 5;
    private static final long NOISE = 77;

    static Stream<Named<Recipe>> recipes() {
        Recipe deep = Recipe.vanilla(List.of(9, 6), 3).with(Recipe.ACTIVATION, Activation.TANH);
        Recipe shallow = deep.with(Recipe.HIDDEN, List.of()).with(Recipe.CODE, Activation.SIGMOID);
        Recipe convolutional = deep
                .with(Recipe.CONVOLUTIONS, List.of(new Convolution(3, 3, 1), new Convolution(4, 3, 2)))
                .with(Recipe.HIDDEN, List.of(7));
        Recipe sparse = shallow.with(Recipe.FAMILY, Family.of("sparse")).with("weight", 0.3);
        Recipe contractive = shallow.with(Recipe.FAMILY, Family.of("contractive")).with("weight", 0.5);
        Recipe variational = suited("variational", deep).with("beta", 2);
        return Stream.of(
                Named.of("convolutional", convolutional),
                Named.of("convolutional, kernel 2", convolutional
                        .with(Recipe.CONVOLUTIONS, List.of(new Convolution(5, 2, 2)))),
                Named.of("sparse KL", sparse),
                Named.of("sparse L1", sparse.with(Recipe.CODE, Activation.TANH).with("penalty", "l1")),
                Named.of("contractive, exact", contractive),
                Named.of("contractive, exact, tanh", contractive.with(Recipe.CODE, Activation.TANH)),
                Named.of("contractive, estimated", contractive.with(Recipe.HIDDEN, List.of(8, 5))),
                Named.of("contractive, estimated, elu", contractive.with(Recipe.HIDDEN, List.of(8))
                        .with(Recipe.ACTIVATION, Activation.ELU)),
                Named.of("contractive, convolutional", contractive
                        .with(Recipe.CONVOLUTIONS, convolutional.convolutions())),
                Named.of("variational", variational),
                Named.of("variational, squared error", variational
                        .with(Recipe.LOSS, Loss.MSE)),
                Named.of("variational, reconstruction only", variational.with("terms", "reconstruction")),
                Named.of("variational, KL only", variational.with("terms", "kl")
                        .with(new Regularization(0.1, 0, 0))),
                Named.of("variational, convolutional", variational
                        .with(Recipe.CONVOLUTIONS, convolutional.convolutions())),
                Named.of("conditional", suited("conditional", deep)),
                Named.of("conditional, no hidden layers", suited("conditional", deep.with(Recipe.HIDDEN, List.of()))),
                Named.of("conditional, convolutional", suited("conditional", convolutional)),
                Named.of("denoising", deep.with(Recipe.FAMILY, Family.of("denoising"))),
                Named.of("denoising, signed", deep.with(Recipe.FAMILY, Family.of("denoising"))
                        .with(Recipe.RANGE, PixelRange.SIGNED)
                        .with(Recipe.OUTPUT, Activation.TANH).with("noise", "masking")),
                Named.of("L1 and L2", deep.with(new Regularization(0.2, 0.1, 0))));
    }

    private static Recipe suited(String family, Recipe recipe) {
        Family wanted = Family.of(family);
        return wanted.suit(recipe.with(Recipe.FAMILY, wanted));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void agreesWithFiniteDifferences(Recipe recipe) {
        ImageSet images = Reference.randomImages(IMAGES, WIDTH, HEIGHT, 3);
        NetworkSpec network = NetworkSpec.of(recipe, images);
        assertEquals(List.of(), recipe.problems(new ImageShape(1, HEIGHT, WIDTH), 10));
        float[] parameters = parameters(network);
        Batch batch = new Batch(network, images, 8);
        // a larger batch first, so that the padding holds what an earlier step left
        batch.load(new int[] {0, 1, 2, 3, 4, 0, 1, 2}, 0, 8, new SplittableRandom(2));
        batch.load(IntStream.range(0, IMAGES).toArray(), 0, IMAGES, new SplittableRandom(1));
        Backpropagation backpropagation = new Backpropagation(network, 8);
        Step step = new Step();
        float[] gradient = new float[parameters.length];
        for (int time = 0; time < 2; time++) {
            // twice: what a step leaves behind must not count in the next
            step.begin(IMAGES, true, 0.5, new SplittableRandom(NOISE));
            double loss = backpropagation.gradient(parameters, batch, step, gradient);
            assertAgrees(new Reference(network, NOISE), network, parameters, batch, loss, gradient);
        }
    }

    private static void assertAgrees(Reference reference, NetworkSpec network, float[] parameters, Batch batch,
                                     double loss, float[] gradient) {
        double[] exact = IntStream.range(0, parameters.length).mapToDouble(i -> parameters[i]).toArray();
        double[][] seen = columns(batch.input, network.size());
        double[][] clean = columns(batch.target, network.size());
        int[] labels = Arrays.copyOf(batch.labels, IMAGES);
        assertEquals(reference.loss(exact, seen, clean, labels), loss, 2e-5 * Math.abs(loss));
        double difference = 0;
        double length = 0;
        for (int i = 0; i < exact.length; i++) {
            double slope = reference.slope(exact, i, seen, clean, labels);
            difference += (slope - gradient[i]) * (slope - gradient[i]);
            length += slope * slope;
        }
        double error = Math.sqrt(difference / length);
        assertTrue(length > 0 && error < 1e-4, () -> "relative error " + error);
    }

    private static double[][] columns(float[] columns, int size) {
        int stride = Forward.stride(IMAGES);
        double[][] images = new double[IMAGES][size];
        for (int j = 0; j < IMAGES; j++) {
            for (int p = 0; p < size; p++) {
                images[j][p] = columns[p * stride + j];
            }
        }
        return images;
    }

    private static float[] parameters(NetworkSpec network) {
        float[] parameters = Initializer.parameters(network);
        Random random = new Random(11);
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] += (float) (0.2 * random.nextGaussian());
        }
        return parameters;
    }
}
