package org.latentexplorer.model;

/**
 * A reconstruction loss: the mean over a batch's images and pixels of the squared error, or of the binary
 * cross-entropy in nats.
 */
public enum Loss {
    MSE, BCE;

    public String id() {
        return Names.id(this);
    }

    /** @throws Failure if no loss has this name */
    public static Loss of(String id) {
        return Names.parse(Loss.class, "loss", id);
    }
}
