package org.latentexplorer.analysis;

import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingListener;
import org.latentexplorer.model.TrainingResult;

/** A training run as one part of longer work: told by its progress, stopped after the batch under way. */
final class Training {
    private final Trainer trainer;

    Training(Trainer trainer) {
        this.trainer = trainer;
    }

    /**
     * @throws org.latentexplorer.model.Failure if the recipe does not suit the data, or nothing was learned
     * @throws Cancelled                        if asked to stop; what was learned by then is thrown away
     */
    SavedModel run(Recipe recipe, DataSet data, Progress progress) {
        progress.check();
        TrainingControl control = new TrainingControl();
        TrainingResult result = trainer.train(recipe, data, null, new Teller(recipe, progress, control), control);
        if (result.end() == TrainingResult.End.STOPPED) {
            throw new Cancelled();
        }
        if (result.end() == TrainingResult.End.FAILED) {
            // half a run is no measurement
            throw result.failure();
        }
        return result.model();
    }

    private static final class Teller implements TrainingListener {
        private final Recipe recipe;
        private final Progress progress;
        private final TrainingControl control;
        private int batches = 1;

        Teller(Recipe recipe, Progress progress, TrainingControl control) {
            this.recipe = recipe;
            this.progress = progress;
            this.control = control;
        }

        @Override
        public void started(LatentModel initial, int batchesPerEpoch) {
            batches = Math.max(1, batchesPerEpoch);
        }

        @Override
        public void batch(int epoch, int batch, double meanLoss, double samplesPerSecond) {
            progress.update(epoch - 1 + (double) batch / batches, recipe.epochs());
            if (progress.cancelled()) {
                control.stop();
            }
        }
    }
}
