package org.latentexplorer.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;

/** Grey images of the data or of a decoder as pictures: ink on paper, or light on dark. */
final class Ink {
    private Ink() {
    }

    /**
     * A sheet of images without gaps, one device pixel a pixel.
     *
     * @param pixels  image after image, each row by row, 0 paper to 1 ink; values beyond are clamped
     * @param columns images a row of the sheet
     */
    static BufferedImage sheet(float[] pixels, int width, int height, int columns, Look look) {
        int count = pixels.length / (width * height);
        int rows = (count + columns - 1) / columns;
        BufferedImage sheet = new BufferedImage(columns * width, rows * height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < count; i++) {
            for (int p = 0; p < width * height; p++) {
                sheet.setRGB(i % columns * width + p % width, i / columns * height + p / width,
                        colour(pixels[i * width * height + p], look));
            }
        }
        return sheet;
    }

    private static int colour(float ink, Look look) {
        return mix(look.ground(), look.ink(), Float.isNaN(ink) ? 0 : Math.clamp(ink, 0, 1));
    }

    /** The opaque colour that lies {@code share} of the way from one to the other. */
    static int mix(Color from, Color to, float share) {
        return 0xFF << 24 | mix(from.getRed(), to.getRed(), share) << 16
                | mix(from.getGreen(), to.getGreen(), share) << 8 | mix(from.getBlue(), to.getBlue(), share);
    }

    private static int mix(int from, int to, float share) {
        return Math.round(from + (to - from) * share);
    }
}
