package org.latentexplorer.analysis;

import java.util.concurrent.atomic.AtomicInteger;
import org.latentexplorer.model.Progress;

/** Work that is to stop: at once, or once it was asked about so often. */
final class Stopped implements Progress {
    static final Progress NOW = new Stopped(0);

    private final AtomicInteger left;

    Stopped(int after) {
        left = new AtomicInteger(after);
    }

    @Override
    public void update(double done, double total) {
    }

    @Override
    public boolean cancelled() {
        return left.getAndDecrement() <= 0;
    }
}
