package org.latentexplorer.training;

import java.util.random.RandomGenerator;
import org.latentexplorer.model.OptimizerState;
import org.latentexplorer.model.TrainingControl;

/**
 * An engine at work on one network: makes steps on batches of images that are given by their numbers. Which, and for
 * how long, is the run's to say. One thread at a time.
 */
public interface Learner {
    /** Gets ready; once, before the first batch. Comes back at once if the run is stopped meanwhile. */
    default void prepare(TrainingControl control) {
    }

    /** Before the first batch of an epoch; epochs are numbered from 1. */
    default void begin(int epoch) {
    }

    /**
     * Moves the parameters by the gradient of a batch's loss. If that is no number, they are not asked for again.
     *
     * @param images numbers of images, of which the batch are {@code count} from {@code from} on
     * @param epochs done so far, with the part of the one under way
     * @param noise  where random numbers come from
     * @return the mean loss before the step
     */
    double learn(int[] images, int from, int count, double epochs, RandomGenerator noise);

    /** What of the last step's loss was not the reconstruction's error. */
    double penalty();

    /** The mean loss of a batch, with no step; the parameters are as for {@link #learn}. */
    double loss(int[] images, int from, int count, double epochs, RandomGenerator noise);

    /** All weights and biases; a copy. */
    float[] parameters();

    /** What continuing needs; a copy. */
    OptimizerState state(int epochs);
}
