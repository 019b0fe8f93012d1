package org.latentexplorer.ui.session;

import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.model.TrainingResult;
import org.latentexplorer.task.Runner;

/**
 * What a run left, with the test set as its model encodes it.
 *
 * @param codes   null if there was no encoding it: no reason to lose the model
 * @param failure what is to be told, of the run or of the encoding; null for nothing
 */
public record Outcome(TrainingResult result, Codes codes, Failure failure) {
    private static final System.Logger LOG = System.getLogger(Outcome.class.getName());

    /** Encodes the test set of the data; takes its time. */
    public static Outcome of(TrainingResult result, DataSet data) {
        try {
            Codes codes = result.model().model().encode(data.test(), Progress.NONE);
            return new Outcome(result, codes, result.failure());
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.log(System.Logger.Level.WARNING, "the test set could not be encoded", e);
            return new Outcome(result, null, result.failure() != null ? result.failure() : Runner.explain(e));
        }
    }

    /** The run's model with the codes in it. */
    public SavedModel model() {
        SavedModel trained = result.model();
        return new SavedModel(trained.model(), trained.history(), trained.provenance(), trained.optimizer(), codes);
    }
}
