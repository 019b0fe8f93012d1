package org.latentexplorer.data.images;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.latentexplorer.model.Failure;

/**
 * The rows of a table of separated values (RFC 4180): comma, semicolon or tab, told by the first line; fields may be
 * quoted, blank lines are passed over. One row is in memory at a time.
 */
final class CsvRows implements AutoCloseable {
    /** A longer row is no row of a table: somebody has opened another kind of file. */
    private static final int MOST_BYTES = 1 << 23;
    private static final int BUFFER = 1 << 17;

    private final Path file;
    private final RandomAccessFile in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private long read;
    private byte separator = ',';
    private byte[] row = new byte[1 << 12];
    private int length;
    private int[] ends = new int[64];
    private int fields;
    private int line;
    private int nextLine = 1;

    /** @throws Failure if the file cannot be opened */
    CsvRows(Path file) {
        this.file = file;
        try {
            in = new RandomAccessFile(file.toFile(), "r");
            fill();
            if (filled >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
                position = 3;
            }
            separator = likeliest();
        } catch (IOException e) {
            throw new Failure(e, "failure.table.unreadable", file);
        }
    }

    private byte likeliest() {
        int[] counts = new int[128];
        boolean quoted = false;
        for (int i = position; i < filled && (quoted || buffer[i] != '\n'); i++) {
            quoted ^= buffer[i] == '"';
            if (!quoted && buffer[i] >= 0) {
                counts[buffer[i]]++;
            }
        }
        byte best = ',';
        for (byte candidate : new byte[] {';', '\t'}) {
            best = counts[candidate] > counts[best] ? candidate : best;
        }
        return best;
    }

    /** Goes on with the first row that begins behind a place of the file. The numbers of rows are then unknown. */
    void seek(long offset) {
        try {
            in.seek(offset);
            read = offset;
            position = 0;
            filled = 0;
            for (int b = next(); b >= 0 && b != '\n'; b = next()) {
                continue;
            }
        } catch (IOException e) {
            throw new Failure(e, "failure.table.unreadable", file);
        }
    }

    /** Bytes of the file. */
    long size() {
        try {
            return in.length();
        } catch (IOException e) {
            throw new Failure(e, "failure.table.unreadable", file);
        }
    }

    /** Bytes read so far. */
    long done() {
        return read - filled + position;
    }

    private boolean fill() throws IOException {
        filled = Math.max(0, in.read(buffer));
        position = 0;
        read += filled;
        return filled > 0;
    }

    private int next() throws IOException {
        return position < filled || fill() ? buffer[position++] & 0xff : -1;
    }

    /**
     * Reads the next row.
     *
     * @return false if there is none
     * @throws Failure if it cannot be read, is too long, or has a quote that never ends
     */
    boolean advance() {
        try {
            do {
                line = nextLine;
                if (!readRow()) {
                    return false;
                }
            } while (fields == 1 && length == 0);
            return true;
        } catch (IOException e) {
            throw new Failure(e, "failure.table.unreadable", file);
        }
    }

    private boolean readRow() throws IOException {
        length = 0;
        fields = 0;
        int b = next();
        if (b < 0) {
            return false;
        }
        while (b >= 0 && b != '\n') {
            if (b == separator) {
                endField();
            } else if (b == '"') {
                quoted();
            } else if (b != '\r') {
                put((byte) b);
            }
            b = next();
        }
        nextLine++;
        endField();
        return true;
    }

    private void quoted() throws IOException {
        for (int b = next(); ; b = next()) {
            if (b < 0) {
                throw new Failure("failure.table.quote", file, line);
            }
            if (b == '"') {
                b = next();
                if (b != '"') {
                    position -= b < 0 ? 0 : 1;
                    return;
                }
            }
            nextLine += b == '\n' ? 1 : 0;
            put((byte) b);
        }
    }

    private void put(byte b) {
        if (length == row.length) {
            if (length >= MOST_BYTES) {
                throw new Failure("failure.table.long", file, line);
            }
            row = Arrays.copyOf(row, 2 * length);
        }
        row[length++] = b;
    }

    private void endField() {
        if (fields == ends.length) {
            ends = Arrays.copyOf(ends, 2 * fields);
        }
        ends[fields++] = length;
    }

    /** The row's first line in the file, from 1. */
    int line() {
        return line;
    }

    int fields() {
        return fields;
    }

    String text(int field) {
        int start = field == 0 ? 0 : ends[field - 1];
        return new String(row, start, ends[field] - start, StandardCharsets.UTF_8).strip();
    }

    /** A field as a number; NaN if it is none. */
    double number(int field) {
        int start = field == 0 ? 0 : ends[field - 1];
        int end = ends[field];
        int value = 0;
        for (int i = start; i < end; i++) {
            int digit = row[i] - '0';
            if (digit < 0 || digit > 9 || end - start > 9) {
                return decimal(field);
            }
            value = 10 * value + digit;
        }
        return end > start ? value : Double.NaN;
    }

    private double decimal(int field) {
        try {
            return Double.parseDouble(text(field));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new Failure(e, "failure.table.unreadable", file);
        }
    }
}
