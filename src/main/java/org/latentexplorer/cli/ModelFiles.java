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

    /** What to call a model: the name of its file, without the folders, or the preset. */
    static String name(String fileOrPreset) {
        Path name = Path.of(fileOrPreset).getFileName();
        return name == null ? fileOrPreset : name.toString();
    }

    /**
     * Opens a model that no output of the command may replace.
     *
     * @throws org.latentexplorer.model.Failure if there is no such model, if it is broken, or if it is an output
     */
    static SavedModel open(Program program, Console console, String fileOrPreset) {
        console.take(Path.of(fileOrPreset));
        return open(program.store(), fileOrPreset);
    }

    /** @throws org.latentexplorer.model.Failure if there is no such model, or if it is broken */
    static SavedModel open(ModelStore store, String fileOrPreset) {
        Path file = Path.of(fileOrPreset);
        boolean preset = Preset.ALL.stream().anyMatch(p -> p.id().equals(fileOrPreset));
        return preset && !Files.exists(file) ? store.bundled(Preset.of(fileOrPreset)) : store.open(file);
    }
}
