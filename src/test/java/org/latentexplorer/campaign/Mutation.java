package org.latentexplorer.campaign;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages contents by chance: bits, numbers of headers and of texts, lengths, order, and pieces of other contents. */
final class Mutation {
    static final int MOST_BYTES = 1 << 20;
    private static final int MOST_STEPS = 6;
    private static final int[] NUMBERS = {0, 1, -1, 2, 7, 8, 127, 128, 255, 256, 32767, 32768, 65535, 65536, 1 << 20,
        1 << 24, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MAX_VALUE - 7, 0x7f000000, 0x01000000};
    private static final String[] TEXTS = {"0", "-1", "1", "1e999", "-1e-999", "NaN", "inf", "-Infinity", "null",
        "true", "2147483647", "2147483648", "-9223372036854775808", "99999999999999999999", "4096", "8192", "0x1p3",
        "1.5", "", "\"", "\"\"", "'", ",", ";", "\t", "\n", "\r\n", "\r", "\0", "{", "}", "[", "]",
        "[[[[[[[[[[[[[[[[[[", ":", "\\", "\\u0000", "\\ud800", "\u001b[31m", "\ufeff", "한글", "label", "../../x",
        "/dev/zero", "=", "#", "label,", "%s", "{0}"};

    private final Random random;
    private final List<byte[]> seeds;

    private Mutation(Random random, List<byte[]> seeds) {
        this.random = random;
        this.seeds = seeds;
    }

    /** The same numbers give the same bytes, at most {@link #MOST_BYTES}. */
    static byte[] of(List<byte[]> seeds, long seed, long number) {
        Mutation mutation = new Mutation(new Random(31 * seed + number * 0x9E3779B97F4A7C15L), seeds);
        byte[] bytes = mutation.seed().clone();
        int steps = mutation.random.nextBoolean() ? 1 : 1 + mutation.random.nextInt(MOST_STEPS);
        for (int i = 0; i < steps; i++) {
            bytes = mutation.step(bytes);
        }
        return bytes.length > MOST_BYTES ? Arrays.copyOf(bytes, MOST_BYTES) : bytes;
    }

    private byte[] seed() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private byte[] step(byte[] bytes) {
        if (bytes.length == 0) {
            return seed().clone();
        }
        return switch (random.nextInt(12)) {
            case 0 -> flip(bytes);
            case 1 -> set(bytes, (byte) random.nextInt(256));
            case 2 -> set(bytes, new byte[] {0, 1, 0x7f, (byte) 0x80, (byte) 0xff}[random.nextInt(5)]);
            case 3, 4 -> number(bytes);
            case 5 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 6 -> replace(bytes, place(bytes), length(bytes), new byte[0]);
            case 7 -> replace(bytes, place(bytes), 0, piece(bytes));
            case 8 -> replace(bytes, place(bytes), length(bytes), piece(seed()));
            case 9, 10 -> text(bytes);
            default -> repeated(bytes);
        };
    }

    /** Headers are where damage matters most: every other place is among the first bytes. */
    private int place(byte[] bytes) {
        return random.nextBoolean() ? random.nextInt(bytes.length) : random.nextInt(Math.min(bytes.length, 128));
    }

    private int length(byte[] bytes) {
        return 1 + random.nextInt(random.nextInt(8) == 0 ? bytes.length : Math.min(bytes.length, 16));
    }

    private byte[] piece(byte[] of) {
        if (of.length == 0) {
            return of;
        }
        int from = place(of);
        return Arrays.copyOfRange(of, from, Math.min(of.length, from + length(of)));
    }

    private byte[] flip(byte[] bytes) {
        bytes[place(bytes)] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    private byte[] set(byte[] bytes, byte value) {
        bytes[place(bytes)] = value;
        return bytes;
    }

    private byte[] number(byte[] bytes) {
        int size = new int[] {2, 4, 8}[random.nextInt(3)];
        int value = random.nextInt(4) == 0 ? random.nextInt() : NUMBERS[random.nextInt(NUMBERS.length)];
        if (bytes.length < size) {
            return set(bytes, (byte) value);
        }
        int at = Math.min(place(bytes), bytes.length - size);
        ByteBuffer buffer = ByteBuffer.wrap(bytes)
                .order(random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        switch (size) {
            case 2 -> buffer.putShort(at, (short) value);
            case 4 -> buffer.putInt(at, value);
            default -> buffer.putLong(at, value);
        }
        return bytes;
    }

    /** Puts a text that readers stumble over in the place of a number, or between others. */
    private byte[] text(byte[] bytes) {
        byte[] text = TEXTS[random.nextInt(TEXTS.length)].getBytes(StandardCharsets.UTF_8);
        int at = place(bytes);
        int from = at;
        while (from < bytes.length && from < at + 200 && !digit(bytes[from])) {
            from++;
        }
        if (random.nextInt(3) == 0 || from == bytes.length || !digit(bytes[from])) {
            return replace(bytes, at, 0, text);
        }
        int to = from;
        while (to < bytes.length && digit(bytes[to])) {
            to++;
        }
        return replace(bytes, from, to - from, text);
    }

    private static boolean digit(byte b) {
        return b >= '0' && b <= '9' || b == '.' || b == '-';
    }

    private byte[] repeated(byte[] bytes) {
        byte[] piece = piece(bytes);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int times = 1 << random.nextInt(12); times > 0 && many.size() < 1 << 16; times--) {
            many.writeBytes(piece);
        }
        return replace(bytes, place(bytes), 0, many.toByteArray());
    }

    private static byte[] replace(byte[] bytes, int at, int length, byte[] by) {
        int end = Math.min(bytes.length, at + length);
        byte[] all = new byte[bytes.length - (end - at) + by.length];
        System.arraycopy(bytes, 0, all, 0, at);
        System.arraycopy(by, 0, all, at, by.length);
        System.arraycopy(bytes, end, all, at + by.length, bytes.length - end);
        return all;
    }
}
