package org.latentexplorer.data.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.latentexplorer.model.Failure;

/**
 * The rows of a table of separated values (RFC 4180): fields may be quoted, rows of nothing are passed over, and so is
 * a header that comes again. One row is in memory at a time.
 */
public final class TableRows implements AutoCloseable {
    /** A longer row is no row of a table: somebody has opened another kind of file. */
    private static final int MOST_BYTES = 1 << 23;
    private static final int BUFFER = 1 << 17;

    private final Path file;
    private final InputStream in;
    private final byte separator;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private byte[] row = new byte[1 << 12];
    private int length;
    private int[] ends = new int[64];
    private int fields;
    private int line;
    private int nextLine = 1;
    private List<String> header;
    /** The column that is a list of numbers, each a field of its own; -1 for none. */
    private int list = -1;
    private int column;

    /**
     * @param file only named in failures
     * @param in   UTF-8, without a mark; closed with this
     */
    TableRows(Path file, InputStream in, byte separator) {
        this.file = file;
        this.in = in;
        this.separator = separator;
    }

    /** Has a column be read as a list of numbers with spaces between, each a field of its own. */
    void spread(int listed) {
        list = listed;
    }

    /** From here on passes over rows that are these names of the columns; over none if null. */
    void passOver(List<String> names) {
        header = names;
    }

    private int next() throws IOException {
        return position < filled || fill() ? buffer[position++] & 0xff : -1;
    }

    private boolean fill() throws IOException {
        filled = Math.max(0, in.read(buffer));
        position = 0;
        return filled > 0;
    }

    /**
     * Reads the next row.
     *
     * @return false if there is none
     * @throws Failure if it cannot be read, is too long, or has a quote that never ends
     */
    public boolean advance() {
        try {
            do {
                line = nextLine;
                if (!readRow()) {
                    return false;
                }
            } while (length == 0 || header != null && isHeader());
            return true;
        } catch (CharacterCodingException e) {
            throw new Failure(e, "failure.table.binary", file);
        } catch (IOException e) {
            throw new Failure(e, "failure.table.unreadable", file);
        }
    }

    private boolean isHeader() {
        if (fields != header.size() || !Double.isNaN(number(fields - 1))
                || !text(fields - 1).equals(header.getLast())) {
            return false;
        }
        for (int f = 0; f < fields; f++) {
            if (!text(f).equals(header.get(f))) {
                return false;
            }
        }
        return true;
    }

    private boolean readRow() throws IOException {
        length = 0;
        fields = 0;
        column = 0;
        int b = next();
        if (b < 0) {
            return false;
        }
        while (b >= 0 && b != '\n' && b != '\r') {
            if (b == separator) {
                if (separator != ' ' || length > start()) {
                    endField();
                }
            } else if (b == '"' && blank()) {
                length = start();
                quoted();
            } else {
                put((byte) b);
            }
            b = next();
        }
        if (b == '\r' && next() != '\n') {
            position -= position > 0 && filled > 0 ? 1 : 0;
        }
        nextLine++;
        if (separator != ' ' || length > start() || fields == 0) {
            endField();
        }
        return true;
    }

    /** Where the field that is being read begins. */
    private int start() {
        return fields == 0 ? 0 : ends[fields - 1];
    }

    /** Whether nothing but spaces is in the field yet. */
    private boolean blank() {
        for (int i = start(); i < length; i++) {
            if (row[i] != ' ') {
                return false;
            }
        }
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
        if (column++ == list) {
            int start = start();
            for (int i = start + 1; i < length; i++) {
                if (row[i] == ' ' && row[i - 1] != ' ') {
                    end(i);
                }
            }
        }
        end(length);
    }

    /** A field ends; spaces before the next one belong to that, and count for nothing. */
    private void end(int at) {
        if (fields == ends.length) {
            ends = Arrays.copyOf(ends, 2 * fields);
        }
        ends[fields++] = at;
    }

    /** The row's first line in the file, from 1. */
    public int line() {
        return line;
    }

    public int fields() {
        return fields;
    }

    public String text(int field) {
        int start = field == 0 ? 0 : ends[field - 1];
        return new String(row, start, ends[field] - start, StandardCharsets.UTF_8).strip();
    }

    List<String> texts() {
        String[] texts = new String[fields];
        Arrays.setAll(texts, this::text);
        return List.of(texts);
    }

    /** A field as a number, which may be infinite; NaN if it is none. */
    public double number(int field) {
        int start = field == 0 ? 0 : ends[field - 1];
        int end = ends[field];
        while (start < end && row[start] == ' ') {
            start++;
        }
        while (start < end && row[end - 1] == ' ') {
            end--;
        }
        return NumberText.parse(row, start, end, separator != ',');
    }

    /** Whether a field that is no number stands for one that is not there, as {@code NA} does. */
    public boolean missing(int field) {
        return NumberText.missing(text(field));
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
