package org.latentexplorer.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Set;
import org.latentexplorer.model.AtomicFile;
import org.latentexplorer.model.Failure;

/** Files that commands write; {@code -} is standard output. */
final class OutputFile {
    private static final Set<String> STANDARD_OUTPUT = Set.of("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1");

    private OutputFile() {
    }

    /** Whether a name stands for standard output. */
    static boolean isStandardOutput(Path file) {
        return STANDARD_OUTPUT.contains(file.toString());
    }

    /** {@link #check(Console, Path)} of a file of text. */
    static void checkText(Console console, Path file) {
        check(console, file, true);
    }

    /**
     * Tells before the work, rather than after an hour of it, that a file cannot be written; from then on, standard
     * output is for the file alone if it goes there.
     *
     * @throws Failure if the folder is missing or takes no files, or if the file is a folder or write-protected
     */
    static void check(Console console, Path file) {
        check(console, file, false);
    }

    private static void check(Console console, Path file, boolean text) {
        if (isStandardOutput(file)) {
            console.give(file.toString(), text);
            return;
        }
        if (Files.isDirectory(file)) {
            throw new Failure("failure.out.folder", file);
        }
        try {
            AtomicFile.check(file);
            if (!AtomicFile.isStream(file)) {
                console.claim(AtomicFile.target(file));
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            throw new Failure(e, "failure.out.missing", file, folder(file));
        } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
            boolean itself = Files.exists(file) && !Files.isWritable(file);
            throw itself ? new Failure(e, "failure.out.protected", file)
                    : new Failure(e, "failure.out.readonly", folder(file));
        } catch (IOException e) {
            throw Files.isDirectory(Path.of(folder(file))) ? new Failure(e, "failure.out.name", file, reason(e))
                    : new Failure(e, "failure.out.missing", file, folder(file));
        }
    }

    private static String folder(Path file) {
        try {
            return String.valueOf(AtomicFile.target(file).getParent());
        } catch (IOException e) {
            return String.valueOf(file.toAbsolutePath().getParent());
        }
    }

    /** What the system says, without the names that the sentence has already. */
    private static String reason(IOException e) {
        return e instanceof FileSystemException system && system.getReason() != null ? system.getReason()
                : String.valueOf(e.getMessage());
    }

    /** Makes a folder for several files. @throws Failure if it cannot be made or takes no files */
    static void checkFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Failure(e, "failure.out.make", folder);
        }
        try {
            // only a file tells: permissions alone say nothing about full, read-only or special file systems
            AtomicFile.check(folder.resolve("report.html"));
        } catch (IOException e) {
            throw new Failure(e, "failure.out.readonly", folder);
        }
    }

    static void write(Console console, Path file, String text) {
        write(console, file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A crash leaves the old file. @throws Failure if it cannot be written */
    static void write(Console console, Path file, byte[] bytes) {
        try {
            if (isStandardOutput(file)) {
                console.content(out -> out.write(bytes));
            } else {
                AtomicFile.write(file, out -> out.write(bytes));
            }
        } catch (IOException e) {
            throw new Failure(e, "failure.out.write", file, reason(e));
        }
    }
}
