package org.latentexplorer.model;

/** Thrown by work that was asked to stop. Not a failure: nobody is told more than that it stopped. */
public final class Cancelled extends RuntimeException {
    public Cancelled() {
        super("cancelled", null, false, false);
    }
}
