package org.latentexplorer.data;

import java.nio.ByteBuffer;

/** Kinds of numbers in IDX files, all big-endian. */
enum IdxType {
    UNSIGNED_BYTE(0x08, 1), BYTE(0x09, 1), SHORT(0x0B, 2), INT(0x0C, 4), FLOAT(0x0D, 4), DOUBLE(0x0E, 8);

    /** The third byte of a file. */
    final int code;
    /** Bytes a number. */
    final int bytes;

    IdxType(int code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /** That of a file's first four bytes; null if it is none. */
    static IdxType of(long magic) {
        for (IdxType type : values()) {
            if (magic >>> 8 == type.code) {
                return type;
            }
        }
        return null;
    }

    double number(ByteBuffer from, int at) {
        return switch (this) {
            case UNSIGNED_BYTE -> from.get(at) & 0xff;
            case BYTE -> from.get(at);
            case SHORT -> from.getShort(at);
            case INT -> from.getInt(at);
            case FLOAT -> from.getFloat(at);
            case DOUBLE -> from.getDouble(at);
        };
    }
}
