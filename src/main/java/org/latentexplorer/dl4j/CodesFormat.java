package org.latentexplorer.dl4j;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Failure;

/**
 * The encoded test set, big-endian: the eight letters {@code LXCODES1}, the number of codes (32 bits), floats a code
 * (32 bits), 1 if there are labels, else 0 (8 bits); then the floats, code by code; then the labels, one byte each.
 */
final class CodesFormat {
    private static final long MAGIC = 0x4c58434f44455331L;
    private static final int HEADER = Long.BYTES + 2 * Integer.BYTES + 1;

    private CodesFormat() {
    }

    static void write(Codes codes, DataOutputStream out) throws IOException {
        out.writeLong(MAGIC);
        out.writeInt(codes.count());
        out.writeInt(codes.dimension());
        out.writeBoolean(codes.labels() != null);
        ArrayFormat.writeFloats(codes.values(), out);
        if (codes.labels() != null) {
            out.write(codes.labels());
        }
    }

    /**
     * @param dimension floats a code must have
     * @param bytes     bytes the entry has, which is held against the header before anything is allocated
     * @throws Failure if the header says anything else, or a value is not finite
     */
    static Codes read(String file, InputStream in, int dimension, long bytes) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (bytes < HEADER || data.readLong() != MAGIC) {
            throw wrong(file);
        }
        long count = data.readInt();
        int floats = data.readInt();
        int labelled = data.readUnsignedByte();
        long size = HEADER + count * (floats * (long) Float.BYTES + labelled);
        boolean fits = count >= 0 && floats == dimension && labelled <= 1 && size == bytes
                && count * dimension <= Integer.MAX_VALUE - 8;
        if (!fits) {
            throw wrong(file);
        }
        float[] values = ArrayFormat.readFloats(file, ModelFormat.TEST_CODES, in, (int) count * dimension);
        byte[] labels = labelled == 0 ? null : in.readNBytes((int) count);
        return new Codes(values, dimension, labels);
    }

    private static Failure wrong(String file) {
        return new Failure("failure.model.codes", file, ModelFormat.TEST_CODES);
    }
}
