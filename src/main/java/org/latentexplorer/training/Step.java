package org.latentexplorer.training;

import java.util.random.RandomGenerator;
import org.latentexplorer.network.Forward;

/** What a family's objective may need to know of the batch under way; filled anew for each, never kept. */
public final class Step {
    private int n;
    private boolean learning;
    private double epochs;
    private RandomGenerator random;

    void begin(int images, boolean toLearn, double epochsDone, RandomGenerator picks) {
        n = images;
        learning = toLearn;
        epochs = epochsDone;
        random = picks;
    }

    /** Images in the batch. */
    public int images() {
        return n;
    }

    /** Floats from one row of numbers to the next. */
    public int stride() {
        return Forward.stride(n);
    }

    /** Whether this is for a gradient, not for a validation loss. */
    public boolean learning() {
        return learning;
    }

    /** Epochs done so far, with the part of the one under way. */
    public double epochs() {
        return epochs;
    }

    /** Where the family's random numbers come from. */
    public RandomGenerator random() {
        return random;
    }
}
