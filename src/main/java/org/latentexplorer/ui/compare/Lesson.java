package org.latentexplorer.ui.compare;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.History;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingListener;

/** A run of one model after the other, and what the one under way told: its thread never waits for the screen. */
final class Lesson {
    private final List<Compared> models;
    private final DataSet data;
    private final TrainingControl control = new TrainingControl();
    private final Queue<History.Epoch> told = new ConcurrentLinkedQueue<>();
    /** However long nobody asks, one network is enough. */
    private final AtomicReference<LatentModel> newest = new AtomicReference<>();
    private volatile double epochs;
    private int done;

    Lesson(List<Compared> models, DataSet data) {
        this.models = List.copyOf(models);
        this.data = data;
    }

    DataSet data() {
        return data;
    }

    TrainingControl control() {
        return control;
    }

    /** The model under way; null once all are done. */
    Compared current() {
        return done < models.size() ? models.get(done) : null;
    }

    /** Those that are not trained yet. */
    List<Compared> left() {
        return models.subList(done, models.size());
    }

    /** Goes on to the next model. */
    void next() {
        told.clear();
        newest.set(null);
        epochs = 0;
        done++;
    }

    /** The next epoch of the model under way that nobody took yet; null for none. */
    History.Epoch poll() {
        return told.poll();
    }

    /** The newest network of the model under way, unless it was taken; then null. */
    LatentModel takeNewest() {
        return newest.getAndSet(null);
    }

    /** Share of all epochs of all models that is done, from 0 to 1. */
    double fraction() {
        double all = models.stream().mapToInt(m -> m.recipe().epochs()).sum();
        double before = models.subList(0, done).stream().mapToInt(m -> m.recipe().epochs()).sum();
        return all == 0 ? 1 : Math.clamp((before + epochs) / all, 0, 1);
    }

    TrainingListener listener() {
        return new TrainingListener() {
            private int batches = 1;

            @Override
            public void started(LatentModel initial, int batchesPerEpoch) {
                batches = batchesPerEpoch;
                newest.set(initial);
            }

            @Override
            public void batch(int epoch, int batch, double meanLoss, double samplesPerSecond) {
                epochs = epoch - 1 + (double) batch / batches;
            }

            @Override
            public void epoch(History.Epoch epoch, LatentModel snapshot) {
                told.add(epoch);
                newest.set(snapshot);
            }
        };
    }
}
