package org.latentexplorer.model;

/** Reads the true factors of drawn images from their codes. */
public interface FactorReader {
    /** @throws Failure if the images' factors are not known, or they are not of the model's size */
    FactorTable read(LatentModel model, DataSet data, Progress progress);
}
