package org.latentexplorer.ui.session;

import org.latentexplorer.model.Codes;
import org.latentexplorer.model.LatentModel;

/**
 * The newest there is, while an earlier epoch is looked at.
 *
 * @param model the open model's network, or the newest of the run under way
 * @param codes the test set as encoded by it; null if there are none
 */
public record Present(LatentModel model, Codes codes) {
}
