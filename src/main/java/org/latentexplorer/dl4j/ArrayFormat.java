package org.latentexplorer.dl4j;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import org.latentexplorer.model.Failure;

/**
 * A vector as ND4J 1.0.0-M2.1 writes arrays, all numbers big-endian: two buffers, each an allocation mode (modified
 * UTF-8), a length (64 bits), a type (modified UTF-8) and its elements. The first holds the shape: rank, shape,
 * strides, flags of the type, element stride, order ('c' or 'f'); the second the values.
 */
final class ArrayFormat {
    private static final String MODE = "MIXED_DATA_TYPES";
    private static final long FLOAT_FLAG = 1 << 13;
    private static final int CHUNK = 8 << 10;
    /** Longer than any header, so that more than the values and this cannot be a vector of that length. */
    private static final int MAX_HEADER = 256;

    private ArrayFormat() {
    }

    static void write(float[] values, DataOutputStream out) throws IOException {
        long[] shape = {1, values.length, 1, FLOAT_FLAG, 1, 'c'};
        writeHead(out, shape.length, "LONG");
        for (long part : shape) {
            out.writeLong(part);
        }
        writeHead(out, values.length, "FLOAT");
        writeFloats(values, out);
    }

    private static void writeHead(DataOutputStream out, long length, String type) throws IOException {
        out.writeUTF(MODE);
        out.writeLong(length);
        out.writeUTF(type);
    }

    /** The floats alone. */
    static void writeFloats(float[] values, DataOutputStream out) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK * Float.BYTES);
        for (int at = 0; at < values.length; at += CHUNK) {
            int n = Math.min(CHUNK, values.length - at);
            bytes.asFloatBuffer().put(values, at, n);
            out.write(bytes.array(), 0, n * Float.BYTES);
        }
    }

    /**
     * Reads a vector that must have {@code length} floats, [length] or [1, length].
     *
     * @param bytes bytes the entry has, which is held against {@code length} before anything is allocated
     * @throws Failure if the header says anything else, or a value is not finite
     */
    static float[] read(String file, String entry, InputStream in, long length, long bytes) throws IOException {
        long beside = bytes - length * Float.BYTES;
        if (length > Integer.MAX_VALUE - 8 || beside < 0 || beside > MAX_HEADER) {
            throw new Failure("failure.model.array.length", file, entry, String.valueOf(length));
        }
        DataInputStream data = new DataInputStream(in);
        if (!shapeIs(data, length) || !headIs(data, length, "FLOAT")) {
            throw new Failure("failure.model.array.header", file, entry, String.valueOf(length));
        }
        return readFloats(file, entry, in, (int) length);
    }

    private static boolean headIs(DataInputStream in, long length, String type) throws IOException {
        return textIs(in, MODE) && in.readLong() == length && textIs(in, type);
    }

    private static boolean textIs(DataInputStream in, String expected) throws IOException {
        // readUTF would allocate what the two length bytes ask for
        int length = in.readUnsignedShort();
        if (length != expected.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (in.readUnsignedByte() != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean shapeIs(DataInputStream in, long length) throws IOException {
        if (!textIs(in, MODE)) {
            return false;
        }
        long parts = in.readLong();
        if (parts != 6 && parts != 8 || !textIs(in, "LONG") || in.readLong() != (parts - 4) / 2) {
            return false;
        }
        boolean row = parts == 8;
        boolean fits = (!row || in.readLong() == 1) && in.readLong() == length;
        if (row) {
            in.readLong(); // the stride of an axis of length 1, which says nothing
        }
        boolean dense = in.readLong() == 1;
        boolean floats = in.readLong() == FLOAT_FLAG;
        boolean element = in.readLong() == 1;
        long order = in.readLong();
        return fits && dense && floats && element && (order == 'c' || order == 'f');
    }

    /**
     * Reads floats alone.
     *
     * @throws Failure if one is not finite
     */
    static float[] readFloats(String file, String entry, InputStream in, int length) throws IOException {
        float[] values = new float[length];
        byte[] bytes = new byte[CHUNK * Float.BYTES];
        FloatBuffer floats = ByteBuffer.wrap(bytes).asFloatBuffer();
        for (int at = 0; at < length; at += CHUNK) {
            int n = Math.min(CHUNK, length - at);
            if (in.readNBytes(bytes, 0, n * Float.BYTES) < n * Float.BYTES) {
                throw new Failure("failure.model.array.length", file, entry, String.valueOf(length));
            }
            floats.get(0, values, at, n);
        }
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new Failure("failure.model.array.number", file, entry);
            }
        }
        return values;
    }
}
