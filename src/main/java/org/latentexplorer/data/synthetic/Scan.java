package org.latentexplorer.data.synthetic;

import java.util.Arrays;

/**
 * The form as the scanner saw it: a black-and-white picture of 64x64, one {@code long} a row, bit
 * {@code x} of row {@code y}. Ink is put down as discs along the pen's path.
 */
final class Scan {
    static final int SIZE = 64;

    final long[] rows = new long[SIZE];
    private final long[] before = new long[SIZE];

    void clear() {
        Arrays.fill(rows, 0);
    }

    void disc(double cx, double cy, double radius) {
        int top = Math.max(0, (int) Math.ceil(cy - radius));
        int bottom = Math.min(SIZE - 1, (int) Math.floor(cy + radius));
        for (int row = top; row <= bottom; row++) {
            double dy = row - cy;
            double half = Math.sqrt(Math.max(0, radius * radius - dy * dy));
            int left = Math.max(0, (int) Math.ceil(cx - half));
            int right = Math.min(SIZE - 1, (int) Math.floor(cx + half));
            if (left <= right) {
                rows[row] |= -1L >>> 63 - (right - left) << left;
            }
        }
    }

    /** Paper grain and scanner threshold: about one in {@code 2^rarity} of the pixels along an edge turns over. */
    void roughen(int rarity, Dice dice) {
        System.arraycopy(rows, 0, before, 0, SIZE);
        for (int row = 1; row < SIZE - 1; row++) {
            long ink = before[row];
            long any = ink << 1 | ink >>> 1 | before[row - 1] | before[row + 1];
            long all = ink << 1 & ink >>> 1 & before[row - 1] & before[row + 1];
            long edge = any & ~ink | ink & ~all;
            if (edge == 0) {
                continue;
            }
            for (int i = 0; i < rarity; i++) {
                edge &= dice.bits();
            }
            rows[row] = ink ^ edge;
        }
    }
}
