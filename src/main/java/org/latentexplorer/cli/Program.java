package org.latentexplorer.cli;

import org.latentexplorer.model.DataCatalog;
import org.latentexplorer.model.ModelStore;
import org.latentexplorer.model.Trainer;

/** The parts that commands put to work. */
public record Program(DataCatalog catalog, ModelStore store, Trainer trainer) {
}
