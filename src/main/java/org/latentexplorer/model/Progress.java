package org.latentexplorer.model;

/** What long work tells and asks while it runs. Safe to call from any thread, cheap enough for inner loops. */
public interface Progress {
    Progress NONE = new Progress() {
        @Override
        public void update(double done, double total) {
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * @param done  work done so far, in any unit
     * @param total all of it in the same unit; 0 or less while unknown
     */
    void update(double done, double total);

    boolean cancelled();

    /** @throws Cancelled if the work was asked to stop */
    default void check() {
        if (cancelled()) {
            throw new Cancelled();
        }
    }

    /**
     * Tells the share that is done, from 0 to 1.
     *
     * @throws Cancelled if the work was asked to stop
     */
    default void at(double share) {
        check();
        update(share, 1);
    }

    /**
     * A part of this work, which tells its own progress as that of the whole.
     *
     * @param from share of the whole that lies before the part
     * @param to   share of the whole that is done when the part is
     */
    default Progress part(double from, double to) {
        Progress whole = this;
        return new Progress() {
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
        };
    }

    /** Part {@code number} (from 0) of {@code parts} of the same length. */
    default Progress part(int number, int parts) {
        return part((double) number / parts, (number + 1.0) / parts);
    }
}
