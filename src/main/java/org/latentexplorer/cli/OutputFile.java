package org.latentexplorer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.latentexplorer.model.AtomicFile;
import org.latentexplorer.model.Failure;

/** Files that commands write. */
final class OutputFile {
    private OutputFile() {
    }

    /**
     * Tells before the work, rather than after an hour of it, that a file cannot be written.
     *
     * @throws Failure if the folder is missing or takes no files, or if the file is a folder
     */
    static void check(Path file) {
        if (Files.isDirectory(file)) {
            throw new Failure("failure.out.folder", file);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Failure("failure.out.missing", file, String.valueOf(folder));
        }
        probe(folder);
    }

    /** Makes a folder for several files. @throws Failure if it cannot be made or takes no files */
    static void checkFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Failure(e, "failure.out.make", folder);
        }
        probe(folder);
    }

    /** Only a file tells: permissions alone say nothing about full, read-only or special file systems. */
    private static void probe(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, ".latent-explorer", ".tmp"));
        } catch (IOException e) {
            throw new Failure(e, "failure.out.readonly", folder);
        }
    }

    static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A crash leaves the old file. @throws Failure if it cannot be written */
    static void write(Path file, byte[] bytes) {
        try {
            AtomicFile.write(file, out -> out.write(bytes));
        } catch (IOException e) {
            throw new Failure(e, "failure.out.write", file, String.valueOf(e.getMessage()));
        }
    }
}
