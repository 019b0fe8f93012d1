package org.latentexplorer.training;

import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.OptimizerState;
import org.latentexplorer.model.SavedModel;

/**
 * Where a run begins.
 *
 * @param images     to learn from
 * @param parameters the engine's to change
 * @param optimizer  what the run that is continued left, or null
 * @param epochs     finished before
 */
public record Start(NetworkSpec network, ImageSet images, float[] parameters, OptimizerState optimizer, int epochs) {
    /** @param from what is continued, or null */
    static Start of(NetworkSpec network, ImageSet images, SavedModel from) {
        return from == null ? new Start(network, images, Initializer.parameters(network), null, 0)
                : new Start(network, images, from.model().parameters(), from.optimizer(),
                        from.history().epochs().size());
    }
}
