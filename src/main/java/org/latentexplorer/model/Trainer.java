package org.latentexplorer.model;

/** An engine that trains autoencoders. Runs on the caller's thread until done. */
public interface Trainer {
    /** Its name in files and on the command line, lower case: {@link Provenance#engine()}. */
    String id();

    /** What keeps this engine, though not every one, from training a recipe; null if nothing does. */
    default Problem problem(Recipe recipe) {
        return null;
    }

    /**
     * Trains from a seeded start, or on from where {@code from} ended, until {@code recipe.epochs()} epochs are done in
     * all.
     *
     * @param from a model whose run is to be continued, or null
     * @return the model of the last epoch, or of the best one if the recipe stops early; a run that was stopped within
     *         an epoch gives what it had learned by then, see {@link History#partial()}, and continuing it begins that
     *         epoch anew
     * @throws Failure   if the recipe has problems, also with this engine, or does not fit the data, or the loss is no longer a number
     *                   before the first epoch ended; later, the last good epoch is returned, see
     *                   {@link TrainingResult#failure()}, as it is if memory runs out or anything else goes wrong
     */
    TrainingResult train(Recipe recipe, DataSet data, SavedModel from, TrainingListener listener,
                         TrainingControl control);
}
