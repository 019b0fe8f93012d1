package org.latentexplorer.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The losses of a run, epoch by epoch.
 *
 * @param partial epochs' worth of training besides those listed: a run stopped within an epoch keeps what that taught,
 *                and begins the epoch anew when it is continued. While it is 0, the recipe alone gives the same bits
 */
public record History(List<Epoch> epochs, double partial) {
    public static final History EMPTY = new History(List.of());

    /**
     * @param number           from 1
     * @param trainLoss        mean over the epoch's batches, as they were trained on
     * @param penalty          what of it is not the reconstruction's error
     * @param validationLoss   after the epoch; NaN without a validation split
     * @param seconds          of the training part
     * @param samplesPerSecond of the training part
     */
    public record Epoch(int number, double trainLoss, double penalty, double validationLoss, double seconds,
                        double samplesPerSecond) {
        /** Without a penalty. */
        public Epoch(int number, double trainLoss, double validationLoss, double seconds, double samplesPerSecond) {
            this(number, trainLoss, 0, validationLoss, seconds, samplesPerSecond);
        }
    }

    public History {
        epochs = List.copyOf(epochs);
    }

    /** Of a run that was never stopped within an epoch. */
    public History(List<Epoch> epochs) {
        this(epochs, 0);
    }

    public History plus(Epoch epoch) {
        List<Epoch> longer = new ArrayList<>(epochs);
        longer.add(epoch);
        return new History(longer, partial);
    }

    /** With a part of an epoch, from 0 to 1. */
    public History plusPartial(double share) {
        return new History(epochs, partial + share);
    }

    /** Whether nothing was learned at all. */
    public boolean nothing() {
        return epochs.isEmpty() && partial == 0;
    }

    /** The last epoch, or null before the first. */
    public Epoch last() {
        return epochs.isEmpty() ? null : epochs.getLast();
    }
}
