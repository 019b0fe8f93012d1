package org.latentexplorer.ui.training;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.latentexplorer.model.History;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.TrainingListener;

/** What a run told, kept until the screen asks for it: the training thread never waits for anybody. */
final class Heard implements TrainingListener {
    /**
     * A network of the run.
     *
     * @param epoch null for the network as initialised
     * @param nanos when
     */
    record Snapshot(History.Epoch epoch, LatentModel model, long nanos) {
    }

    private final LongSupplier clock;
    private final Queue<Snapshot> snapshots = new ConcurrentLinkedQueue<>();
    private volatile int batches;
    private volatile Live live;

    Heard(LongSupplier clock) {
        this.clock = clock;
    }

    @Override
    public void started(LatentModel initial, int batchesPerEpoch) {
        batches = batchesPerEpoch;
        snapshots.add(new Snapshot(null, initial, clock.getAsLong()));
    }

    @Override
    public void batch(int epoch, int batch, double meanLoss, double samplesPerSecond) {
        live = new Live(epoch, batch, batches, meanLoss, samplesPerSecond);
    }

    @Override
    public void epoch(History.Epoch epoch, LatentModel snapshot) {
        snapshots.add(new Snapshot(epoch, snapshot, clock.getAsLong()));
    }

    /** The next network not yet taken, or null. */
    Snapshot poll() {
        return snapshots.poll();
    }

    /** The last batch, or null before the first. */
    Live live() {
        return live;
    }

    int batches() {
        return batches;
    }
}
