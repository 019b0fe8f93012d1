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
        Recipe deep = Recipe.vanilla(List.of(9, 6), 3).with().activation(Activation.TANH).build();
        Recipe shallow = deep.with().hidden(List.of()).code(Activation.SIGMOID).build();
        Recipe convolutional = deep.with().convolutions(List.of(new Convolution(3, 3, 1), new Convolution(4, 3, 2)))
                .hidden(List.of(7)).build();
        Recipe sparse = shallow.with().family(Family.of("sparse")).knob("weight", 0.3).build();
        Recipe contractive = shallow.with().family(Family.of("contractive")).knob("weight", 0.5).build();
        Recipe variational = suited("variational", deep).with().knob("beta", 2).build();
        return Stream.of(
                Named.of("convolutional", convolutional),
                Named.of("convolutional, kernel 2", convolutional.with()
                        .convolutions(List.of(new Convolution(5, 2, 2))).build()),
                Named.of("sparse KL", sparse),
                Named.of("sparse L1", sparse.with().code(Activation.TANH).knob("penalty", "l1").build()),
                Named.of("contractive, exact", contractive),
                Named.of("contractive, exact, tanh", contractive.with().code(Activation.TANH).build()),
                Named.of("contractive, estimated", contractive.with().hidden(List.of(8, 5)).build()),
                Named.of("contractive, estimated, elu", contractive.with().hidden(List.of(8))
                        .activation(Activation.ELU).build()),
                Named.of("contractive, convolutional", contractive.with()
                        .convolutions(convolutional.convolutions()).build()),
                Named.of("variational", variational),
                Named.of("variational, squared error", variational.with()
                        .loss(Loss.MSE).build()),
                Named.of("variational, reconstruction only", variational.with().knob("terms", "reconstruction").build()),
                Named.of("variational, KL only", variational.with().knob("terms", "kl")
                        .regularization(new Regularization(0.1, 0, 0)).build()),
                Named.of("variational, convolutional", variational.with()
                        .convolutions(convolutional.convolutions()).build()),
                Named.of("conditional", suited("conditional", deep)),
                Named.of("conditional, no hidden layers", suited("conditional", deep.with().hidden(List.of()).build())),
                Named.of("conditional, convolutional", suited("conditional", convolutional)),
                Named.of("denoising", deep.with().family(Family.of("denoising")).build()),
                Named.of("denoising, signed", deep.with().family(Family.of("denoising")).range(PixelRange.SIGNED)
                        .output(Activation.TANH).knob("noise", "masking").build()),
                Named.of("L1 and L2", deep.with().regularization(new Regularization(0.2, 0.1, 0)).build()));
    }

    private static Recipe suited(String family, Recipe recipe) {
        Family wanted = Family.of(family);
        return wanted.suit(recipe.with().family(wanted).build());
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void agreesWithFiniteDifferences(Recipe recipe) {
        ImageSet images = Reference.randomImages(IMAGES, WIDTH, HEIGHT, 3);
        NetworkSpec network = NetworkSpec.of(recipe, images);
        assertEquals(List.of(), recipe.problems(WIDTH, HEIGHT, 10));
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
