package org.latentexplorer.model;

import java.util.List;

/**
 * What a run leaves.
 *
 * @param model     what to save: model, history, provenance, optimizer state; test codes not yet
 * @param snapshots the network before training, then after each finished epoch; of long runs or large networks
 *                  fewer, evenly spread, with the first and the last: see {@link Snapshots}
 * @param end       why it ended
 * @param failure   what went wrong if {@code end} is {@link End#DIVERGED} or {@link End#FAILED}, else null
 */
public record TrainingResult(SavedModel model, List<LatentModel> snapshots, End end, Failure failure) {
    public enum End {
        FINISHED, STOPPED, EARLY,
        /** The loss is no number any more; the last good epoch is there. */
        DIVERGED,
        /** Memory ran out, or something unexpected happened; the last finished epoch is there. */
        FAILED
    }
}
