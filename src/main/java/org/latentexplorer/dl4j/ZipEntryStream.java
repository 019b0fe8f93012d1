package org.latentexplorer.dl4j;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.latentexplorer.model.Failure;

/**
 * The uncompressed bytes of one entry: never more than its directory says, and {@link #finish()} tells whether they
 * are those that were written.
 */
final class ZipEntryStream extends InputStream {
    private static final int CHUNK = 32 << 10;

    private final String file;
    private final Source source;
    private final ZipEntryInfo entry;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] chunk = new byte[CHUNK];
    private long taken;
    private long given;

    ZipEntryStream(String file, Source source, ZipEntryInfo entry) {
        this.file = file;
        this.source = source;
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        int wanted = (int) Math.min(length, entry.size() - given);
        if (wanted <= 0) {
            return length == 0 ? 0 : -1;
        }
        int n = entry.deflated() ? inflate(to, offset, wanted) : stored(to, offset, wanted);
        crc.update(to, offset, n);
        given += n;
        return n;
    }

    private int stored(byte[] to, int offset, int length) throws IOException {
        int n = source.read(entry.data() + taken, to, offset, length);
        if (n < 0) {
            throw damaged();
        }
        taken += n;
        return n;
    }

    private int inflate(byte[] to, int offset, int length) throws IOException {
        try {
            int n = inflater.inflate(to, offset, length);
            while (n == 0) {
                if (inflater.finished() || inflater.needsDictionary() || !feed()) {
                    throw damaged();
                }
                n = inflater.inflate(to, offset, length);
            }
            return n;
        } catch (DataFormatException e) {
            throw damaged();
        }
    }

    private boolean feed() throws IOException {
        int wanted = (int) Math.min(CHUNK, entry.compressed() - taken);
        int n = wanted <= 0 ? -1 : source.read(entry.data() + taken, chunk, 0, wanted);
        if (n < 0) {
            return false;
        }
        taken += n;
        inflater.setInput(chunk, 0, n);
        return true;
    }

    /**
     * To be called when all wanted bytes are read.
     *
     * @throws Failure if there are more, or they are not those whose checksum stands in the directory
     */
    void finish() throws IOException {
        if (given != entry.size() || entry.deflated() && !ended() || (int) crc.getValue() != entry.crc()) {
            throw damaged();
        }
    }

    /** Whether the deflate stream ends where the entry does, with nothing hidden behind it. */
    private boolean ended() throws IOException {
        try {
            byte[] more = new byte[1];
            while (!inflater.finished()) {
                boolean beyond = inflater.inflate(more) > 0;
                boolean starved = !inflater.finished() && inflater.needsInput() && !feed();
                if (beyond || starved || inflater.needsDictionary()) {
                    return false;
                }
            }
            return taken == entry.compressed() && inflater.getRemaining() == 0;
        } catch (DataFormatException e) {
            return false;
        }
    }

    @Override
    public void close() {
        inflater.end();
    }

    private Failure damaged() {
        return new Failure("failure.model.entry.damaged", file, entry.name());
    }
}
