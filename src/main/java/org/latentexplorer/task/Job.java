package org.latentexplorer.task;

import org.latentexplorer.model.Progress;

/** One piece of work under way. Its figures may be read from any thread; nothing is pushed at anybody. */
public final class Job implements Progress {
    private volatile double fraction = -1;
    private volatile boolean cancelled;

    @Override
    public void update(double done, double total) {
        fraction = total > 0 ? Math.clamp(done / total, 0, 1) : -1;
    }

    /** Share done, from 0 to 1; -1 while unknown. */
    public double fraction() {
        return fraction;
    }

    public void cancel() {
        cancelled = true;
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }
}
