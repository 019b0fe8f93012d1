package org.latentexplorer.model;

import java.util.function.Consumer;

/** Measures what codes are worth to a classifier. */
public interface Prober {
    /**
     * Classifies test images by codes, principal components and pixels.
     *
     * @throws Failure if the data has no labels, or only one class
     */
    ProbeResult probe(LatentModel model, DataSet data, ProbeResult.Settings settings, Progress progress,
                      Consumer<ProbeResult> part);
}
