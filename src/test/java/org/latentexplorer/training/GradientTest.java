package org.latentexplorer.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Convolution;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;

/** Every activation under both losses, over layer shapes that leave remainders in every direction. */
class GradientTest {
    private static final int WIDTH = 5;
    private static final int HEIGHT = 3;

    static Stream<Arguments> recipes() {
        return Stream.of(Loss.values()).flatMap(loss -> Stream.of(Activation.values()).flatMap(activation ->
                Stream.of(List.<Integer>of(), List.of(7), List.of(33, 18, 4)).map(hidden ->
                        Arguments.of(loss, activation, hidden))));
    }

    private static Recipe recipe(Loss loss, Activation activation, List<Integer> hidden) {
        return Preset.DEEP_2D.recipe().with(Recipe.LOSS, loss).with(Recipe.ACTIVATION, activation)
                .with(Recipe.CODE, activation)
                .with(Recipe.OUTPUT, loss == Loss.BCE ? Activation.SIGMOID : activation).with(Recipe.HIDDEN, hidden)
                .with(Recipe.LATENT, 3);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("recipes")
    void agreesWithFiniteDifferences(Loss loss, Activation activation, List<Integer> hidden) {
        Recipe recipe = recipe(loss, activation, hidden);
        Ours ours = Ours.of(recipe, Reference.randomImages(5, WIDTH, HEIGHT, 3));
        Reference reference = new Reference(NetworkSpec.of(recipe, new ImageShape(1, HEIGHT, WIDTH), 0));
        double[] exact = IntStream.range(0, ours.parameters.length).mapToDouble(i -> ours.parameters[i]).toArray();
        double[][] rows = rows(ours.images);
        assertEquals(reference.loss(exact, rows), ours.loss, 1e-5 * ours.loss);
        assertSameSlopes(IntStream.range(0, exact.length).mapToDouble(i -> reference.slope(exact, i, rows)).toArray(),
                ours.gradient);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("recipes")
    void agreesWithDl4j(Loss loss, Activation activation, List<Integer> hidden) {
        assertAgreesWithDl4j(recipe(loss, activation, hidden), new ImageShape(1, HEIGHT, WIDTH));
    }

    static Stream<Recipe> convolutions() {
        return Stream.of(List.of(new Convolution(3, 3, 1)), List.of(new Convolution(5, 2, 2), new Convolution(2, 3, 1)),
                List.of(new Convolution(4, 5, 2), new Convolution(3, 4, 1), new Convolution(9, 3, 2))).flatMap(layers ->
                Stream.of(List.<Integer>of(), List.of(6)).map(hidden ->
                        recipe(Loss.MSE, Activation.TANH, hidden).with(Recipe.CONVOLUTIONS, layers)));
    }

    @ParameterizedTest
    @MethodSource("convolutions")
    void convolutionsAgreeWithDl4j(Recipe recipe) {
        Recipe other = recipe.with(Recipe.LOSS, Loss.BCE).with(Recipe.OUTPUT, Activation.SIGMOID)
                .with(Recipe.ACTIVATION, Activation.ELU);
        for (int channels : new int[] {1, 3}) {
            assertAgreesWithDl4j(recipe, new ImageShape(channels, 12, 8));
            assertAgreesWithDl4j(other, new ImageShape(channels, 12, 8));
        }
    }

    @Test
    void penaltiesOnWeightsAgreeWithDl4j() {
        Recipe dense = recipe(Loss.BCE, Activation.TANH, List.of(7));
        for (Recipe recipe : List.of(dense, dense.with(Recipe.CONVOLUTIONS, List.of(new Convolution(4, 3, 2))))) {
            for (Regularization r : List.of(new Regularization(0.02, 0, 0), new Regularization(0, 0.01, 0),
                    new Regularization(0.03, 0.02, 0))) {
                assertAgreesWithDl4j(recipe.with(r), new ImageShape(1, 4, 6));
            }
        }
    }

    private static void assertAgreesWithDl4j(Recipe recipe, ImageShape shape) {
        Ours ours = Ours.of(recipe, Reference.randomImages(5, shape, 4));
        float[] rows = Arrays.copyOf(ours.batch.rows, ours.images.count() * ours.images.size());
        Dl4jOracle oracle = Dl4jOracle.of(recipe, shape, ours.parameters, rows);
        assertEquals(oracle.loss(), ours.loss, 1e-4 * ours.loss);
        assertSameSlopes(IntStream.range(0, ours.gradient.length).mapToDouble(i -> oracle.gradient()[i]).toArray(),
                ours.gradient);
    }

    private record Ours(ImageSet images, Batch batch, float[] parameters, float[] gradient, double loss) {
        static Ours of(Recipe recipe, ImageSet images) {
            NetworkSpec network = NetworkSpec.of(recipe, images);
            float[] parameters = randomParameters(network);
            float[] gradient = new float[parameters.length];
            Batch batch = loaded(network, images);
            Step step = new Step();
            step.begin(batch.n, true, 0, new SplittableRandom(1));
            double loss = new Backpropagation(network, 8).gradient(parameters, batch, step, gradient);
            return new Ours(images, batch, parameters, gradient, loss);
        }
    }

    private static void assertSameSlopes(double[] expected, float[] actual) {
        double difference = 0;
        double length = 0;
        for (int i = 0; i < expected.length; i++) {
            difference += (expected[i] - actual[i]) * (expected[i] - actual[i]);
            length += expected[i] * expected[i];
        }
        assertTrue(length > 0);
        double error = Math.sqrt(difference / length);
        assertTrue(error < 1e-4, () -> "relative error " + error);
    }

    private static float[] randomParameters(NetworkSpec network) {
        float[] parameters = Initializer.parameters(network);
        Random random = new Random(11);
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] += (float) (0.2 * random.nextGaussian());
        }
        return parameters;
    }

    private static Batch loaded(NetworkSpec network, ImageSet images) {
        Batch batch = new Batch(network, images, 8);
        int[] order = IntStream.range(0, images.count()).toArray();
        // a larger batch first, so that the padding holds what an earlier step left
        batch.load(new int[] {0, 1, 2, 3, 4, 0, 1, 2}, 0, 8, new SplittableRandom(1));
        batch.load(order, 0, order.length, new SplittableRandom(1));
        return batch;
    }

    private static double[][] rows(ImageSet images) {
        double[][] rows = new double[images.count()][images.size()];
        float[] image = new float[images.size()];
        for (int i = 0; i < rows.length; i++) {
            images.copy(i, image, 0);
            double[] row = rows[i];
            Arrays.setAll(row, p -> image[p]);
        }
        return rows;
    }
}
