package org.latentexplorer.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.latentexplorer.model.ModelStore;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.SavedModel;

/** Models as they are named on the command line: a file, or a preset for the ready-trained model of it. */
final class ModelFiles {
    private ModelFiles() {
    }

    /** @throws org.latentexplorer.model.Failure if there is no such model, or if it is broken */
    static SavedModel open(ModelStore store, String fileOrPreset) {
        Path file = Path.of(fileOrPreset);
        boolean preset = Preset.ALL.stream().anyMatch(p -> p.id().equals(fileOrPreset));
        return preset && !Files.exists(file) ? store.bundled(Preset.of(fileOrPreset)) : store.open(file);
    }
}
