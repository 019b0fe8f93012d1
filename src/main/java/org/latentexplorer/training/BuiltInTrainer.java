package org.latentexplorer.training;

import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingListener;
import org.latentexplorer.model.TrainingResult;

/** The program's own engine: mini-batch training on the vector kernels. */
public final class BuiltInTrainer implements Trainer {
    /**
     * Bytes a parameter costs while training, in floats: itself, its gradient and two moments; itself and two moments
     * as they were after the last and the best epoch, and once more while an epoch takes the last one's place; the
     * fewest snapshots that are kept.
     */
    private static final int BYTES_A_PARAMETER = Float.BYTES * (4 + 3 * 3 + 2);

    @Override
    public TrainingResult train(Recipe recipe, DataSet data, SavedModel from, TrainingListener listener,
                                TrainingControl control) {
        recipe.check();
        NetworkSpec network = NetworkSpec.of(recipe, data.train());
        checkMemory(network);
        if (from != null) {
            checkContinues(network, from);
        }
        return new Run(recipe, data, from, listener, control).train();
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
        if (!network.sameLayers(from.model().network()) || !recipe.family().equals(from.model().recipe().family())) {
            throw new Failure("failure.training.resume");
        }
        int done = from.history().epochs().size();
        if (done >= recipe.epochs()) {
            throw new Failure("failure.training.done", done, recipe.epochs());
        }
    }
}
