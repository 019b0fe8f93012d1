package org.latentexplorer.projection;

import org.latentexplorer.model.Progress;

/**
 * A part of longer work, told as such.
 *
 * @param whole told of the whole
 * @param from  share of the whole that lies before this part
 * @param to    share of the whole that is done when this part is
 */
record Stage(Progress whole, double from, double to) implements Progress {
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
