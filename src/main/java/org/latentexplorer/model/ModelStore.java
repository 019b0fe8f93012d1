package org.latentexplorer.model;

import java.nio.file.Path;

/** Model files. */
public interface ModelStore {
    /**
     * Reads a model file without trusting it: bounded, and running no code from it.
     *
     * @throws Failure if it is missing, broken, or not a model of this program, naming the part that is wrong
     */
    SavedModel open(Path file);

    /** Whether a ready-trained model of a preset comes with the program. */
    boolean bundles(Preset preset);

    /**
     * Reads the ready-trained model of a preset that comes with the program.
     *
     * @throws Failure if there is none
     */
    SavedModel bundled(Preset preset);

    /**
     * Writes beside the target, then renames: a crash leaves the old file.
     *
     * @throws Failure if it cannot be written
     */
    void save(SavedModel model, Path file);
}
