package org.latentexplorer.dl4j;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Bytes of known number that can be read anywhere: of a file, or of a resource held in memory. */
interface Source extends Closeable {
    long size() throws IOException;

    /**
     * Reads up to {@code length} bytes from {@code position} on.
     *
     * @return the number read, at least 1; -1 at the end
     */
    int read(long position, byte[] to, int offset, int length) throws IOException;

    /** @throws EOFException if there are not that many bytes */
    default byte[] bytes(long position, int length) throws IOException {
        byte[] bytes = new byte[length];
        int have = 0;
        while (have < length) {
            int n = read(position + have, bytes, have, length - have);
            if (n < 0) {
                throw new EOFException();
            }
            have += n;
        }
        return bytes;
    }

    static Source of(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        return new Source() {
            @Override
            public long size() throws IOException {
                return channel.size();
            }

            @Override
            public int read(long position, byte[] to, int offset, int length) throws IOException {
                return channel.read(ByteBuffer.wrap(to, offset, length), position);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }

    static Source of(byte[] bytes) {
        return new Source() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public int read(long position, byte[] to, int offset, int length) {
                if (position >= bytes.length) {
                    return -1;
                }
                int n = (int) Math.min(length, bytes.length - position);
                System.arraycopy(bytes, (int) position, to, offset, n);
                return n;
            }

            @Override
            public void close() {
                // nothing is held but memory
            }
        };
    }
}
