package org.latentexplorer.dl4j;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import org.latentexplorer.model.AtomicFile;
import org.latentexplorer.model.Failure;

/** Saves a file and says, where that fails, what stood in the way. */
final class ModelFile {
    private static final long FULL_BYTES = 1 << 20;

    private ModelFile() {
    }

    /** @throws Failure if it cannot be written; the old file is then as it was */
    static void write(Path file, AtomicFile.Content content) {
        if (Files.isDirectory(file)) {
            throw new Failure("failure.save.folder", file);
        }
        Path folder = folder(file);
        if (!AtomicFile.isStream(file) && !Files.isDirectory(folder)) {
            throw new Failure("failure.save.noFolder", file, folder);
        }
        try {
            AtomicFile.write(file, content);
        } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
            boolean itself = Files.exists(file) && !Files.isWritable(file);
            throw new Failure(e, itself ? "failure.save.protected" : "failure.save.denied", file, folder);
        } catch (IOException e) {
            throw new Failure(e, full(folder, e) ? "failure.save.full" : "failure.save.io", file, e.getMessage());
        }
    }

    /** Where it is written: of a link, where the link leads. */
    private static Path folder(Path file) {
        try {
            return AtomicFile.target(file).getParent();
        } catch (IOException e) {
            throw new Failure(e, "failure.save.io", file, e.getMessage());
        }
    }

    /** Systems word a full disk each in their own way and language; the space left tells. */
    private static boolean full(Path folder, IOException e) {
        try {
            return String.valueOf(e.getMessage()).contains("No space left")
                    || Files.getFileStore(folder).getUsableSpace() < FULL_BYTES;
        } catch (IOException unknown) {
            return false;
        }
    }
}
