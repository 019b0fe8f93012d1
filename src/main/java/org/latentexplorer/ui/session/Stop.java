package org.latentexplorer.ui.session;

import org.latentexplorer.model.History;
import org.latentexplorer.model.LatentModel;

/**
 * A network of the run that can be looked at.
 *
 * @param epoch after which it was so; null for the network as initialised
 */
public record Stop(LatentModel network, History.Epoch epoch) {
    /** Epochs it had learned for. */
    public int number() {
        return epoch == null ? 0 : epoch.number();
    }
}
