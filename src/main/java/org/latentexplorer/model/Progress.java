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
}
