package org.latentexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.History;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.Snapshots;
import org.latentexplorer.model.Trainer;
import org.latentexplorer.model.TrainingControl;
import org.latentexplorer.model.TrainingListener;
import org.latentexplorer.model.TrainingResult;

/** Learns nothing, quickly: ten batches an epoch, losses of 1 over the epoch's number. */
final class FakeTrainer implements Trainer {
    static final int BATCHES = 10;

    private final String id;

    /** An epoch needs a permit to begin; plenty, unless a test takes them. */
    final Semaphore permits = new Semaphore(1_000_000);
    /** The epoch before which it fails with {@link #failure}; 0 for never. */
    volatile int failsBefore;
    /** The epoch before which it diverges; 0 for never. */
    volatile int divergesBefore;
    /** The batch of the first epoch after which it is stopped; 0 for none. */
    volatile int stopsAfterBatch;
    /** Whether its model is one that does not encode. */
    volatile boolean encodesNothing;
    volatile RuntimeException failure = new Failure("failure.memory");

    FakeTrainer() {
        this("fake");
    }

    FakeTrainer(String id) {
        this.id = id;
    }

    @Override
    public String id() {
        return id;
    }

    static DataSet data() {
        ImageSet images = new ImageSet("tiny", ImageShape.square(2), new byte[4 * 8], new byte[8], List.of());
        return new DataSet("tiny", images, images, "0");
    }

    @Override
    public TrainingResult train(Recipe recipe, DataSet data, SavedModel from, TrainingListener listener,
                                TrainingControl control) {
        List<LatentModel> snapshots = new ArrayList<>(List.of(new FakeModel(recipe, 0)));
        listener.started(snapshots.getFirst(), BATCHES);
        History history = History.EMPTY;
        for (int epoch = 1; epoch <= recipe.epochs(); epoch++) {
            if (epoch == failsBefore) {
                throw failure;
            }
            if (epoch == divergesBefore) {
                return result(snapshots, history, TrainingResult.End.DIVERGED,
                        new Failure("failure.unexpected", "NaN"));
            }
            if (!batches(epoch, listener, control)) {
                if (epoch == 1 && stopsAfterBatch > 0) {
                    history = history.plusPartial((double) stopsAfterBatch / BATCHES);
                    snapshots.add(new FakeModel(recipe, 0.5f));
                }
                return result(snapshots, history, TrainingResult.End.STOPPED, null);
            }
            History.Epoch figures = new History.Epoch(epoch, 1.0 / epoch, 1.1 / epoch, 0.5, 1000);
            history = history.plus(figures);
            FakeModel learned = new FakeModel(recipe, epoch);
            Snapshots.add(snapshots, epoch, learned, Snapshots.most(learned.network()));
            listener.epoch(figures, learned);
        }
        if (encodesNothing) {
            snapshots.set(snapshots.size() - 1, new FakeModel(recipe, Float.NaN));
        }
        return result(snapshots, history, TrainingResult.End.FINISHED, null);
    }

    private boolean batches(int epoch, TrainingListener listener, TrainingControl control) {
        while (!permits.tryAcquire()) {
            if (!control.proceed()) {
                return false;
            }
            Thread.onSpinWait();
        }
        for (int batch = 1; batch <= BATCHES; batch++) {
            if (!control.proceed()) {
                return false;
            }
            listener.batch(epoch, batch, 1.0 / epoch, 1000);
            if (epoch == 1 && batch == stopsAfterBatch) {
                control.stop();
            }
        }
        return true;
    }

    private static TrainingResult result(List<LatentModel> snapshots, History history, TrainingResult.End end,
                                         Failure failure) {
        return new TrainingResult(new SavedModel(snapshots.getLast(), history, null, null, null), snapshots, end,
                failure);
    }
}
