package org.latentexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.latentexplorer.model.History;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Snapshots;
import org.latentexplorer.model.TrainingListener;

/** What a run told, kept until the screen asks for it: the training thread never waits for anybody. */
final class Heard implements TrainingListener {
    /**
     * Something that happened.
     *
     * @param epoch that is over; null for the beginning of the run
     * @param nanos when
     */
    record Told(History.Epoch epoch, long nanos) {
    }

    /**
     * What is new.
     *
     * @param told     since the last time, in order
     * @param networks of the whole run, see {@link Snapshots}
     */
    record News(List<Told> told, List<LatentModel> networks) {
    }

    private final LongSupplier clock;
    /** However long nobody asks, no more networks than the screen would hold. */
    private final List<LatentModel> networks = new ArrayList<>();
    private List<Told> told = new ArrayList<>();
    private int epochs;
    private volatile int batches;
    private volatile Live live;

    Heard(LongSupplier clock) {
        this.clock = clock;
    }

    @Override
    public void started(LatentModel initial, int batchesPerEpoch) {
        batches = batchesPerEpoch;
        hear(null, initial);
    }

    @Override
    public void batch(int epoch, int batch, double meanLoss, double samplesPerSecond) {
        live = new Live(epoch, batch, batches, meanLoss, samplesPerSecond);
    }

    @Override
    public void epoch(History.Epoch epoch, LatentModel snapshot) {
        hear(epoch, snapshot);
    }

    private synchronized void hear(History.Epoch epoch, LatentModel network) {
        told.add(new Told(epoch, clock.getAsLong()));
        Snapshots.add(networks, epoch == null ? 0 : ++epochs, network, Snapshots.most(network.network()));
    }

    /** What is new since the last time; null if nothing is. */
    synchronized News poll() {
        if (told.isEmpty()) {
            return null;
        }
        News news = new News(told, List.copyOf(networks));
        told = new ArrayList<>();
        return news;
    }

    /** The last batch, or null before the first. */
    Live live() {
        return live;
    }

    int batches() {
        return batches;
    }
}
