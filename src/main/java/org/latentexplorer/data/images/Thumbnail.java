package org.latentexplorer.data.images;

import java.awt.image.BufferedImage;

/**
 * A picture made small to be shown.
 *
 * @param argb colours (0xAARRGGBB) row by row
 */
record Thumbnail(int width, int height, int[] argb) {
    private static final int SIDE = 96;

    /** Each pixel is the mean of those it covers; pictures that are small already stay as they are. */
    static Thumbnail of(BufferedImage image, Levels levels) {
        int step = Math.max(1, Math.ceilDiv(Math.max(image.getWidth(), image.getHeight()), SIDE));
        int width = Math.ceilDiv(image.getWidth(), step);
        int height = Math.ceilDiv(image.getHeight(), step);
        long[] sums = new long[width * height * 5];
        int[] row = new int[image.getWidth()];
        Pixels pixels = new Pixels(image, levels);
        for (int y = 0; y < image.getHeight(); y++) {
            pixels.row(y, row);
            for (int x = 0; x < row.length; x++) {
                add(sums, (y / step * width + x / step) * 5, row[x]);
            }
        }
        int[] argb = new int[width * height];
        for (int p = 0; p < argb.length; p++) {
            argb[p] = mean(sums, p * 5);
        }
        return new Thumbnail(width, height, argb);
    }

    /** Greys as they are. */
    static Thumbnail of(Picture picture) {
        int[] argb = new int[picture.width() * picture.height()];
        for (int p = 0; p < argb.length; p++) {
            argb[p] = 0xFF000000 | picture.grey(p) * 0x010101;
        }
        return new Thumbnail(picture.width(), picture.height(), argb);
    }

    private static void add(long[] sums, int at, int argb) {
        int alpha = argb >>> 24;
        sums[at]++;
        sums[at + 1] += alpha;
        sums[at + 2] += (long) alpha * (argb >> 16 & 0xff);
        sums[at + 3] += (long) alpha * (argb >> 8 & 0xff);
        sums[at + 4] += (long) alpha * (argb & 0xff);
    }

    private static int mean(long[] sums, int at) {
        long alpha = sums[at + 1];
        if (alpha == 0) {
            return 0;
        }
        return (int) (alpha / sums[at]) << 24 | (int) (sums[at + 2] / alpha) << 16
                | (int) (sums[at + 3] / alpha) << 8 | (int) (sums[at + 4] / alpha);
    }
}
