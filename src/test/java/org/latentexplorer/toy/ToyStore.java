package org.latentexplorer.toy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ModelStore;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.SavedModel;

/** Model files that hold nothing: what was saved is remembered by name, files named {@code bad} are refused. */
public final class ToyStore implements ModelStore {
    private final Map<Path, SavedModel> saved = new ConcurrentHashMap<>();

    @Override
    public SavedModel open(Path file) {
        if (!Files.exists(file) || file.getFileName().toString().startsWith("bad")) {
            throw new Failure("failure.unexpected", file.getFileName());
        }
        return saved.getOrDefault(file, Toys.saved(2, Toys.codes(2)));
    }

    @Override
    public boolean bundles(Preset preset) {
        return preset == Preset.DEEP_2D || preset == Preset.SHALLOW_32;
    }

    @Override
    public SavedModel bundled(Preset preset) {
        return Toys.saved(preset.recipe().latent(), Toys.codes(preset.recipe().latent()));
    }

    @Override
    public void save(SavedModel model, Path file) {
        saved.put(file, model);
    }

    public SavedModel saved(Path file) {
        return saved.get(file);
    }
}
