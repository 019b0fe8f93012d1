package org.latentexplorer.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LayerSpec;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.network.Forward;

/** Penalties whose value is known without a network. */
class ClosedFormTest {
    private static final int IMAGES = 3;

    private static double penalty(Recipe recipe, double... encoded) {
        NetworkSpec network = NetworkSpec.of(recipe, ImageShape.square(2), 0);
        Objective objective = ((Trained) recipe.family()).objective(network, IMAGES);
        int stride = Forward.stride(IMAGES);
        float[] h = new float[encoded.length * stride];
        for (int row = 0; row < encoded.length; row++) {
            Arrays.fill(h, row * stride, row * stride + IMAGES, (float) encoded[row]);
        }
        Step step = new Step();
        step.begin(IMAGES, true, 100, new SplittableRandom(1));
        objective.code(step, h);
        return objective.penalty(step, h, null, null);
    }

    private static Recipe recipe(String family, int latent) {
        Family wanted = Family.of(family);
        return wanted.suit(Recipe.vanilla(List.of(), latent).with(Recipe.FAMILY, wanted));
    }

    @Test
    void divergencesOfKnownGaussians() {
        Recipe one = recipe("variational", 1);
        assertEquals(0, penalty(one, 0, 0), 1e-9);
        assertEquals(0.5, penalty(one, 1, 0), 1e-6, "a mean of 1");
        assertEquals((4 - 1 - Math.log(4)) / 2, penalty(one, 0, Math.log(4)), 1e-5, "a variance of 4");
        assertEquals(3 * (2 * 2 + 0.25 - 1 - Math.log(0.25)) / 2,
                penalty(one.with("beta", 3), -2, Math.log(0.25)), 1e-5);
        assertEquals(penalty(one, 1, 0.5) + penalty(one, -2, 0.1), penalty(recipe("variational", 2), 1, -2, 0.5, 0.1),
                1e-5);
        assertEquals(0, penalty(one.with("terms", "reconstruction"), 5, 2));
    }

    @Test
    void betaGrowsOverTheWarmUp() {
        Recipe warm = recipe("variational", 1).with("beta", 4).with("warm-up", 200);
        // a hundred epochs are done
        assertEquals(0.5 * 4 * 0.5, penalty(warm, 1, 0), 1e-6);
    }

    @Test
    void sparsityAtItsTargetIsFree() {
        Recipe sparse = recipe("sparse", 2).with("target", 0.25).with("weight", 2);
        assertEquals(0, penalty(sparse, 0.25, 0.25), 1e-9);
        double half = 0.25 * Math.log(0.25 / 0.5) + 0.75 * Math.log(0.75 / 0.5);
        assertEquals(2 * half, penalty(sparse, 0.25, 0.5), 1e-6);
        Recipe sizes = sparse.with("penalty", "l1").with(Recipe.CODE, Activation.IDENTITY);
        assertEquals(2 * 1.75, penalty(sizes, 1.5, -0.25), 1e-6);
    }

    /** J is W itself: the penalty is the sum of its squares, exactly, and in the estimate's mean. */
    @Test
    void jacobianOfALinearEncoder() {
        Recipe linear = recipe("contractive", 3).with(Recipe.ACTIVATION, Activation.IDENTITY)
                .with(Recipe.CODE, Activation.IDENTITY)
                .with("weight", 1);
        assertEquals(squares(linear), jacobian(linear, 1), 1e-4);
        Recipe deep = linear.with(Recipe.HIDDEN, List.of(3));
        double mean = IntStream.range(0, 400).mapToDouble(seed -> jacobian(deep, seed)).average().orElseThrow();
        NetworkSpec network = NetworkSpec.of(deep, new ImageShape(1, 3, 4), 0);
        float[] p = Initializer.parameters(network);
        double norm = 0;
        for (int image = 0; image < 12; image++) {
            double[] one = new double[12];
            one[image] = 1;
            double[] base = Reference.run(network.encoder(), doubles(p), new double[12], 0);
            double[] moved = Reference.run(network.encoder(), doubles(p), one, 0);
            for (int u = 0; u < 3; u++) {
                norm += (moved[u] - base[u]) * (moved[u] - base[u]);
            }
        }
        // 1,200 directions: the mean is within a twentieth
        assertEquals(norm, mean, norm / 20);
    }

    private static double[] doubles(float[] p) {
        return IntStream.range(0, p.length).mapToDouble(i -> p[i]).toArray();
    }

    private static double squares(Recipe recipe) {
        NetworkSpec network = NetworkSpec.of(recipe, new ImageShape(1, 3, 4), 0);
        float[] parameters = Initializer.parameters(network);
        LayerSpec layer = network.encoder().getFirst();
        return IntStream.range(layer.weights(), layer.biases()).mapToDouble(i -> (double) parameters[i] * parameters[i])
                .sum();
    }

    private static double jacobian(Recipe recipe, long seed) {
        NetworkSpec network = NetworkSpec.of(recipe, new ImageShape(1, 3, 4), 0);
        float[] parameters = Initializer.parameters(network);
        Batch batch = new Batch(network, Reference.randomImages(IMAGES, 4, 3, 1), IMAGES);
        batch.load(new int[] {0, 1, 2}, 0, IMAGES, new SplittableRandom(1));
        Step step = new Step();
        step.begin(IMAGES, true, 0, new SplittableRandom(seed));
        Backpropagation backpropagation = new Backpropagation(network, IMAGES);
        backpropagation.loss(parameters, batch, step);
        return backpropagation.penalty();
    }
}
