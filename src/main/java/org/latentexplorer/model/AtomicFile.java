package org.latentexplorer.model;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Replaces a file as a whole: written beside it, synced, renamed. Whatever happens, the old one or the new is there.
 * Nothing but files is ever replaced: pipes and devices are written into, links are followed.
 */
public final class AtomicFile {
    private static final int BUFFER = 64 << 10;
    private static final int MOST_LINKS = 40;
    private static final String MODE = "unix:mode";
    private static final int KIND = 0170000;
    private static final int PIPE = 0010000;
    private static final int CHARACTERS = 0020000;

    private AtomicFile() {
    }

    /** Writes what the file is to hold. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file; through a link, so that it is the file behind it that is written and not the link. Owner and
     * permissions of a file that is replaced are kept. A pipe or a device takes the content as it comes.
     *
     * @throws AccessDeniedException if the old file is write-protected, or the folder
     * @throws IOException           if it cannot be written; the old file is then as it was, and nothing is left
     *                               beside it
     */
    public static void write(Path file, Content content) throws IOException {
        if (isStream(file)) {
            writeInto(file, content);
            return;
        }
        try (TemporaryFile temporary = beside(file)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(temporary.channel()), BUFFER);
            content.writeTo(out);
            out.flush();
            temporary.channel().force(true);
            temporary.replace();
        }
    }

    /**
     * Tells before there is anything to write whether it could be written.
     *
     * @throws IOException as {@link #write} would
     */
    public static void check(Path file) throws IOException {
        if (isStream(file)) {
            requireCharacters(file);
        } else {
            beside(file).close();
        }
    }

    private static TemporaryFile beside(Path file) throws IOException {
        Path target = target(file);
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "is a folder");
        }
        if (exists(target) && !Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString());
        }
        return new TemporaryFile(target);
    }

    /** @throws IOException if the name can be no file's, for being too long or otherwise */
    private static boolean exists(Path target) throws IOException {
        try {
            Files.readAttributes(target, BasicFileAttributes.class);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /**
     * The file that is written under a name: where it is a link, the one it leads to in the end, even if that is not
     * there yet.
     *
     * @throws FileSystemLoopException if the links lead nowhere
     */
    public static Path target(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    /** Whether a name stands for something that is written into as it is: a pipe, a device, an open file. */
    public static boolean isStream(Path file) {
        if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return false;
        }
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).isOther() || isOpen(file);
        } catch (IOException e) {
            return false;
        }
    }

    /** Links that a process has to its open files say what they lead to, but are no names of it. */
    private static boolean isOpen(Path file) throws IOException {
        Path step = file.toAbsolutePath();
        for (int links = 0; links < MOST_LINKS && Files.isSymbolicLink(step); links++) {
            if (step.getParent().toRealPath().startsWith("/proc")) {
                return true;
            }
            step = step.resolveSibling(Files.readSymbolicLink(step));
        }
        return false;
    }

    /** Whatever is on a disk would be gone after a model was written over it. */
    private static void requireCharacters(Path file) throws IOException {
        int kind = (Integer) Files.getAttribute(file, MODE) & KIND;
        if (kind != PIPE && kind != CHARACTERS && !Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "neither a file nor a stream");
        }
    }

    private static void writeInto(Path file, Content content) throws IOException {
        requireCharacters(file);
        try (OutputStream out = new BufferedOutputStream(new FileOutputStream(file.toFile(), true), BUFFER)) {
            content.writeTo(out);
        }
    }

    /** Removes what writers that were killed left in a folder. Those at work, in whatever process, keep their files. */
    public static void removeLeftOvers(Path folder) {
        TemporaryFile.removeLeftOvers(folder);
    }
}
