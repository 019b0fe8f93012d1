package org.latentexplorer.training;

import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingListener;
import org.latentexplorer.model.TrainingResult;

/** Trains by an engine's steps: which images and when, when to tell, when to stop are the same for all engines. */
public abstract class EngineTrainer implements Trainer {
    /**
     * Bytes a parameter costs while training, in floats: itself, its gradient and two moments; itself and two moments
     * as they were after the last and the best epoch, and once more while an epoch takes the last one's place; the
     * fewest snapshots that are kept.
     */
    private static final int BYTES_A_PARAMETER = Float.BYTES * (4 + 3 * 3 + 2);

    /** Gets ready to train. */
    protected abstract Learner learner(Start start);

    /** What computes, for people. */
    protected abstract String arithmetic();

    @Override
    public TrainingResult train(Recipe recipe, DataSet data, SavedModel from, TrainingListener listener,
                                TrainingControl control) {
        recipe.check();
        Problem problem = problem(recipe);
        if (problem != null) {
            throw new Failure(problem);
        }
        NetworkSpec network = NetworkSpec.of(recipe, data.train());
        checkMemory(network);
        if (from != null) {
            checkContinues(network, from);
        }
        return new Run(this, network, data, from, listener, control).train();
    }

    private static void checkMemory(NetworkSpec network) {
        long parameters = network.parameterCount();
        long needed = parameters * BYTES_A_PARAMETER;
        if (2 * parameters > Integer.MAX_VALUE - 16 || needed > Runtime.getRuntime().maxMemory() * 3 / 4) {
            throw new Failure("failure.training.memory", parameters, needed >> 20, Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private static void checkContinues(NetworkSpec network, SavedModel from) {
        Recipe recipe = network.recipe();
        NetworkSpec before = from.model().network();
        if (!network.shape().equals(before.shape())) {
            throw new Failure("failure.training.resume.size", before.shape().spoken(), network.shape().spoken());
        }
        if (network.classes() != before.classes()) {
            throw new Failure("failure.training.resume.classes", before.classes(), network.classes());
        }
        if (!network.sameLayers(before) || !recipe.family().equals(from.model().recipe().family())) {
            throw new Failure("failure.training.resume");
        }
        int done = from.history().epochs().size();
        if (done >= recipe.epochs()) {
            throw new Failure(done < Recipe.MAX_EPOCHS ? "failure.training.done" : "failure.training.done.most", done,
                    recipe.epochs());
        }
    }
}
