package org.latentexplorer.training;

import org.latentexplorer.kernel.Kernel;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.OptimizerState;

/** Moves the parameters along gradients, with what an optimizer remembers. */
final class Updater {
    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final Kernel kernel = Kernel.best();
    private final Optimizer optimizer;
    private final float[] memory;
    private long steps;

    /** @param from what an earlier run left, or null to begin */
    Updater(Optimizer optimizer, int parameters, OptimizerState from) {
        this.optimizer = optimizer;
        int length = optimizer.kind() == Optimizer.Kind.ADAM ? 2 * parameters : parameters;
        boolean fits = from != null && from.values().length == length;
        memory = fits ? from.values().clone() : new float[length];
        steps = fits ? from.steps() : 0;
    }

    void step(float[] parameters, float[] gradient) {
        steps++;
        if (optimizer.kind() == Optimizer.Kind.ADAM) {
            kernel.adam(parameters.length, parameters, gradient, memory, optimizer.learningRate(), BETA_1, BETA_2,
                    EPSILON, steps);
        } else {
            kernel.sgd(parameters.length, parameters, gradient, memory, (float) optimizer.learningRate(),
                    (float) optimizer.momentum());
        }
    }

    /** A copy, to go on from later. */
    OptimizerState state(int epochs) {
        return new OptimizerState(memory.clone(), steps, epochs);
    }
}
