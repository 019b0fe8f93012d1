package org.latentexplorer.data;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.latentexplorer.model.Failure;

/** The unpacked bytes of a file that may be gzipped. */
final class IdxInput implements Closeable {
    private static final int BUFFER = 1 << 16;
    /** Deflate never packs tighter than this (zlib's technical notes). */
    private static final long TIGHTEST = 1032;
    /** What images pack to at most, but for blank ones; MNIST packs 5 to 1. */
    private static final long LIKELY = 16;

    private final InputStream stream;
    private final long size;
    private final boolean gzip;

    /** @throws Failure if it is a pipe or device */
    IdxInput(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            if (Files.exists(file) && !Files.isDirectory(file)) {
                throw new Failure("failure.file.special", file);
            }
            throw new NoSuchFileException(file.toString());
        }
        size = Files.size(file);
        PushbackInputStream raw = new PushbackInputStream(Files.newInputStream(file), 2);
        try {
            byte[] start = raw.readNBytes(2);
            raw.unread(start);
            gzip = start.length == 2 && start[0] == 0x1f && start[1] == (byte) 0x8b;
            stream = gzip ? new GZIPInputStream(raw, BUFFER) : raw;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** The next four bytes, big-endian, unsigned. */
    long number() throws IOException {
        byte[] bytes = new byte[4];
        for (int got = 0; got < 4; ) {
            int read = read(bytes, got, 4 - got);
            if (read < 0) {
                throw new EOFException();
            }
            got += read;
        }
        return (bytes[0] & 0xffL) << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
    }

    /** Reads up to {@code length} bytes; -1 at the end, also where a gzip file was cut off. */
    int read(byte[] to, int offset, int length) throws IOException {
        try {
            return stream.read(to, offset, length);
        } catch (EOFException e) {
            return -1;
        }
    }

    /** More bytes than this cannot come. */
    long mostBytes() {
        return gzip ? size * TIGHTEST : size;
    }

    /** More bytes than this rarely come. */
    long likelyBytes() {
        return gzip ? Math.max(BUFFER, size * LIKELY) : size;
    }

    /** What to tell a person whose file could not be read. */
    static Failure explain(Path file, IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> new Failure(e, "failure.idx.missing", file);
            case AccessDeniedException denied -> new Failure(e, "failure.idx.denied", file);
            case ZipException broken -> new Failure(e, "failure.idx.gzip", file);
            default -> new Failure(e, "failure.idx.unreadable", file, String.valueOf(e.getMessage()));
        };
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
