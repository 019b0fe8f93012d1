package org.latentexplorer.bench;

import org.latentexplorer.kernel.Kernel;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingListener;
import org.latentexplorer.training.BuiltInTrainer;

/** The engine of this program, timed from one batch's report to the next. */
record OurTrainer(Recipe recipe, DataSet data, int steps) implements Peer {
    @Override
    public String name() {
        return "Latent Explorer, " + Kernel.best().description();
    }

    @Override
    public Speed run() {
        long[] ticks = new long[steps + 1];
        TrainingControl control = new TrainingControl();
        new BuiltInTrainer().train(recipe, data, null, new TrainingListener() {
            @Override
            public void started(LatentModel initial, int batchesPerEpoch) {
                ticks[0] = System.nanoTime();
            }

            @Override
            public void batch(int epoch, int batch, double meanLoss, double samplesPerSecond) {
                if (batch <= steps) {
                    ticks[batch] = System.nanoTime();
                }
                if (batch == steps) {
                    control.stop();
                }
            }
        }, control);
        long[] nanos = new long[steps];
        for (int i = 0; i < steps; i++) {
            nanos[i] = ticks[i + 1] - ticks[i];
        }
        return Speed.of(recipe.batch(), nanos);
    }
}
