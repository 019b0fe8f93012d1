package org.latentexplorer.ui.selection;

import java.util.Arrays;

/** Pairs of grey images as one picture of about the same width as height, each image beside what it is decoded to. */
final class Mosaic {
    private static final int GAP = 2;
    private static final int PAPER = 0xFFFFFFFF;

    final int width;
    final int height;
    /** 0xAARRGGBB, row by row. */
    final int[] pixels;
    private final int imageWidth;
    private final int imageHeight;
    private final int perRow;
    private final int parts;

    /**
     * @param count  pairs
     * @param parts  images a pair: two, or one if the others are not known
     */
    Mosaic(int count, int parts, int imageWidth, int imageHeight) {
        this.imageWidth = imageWidth;
        this.imageHeight = imageHeight;
        this.parts = parts;
        this.perRow = Math.max(1, (int) Math.round(Math.sqrt((double) count / parts)));
        int rows = (count + perRow - 1) / perRow;
        width = perRow * (parts * imageWidth + GAP) + GAP;
        height = rows * (imageHeight + GAP) + GAP;
        pixels = new int[width * height];
        Arrays.fill(pixels, PAPER);
    }

    /** @param image floats from 0 (black) to 1 (white) */
    void put(int pair, int part, float[] image) {
        int left = GAP + pair % perRow * (parts * imageWidth + GAP) + part * imageWidth;
        int top = GAP + pair / perRow * (imageHeight + GAP);
        for (int p = 0; p < image.length; p++) {
            int grey = Math.round(255 * Math.clamp(image[p], 0f, 1f));
            pixels[(top + p / imageWidth) * width + left + p % imageWidth] = 0xFF000000 | grey * 0x010101;
        }
    }
}
