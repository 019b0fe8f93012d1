package org.latentexplorer.model;

import java.util.function.Supplier;

/** Hears of a run, on the training thread: implementations return at once. */
public interface TrainingListener {
    TrainingListener NONE = new TrainingListener() {
    };

    /** Before the first batch, with the network as it was initialised. */
    default void started(LatentModel initial, int batchesPerEpoch) {
    }

    /**
     * After a batch.
     *
     * @param epoch            from 1
     * @param batch            from 1
     * @param meanLoss         over this epoch's batches so far
     * @param samplesPerSecond over this epoch so far
     */
    default void batch(int epoch, int batch, double meanLoss, double samplesPerSecond) {
    }

    /** After an epoch, with the network as it then was. */
    default void epoch(History.Epoch epoch, LatentModel snapshot) {
    }

    /**
     * After {@link #epoch}: the one call that may take its time, to write what continuing the run exactly needs.
     *
     * @param model makes it, without test codes; to be asked during the call only
     */
    default void checkpoint(Supplier<SavedModel> model) {
    }
}
