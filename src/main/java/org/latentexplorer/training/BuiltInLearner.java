package org.latentexplorer.training;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.OptimizerState;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Stage;

/** Steps on the vector kernels. */
final class BuiltInLearner implements Learner {
    private final NetworkSpec network;
    private final Recipe recipe;
    private final Batch batch;
    private final Step step = new Step();
    private final float[] parameters;
    private final float[] gradient;
    private Stage stage;
    private Backpropagation backpropagation;
    private Updater updater;

    BuiltInLearner(Start start) {
        network = start.network();
        recipe = network.recipe();
        batch = new Batch(network, start.images(), recipe.batch());
        parameters = start.parameters();
        gradient = new float[parameters.length];
        updater = new Updater(recipe.optimizer(), parameters.length, start.optimizer());
        // an optimizer that was saved at the end of a stage has nothing to say about the next
        stage = recipe.stage(Math.max(1, start.epochs()));
        backpropagation = Backpropagation.of(network, stage, recipe.batch());
        begin(start.epochs() + 1);
    }

    /** With another stage begin other layers, and an optimizer that remembers nothing. */
    @Override
    public void begin(int epoch) {
        Stage next = recipe.stage(epoch);
        if (!next.equals(stage)) {
            stage = next;
            backpropagation = Backpropagation.of(network, stage, recipe.batch());
            updater = new Updater(recipe.optimizer(), parameters.length, null);
            Arrays.fill(gradient, 0);
        }
    }

    @Override
    public double learn(int[] images, int from, int count, double epochs, RandomGenerator noise) {
        batch.load(images, from, count, noise);
        step.begin(count, true, epochs, noise);
        double loss = backpropagation.gradient(parameters, batch, step, gradient);
        if (Double.isFinite(loss)) {
            updater.step(parameters, gradient);
        }
        return loss;
    }

    @Override
    public double penalty() {
        return backpropagation.penalty();
    }

    @Override
    public double loss(int[] images, int from, int count, double epochs, RandomGenerator noise) {
        batch.load(images, from, count, noise);
        step.begin(count, false, epochs, noise);
        return backpropagation.loss(parameters, batch, step);
    }

    @Override
    public float[] parameters() {
        return parameters.clone();
    }

    @Override
    public OptimizerState state(int epochs) {
        return updater.state(epochs);
    }
}
