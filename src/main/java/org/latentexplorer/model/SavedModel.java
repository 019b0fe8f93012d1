package org.latentexplorer.model;

/**
 * What a model file holds.
 *
 * @param history     of the run that made it
 * @param provenance  where it comes from
 * @param optimizer   what continuing the run needs, or null
 * @param testCodes   the encoded test set, or null
 */
public record SavedModel(LatentModel model, History history, Provenance provenance, OptimizerState optimizer,
                         Codes testCodes) {
}
