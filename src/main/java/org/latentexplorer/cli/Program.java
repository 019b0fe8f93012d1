package org.latentexplorer.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.latentexplorer.model.DataCatalog;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ModelStore;
import org.latentexplorer.model.Trainer;

/**
 * The parts that commands put to work.
 *
 * @param trainers the engines, the usual one first
 */
public record Program(DataCatalog catalog, ModelStore store, List<Trainer> trainers) {
    Trainer trainer() {
        return trainers.getFirst();
    }

    /** @throws Failure if no engine has this name */
    Trainer trainer(String id) {
        return trainers.stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow(() -> new Failure(
                "failure.setting.unknown", "engine", id,
                trainers.stream().map(Trainer::id).collect(Collectors.joining(", "))));
    }
}
