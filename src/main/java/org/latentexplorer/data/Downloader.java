package org.latentexplorer.data;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Progress;

/**
 * Fetches a data set's files from the first mirror that gives the right bytes. A file under way is called
 * {@code <name>.gz.part} and continued by the next try; it gets its name only when its unpacked bytes have the right
 * SHA-256, so a file with its name is whole.
 */
final class Downloader {
    private static final System.Logger LOG = System.getLogger(Downloader.class.getName());
    /** Packed never takes more than unpacked, but for a gzip file's own frame. */
    private static final long FRAME = 1 << 16;

    private final List<URI> mirrors;
    private final List<RemoteFile> files;
    private final Duration patience;

    Downloader(List<URI> mirrors, List<RemoteFile> files) {
        this(mirrors, files, Duration.ofSeconds(20));
    }

    /** @param patience how long a server may send nothing */
    Downloader(List<URI> mirrors, List<RemoteFile> files, Duration patience) {
        this.mirrors = List.copyOf(mirrors);
        this.files = List.copyOf(files);
        this.patience = patience;
    }

    /** What a mirror gave is not the file. */
    private static final class WrongBytes extends IOException {
        WrongBytes(URI from) {
            super("wrong bytes from " + from);
        }
    }

    /**
     * Fetches what is not there yet.
     *
     * @throws Failure   if no mirror gives the right bytes, or the folder cannot be written
     * @throws Cancelled if asked to stop, within a second; what was received is kept
     */
    void fetch(Path folder, Progress progress) {
        prepare(folder);
        SharedProgress shared = new SharedProgress(progress, files.stream().mapToLong(RemoteFile::packed).sum());
        HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL)
                .version(HttpClient.Version.HTTP_1_1).connectTimeout(patience).build();
        try {
            Transfer transfer = new Transfer(client, patience);
            for (RemoteFile file : files) {
                progress.check();
                Progress piece = shared.piece(file.packed());
                if (!file.matches(target(folder, file))) {
                    fetch(file, folder, transfer, piece);
                }
                piece.update(1, 1);
            }
        } finally {
            client.shutdownNow();
        }
    }

    private void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Failure(e, "failure.download.folder", folder);
        }
        long needed = files.stream().filter(f -> !Files.exists(target(folder, f))).mapToLong(RemoteFile::packed).sum();
        long free = freeSpace(folder);
        if (free < needed) {
            throw new Failure("failure.download.space", folder, needed >> 20, free >> 20);
        }
    }

    private static long freeSpace(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    private static Path target(Path folder, RemoteFile file) {
        return folder.resolve(file.name() + ".gz");
    }

    private void fetch(RemoteFile file, Path folder, Transfer transfer, Progress progress) {
        boolean wrong = false;
        IOException last = null;
        for (URI mirror : mirrors) {
            try {
                fetch(file, folder, mirror.resolve(file.name() + ".gz"), transfer, progress);
                return;
            } catch (PartFile.WriteFailed e) {
                throw new Failure(e, "failure.download.write", folder, String.valueOf(e.getMessage()));
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "{0} gave no {1}: {2}", mirror, file.name(), e);
                wrong |= e instanceof WrongBytes;
                last = e;
            }
        }
        throw new Failure(last, wrong ? "failure.download.wrong" : "failure.download.mirrors", file.name() + ".gz",
                folder, files.stream().map(f -> f.name() + ".gz").collect(Collectors.joining(", ")));
    }

    private void fetch(RemoteFile file, Path folder, URI from, Transfer transfer, Progress progress)
            throws IOException {
        Path path = folder.resolve(file.name() + ".gz.part");
        try (PartFile part = new PartFile(path, file.bytes() + FRAME)) {
            boolean continued = transfer.run(from, part, file.packed(), progress);
            if (continued && !file.matches(path)) {
                // the beginning may have been another mirror's, packed differently
                part.clear();
                transfer.run(from, part, file.packed(), progress);
            }
            part.sync();
        }
        if (!file.matches(path)) {
            remove(path);
            throw new WrongBytes(from);
        }
        place(path, target(folder, file));
    }

    private static void place(Path part, Path target) throws PartFile.WriteFailed {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new PartFile.WriteFailed(e);
        }
    }

    private static void remove(Path part) throws PartFile.WriteFailed {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new PartFile.WriteFailed(e);
        }
    }
}
