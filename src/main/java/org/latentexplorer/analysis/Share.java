package org.latentexplorer.analysis;

import org.latentexplorer.model.Progress;

/**
 * One part of longer work, told as progress of the whole.
 *
 * @param from where the part begins, of 1
 * @param to   where it ends
 */
record Share(Progress whole, double from, double to) implements Progress {
    /** Part {@code number} (from 0) of {@code parts} of the same length. */
    static Share of(Progress whole, int number, int parts) {
        return new Share(whole, (double) number / parts, (double) (number + 1) / parts);
    }

    @Override
    public void update(double done, double total) {
        if (total > 0) {
            whole.update(from + (to - from) * Math.clamp(done / total, 0, 1), 1);
        }
    }

    @Override
    public boolean cancelled() {
        return whole.cancelled();
    }
}
