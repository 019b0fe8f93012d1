package org.latentexplorer.data;

import org.latentexplorer.model.Progress;

/** Pieces of work, one after another or side by side, shown as one. */
final class SharedProgress {
    private final Progress whole;
    private final double total;
    private double done;
    private volatile boolean stopped;

    /** @param total the sum of all pieces' weights */
    SharedProgress(Progress whole, double total) {
        this.whole = whole;
        this.total = total;
    }

    /** The progress to give to one piece. */
    Progress piece(double weight) {
        return new Progress() {
            private double mine;

            @Override
            public void update(double part, double of) {
                if (of > 0) {
                    double now = weight * Math.clamp(part / of, 0, 1);
                    advance(now - mine);
                    mine = now;
                }
            }

            @Override
            public boolean cancelled() {
                return stopped || whole.cancelled();
            }
        };
    }

    /** Whatever piece still runs is to end: nobody waits for it. */
    void stop() {
        stopped = true;
    }

    private synchronized void advance(double by) {
        done += by;
        whole.update(done, total);
    }
}
