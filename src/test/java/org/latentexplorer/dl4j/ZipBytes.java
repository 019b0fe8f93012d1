package org.latentexplorer.dl4j;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Changes single fields of a zip file, to make it lie. Offsets are those of PKWARE's APPNOTE. */
final class ZipBytes {
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    static final int CENTRAL_FLAGS = 8;
    static final int CENTRAL_METHOD = 10;
    static final int CENTRAL_CRC = 16;
    static final int CENTRAL_COMPRESSED = 20;
    static final int CENTRAL_SIZE = 24;
    static final int CENTRAL_LOCAL = 42;
    static final int END_ENTRIES = 8;
    static final int END_DIRECTORY_BYTES = 12;

    private final ByteBuffer bytes;

    ZipBytes(byte[] zip) {
        bytes = ByteBuffer.wrap(zip.clone()).order(ByteOrder.LITTLE_ENDIAN);
    }

    byte[] get() {
        return bytes.array();
    }

    private int central(String entry) {
        byte[] name = entry.getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at + 46 + name.length <= bytes.limit(); at++) {
            if (bytes.getInt(at) == CENTRAL && ByteBuffer.wrap(name).equals(bytes.slice(at + 46, name.length))
                    && bytes.getShort(at + 28) == name.length) {
                return at;
            }
        }
        throw new IllegalArgumentException(entry);
    }

    private int end() {
        int at = bytes.limit() - 22;
        if (bytes.getInt(at) != END) {
            throw new IllegalArgumentException("a comment");
        }
        return at;
    }

    int getInt(String entry, int field) {
        return bytes.getInt(central(entry) + field);
    }

    ZipBytes putInt(String entry, int field, int value) {
        bytes.putInt(central(entry) + field, value);
        return this;
    }

    ZipBytes putShort(String entry, int field, int value) {
        bytes.putShort(central(entry) + field, (short) value);
        return this;
    }

    ZipBytes putEndInt(int field, int value) {
        bytes.putInt(end() + field, value);
        return this;
    }

    ZipBytes putEndShort(int field, int value) {
        bytes.putShort(end() + field, (short) value);
        return this;
    }

    /** Renames an entry, in both its headers, to a name of the same length. */
    ZipBytes rename(String from, String to) {
        byte[] old = from.getBytes(StandardCharsets.US_ASCII);
        for (int at = 0; at + old.length <= bytes.limit(); at++) {
            if (ByteBuffer.wrap(old).equals(bytes.slice(at, old.length))) {
                bytes.put(at, to.getBytes(StandardCharsets.US_ASCII));
            }
        }
        return this;
    }
}
