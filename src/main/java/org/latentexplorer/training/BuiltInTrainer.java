package org.latentexplorer.training;

import org.latentexplorer.kernel.Kernel;

/** The program's own engine: mini-batch training on the vector kernels. */
public final class BuiltInTrainer extends EngineTrainer {
    public static final String ID = "built-in";

    @Override
    public String id() {
        return ID;
    }

    @Override
    protected Learner learner(Start start) {
        return new BuiltInLearner(start);
    }

    @Override
    protected String arithmetic() {
        return Kernel.best().description();
    }
}
