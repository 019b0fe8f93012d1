package org.latentexplorer.model;

/** Finds groups of codes without their labels, and says how well they agree with them. */
public interface Clusterer {
    /**
     * Finds clusters.
     *
     * @param codes  of the model
     * @param points where the codes lie for the search: the codes themselves, or a projection of them
     */
    Clusters cluster(LatentModel model, Codes codes, Codes points, Clusters.Settings settings, Progress progress);

    /**
     * What to hold clusters of codes against: the test images in another description, for {@link #cluster}.
     *
     * @return as many principal components as the model's codes have numbers, fitted to the training images, or the
     * pixels themselves, or the codes
     */
    Codes described(ProbeResult.Input input, LatentModel model, DataSet data, Progress progress);
}
