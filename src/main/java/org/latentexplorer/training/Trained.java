package org.latentexplorer.training;

import org.latentexplorer.model.Family;
import org.latentexplorer.model.NetworkSpec;

/** A family that this program's engine can train. */
public interface Trained extends Family {
    /**
     * What it adds to the step.
     *
     * @param capacity the most images a batch may have
     */
    default Objective objective(NetworkSpec network, int capacity) {
        return new Objective(network);
    }
}
