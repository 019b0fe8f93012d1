package org.latentexplorer.dl4j;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.latentexplorer.model.Failure;

/** Replaces a file as a whole: written beside it, synced, renamed. Whatever happens, the old one or the new is there. */
final class AtomicFile {
    private static final System.Logger LOG = System.getLogger(AtomicFile.class.getName());
    private static final int BUFFER = 64 << 10;
    private static final long FULL_BYTES = 1 << 20;

    private AtomicFile() {
    }

    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** @throws Failure if it cannot be written; the old file is then as it was */
    static void write(Path file, Content content) {
        if (Files.isDirectory(file)) {
            throw new Failure("failure.save.folder", file);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Failure("failure.save.noFolder", file, folder);
        }
        try {
            // through a link, so that it is the file behind it that is replaced and not the link
            replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), content);
        } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
            throw new Failure(e, "failure.save.denied", file, folder);
        } catch (IOException e) {
            throw new Failure(e, full(folder, e) ? "failure.save.full" : "failure.save.io", file, e.getMessage());
        }
    }

    private static void replace(Path target, Content content) throws IOException {
        Path folder = target.getParent();
        Path temporary = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            move(temporary, target);
        } catch (IOException | RuntimeException | Error e) {
            remove(temporary);
            throw e;
        }
        syncFolder(folder);
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void remove(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "left behind: " + temporary, e);
        }
    }

    /** Makes the new name last through a power cut. Some systems (Windows) know no such thing. */
    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "folders cannot be synced here", e);
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
