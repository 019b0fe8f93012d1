package org.latentexplorer.ui.selection;

import java.util.Arrays;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.picture.ImageColours;

/** Pairs of images as one picture of about the same width as height, each image beside what it is decoded to. */
final class Mosaic {
    private static final int GAP = 2;
    private static final int PAPER = 0xFFFFFFFF;

    final int width;
    final int height;
    /** 0xAARRGGBB, row by row. */
    final int[] pixels;
    private final ImageShape shape;
    private final int[] colours;
    private final int perRow;
    private final int parts;

    /**
     * @param count  pairs
     * @param parts  images a pair: two, or one if the others are not known
     */
    Mosaic(int count, int parts, ImageShape shape) {
        this.shape = shape;
        this.colours = new int[shape.pixels()];
        this.parts = parts;
        this.perRow = Math.max(1, (int) Math.round(Math.sqrt((double) count / parts)));
        int rows = (count + perRow - 1) / perRow;
        width = perRow * (parts * shape.width() + GAP) + GAP;
        height = rows * (shape.height() + GAP) + GAP;
        pixels = new int[width * height];
        Arrays.fill(pixels, PAPER);
    }

    /** @param image floats from 0 (black) to 1 (white) */
    void put(int pair, int part, float[] image) {
        int left = GAP + pair % perRow * (parts * shape.width() + GAP) + part * shape.width();
        int top = GAP + pair / perRow * (shape.height() + GAP);
        ImageColours.LIGHT_INK.paint(image, 0, shape, colours);
        for (int y = 0; y < shape.height(); y++) {
            System.arraycopy(colours, y * shape.width(), pixels, (top + y) * width + left, shape.width());
        }
    }
}
