package org.latentexplorer.ui.analysis;

import org.latentexplorer.model.Progress;

/**
 * A part of longer work, told as progress of the whole.
 *
 * @param from where the part begins, of 1
 * @param to   where it ends
 */
public record Part(Progress whole, double from, double to) implements Progress {
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
