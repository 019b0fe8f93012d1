package org.latentexplorer.dl4j;

import java.util.Set;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.training.EngineTrainer;
import org.latentexplorer.training.Learner;
import org.latentexplorer.training.Start;

/** Trains with DL4J itself: its layers, losses and optimizers, on one thread. ND4J starts with the first run. */
public final class Dl4jTrainer extends EngineTrainer {
    public static final String ID = "dl4j";
    /** What DL4J's losses and layers can say. */
    private static final Set<String> FAMILIES = Set.of("vanilla", "denoising", "variational", "conditional");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Problem problem(Recipe recipe) {
        String family = recipe.family().id();
        return FAMILIES.contains(family) ? null : new Problem("engine", "failure.dl4j.family", family);
    }

    @Override
    protected Learner learner(Start start) {
        return new Dl4jLearner(start);
    }

    @Override
    protected String arithmetic() {
        return "ND4J 1.0.0-M2.1 on 1 thread";
    }
}
