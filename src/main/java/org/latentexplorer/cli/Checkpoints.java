package org.latentexplorer.cli;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.latentexplorer.model.SavedModel;

/**
 * Writes the model after an epoch, so that a run that is killed loses no more than the epoch under way: on request after
 * every epoch; if nothing is said, once a run has lasted a minute, and then as often as costs a twentieth of its time.
 */
final class Checkpoints {
    private static final long SHORT = 60_000_000_000L;
    private static final int SHARE = 20;

    private final Boolean wanted;
    private final Consumer<SavedModel> save;
    private final LongSupplier clock;
    private final long start;
    private long written;
    private long cost;

    /**
     * @param wanted whether after every epoch or never; null for long runs only
     * @param save   writes a model; what goes wrong is its own affair, for the run goes on
     * @param clock  nanoseconds
     */
    Checkpoints(Boolean wanted, Consumer<SavedModel> save, LongSupplier clock) {
        this.wanted = wanted;
        this.save = save;
        this.clock = clock;
        start = clock.getAsLong();
        written = start;
    }

    /** After an epoch. */
    void offer(Supplier<SavedModel> model) {
        long now = clock.getAsLong();
        boolean due = wanted != null ? wanted : now - start >= SHORT && now - written >= SHARE * cost;
        if (due) {
            save.accept(model.get());
            written = clock.getAsLong();
            cost = written - now;
        }
    }
}
