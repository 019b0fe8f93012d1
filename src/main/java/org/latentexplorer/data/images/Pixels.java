package org.latentexplorer.data.images;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** The pixels of a decoded picture as 0xAARRGGBB, whatever they are stored as. */
final class Pixels {
    private final BufferedImage image;
    private final Raster raster;
    private final Samples kind;
    private final Levels levels;
    private final int bands;
    private final int colours;
    private final double opaque;
    /** What bytes mean: colours of a palette, or greys; null for other samples. */
    private final int[] table;
    private double[] numbers = new double[0];
    private int[] bytes = new int[0];

    /** @param levels what black and white are written as, where the picture does not hold Java's colours */
    Pixels(BufferedImage image, Levels levels) {
        this.image = image;
        this.levels = levels;
        raster = image.getRaster();
        kind = Samples.of(image);
        bands = raster.getNumBands();
        ColorModel model = image.getColorModel();
        colours = model.getNumColorComponents();
        table = model instanceof IndexColorModel palette ? colours(palette)
                : kind == Samples.BYTES ? greys(levels) : null;
        // transparency has no levels of its own
        opaque = kind == Samples.WORDS ? (1 << model.getComponentSize(bands - 1)) - 1 : kind.white;
    }

    private static int[] colours(IndexColorModel palette) {
        int[] colours = new int[palette.getMapSize()];
        palette.getRGBs(colours);
        return colours;
    }

    private static int[] greys(Levels levels) {
        int[] greys = new int[256];
        for (int value = 0; value < greys.length; value++) {
            greys[value] = levels.grey(value);
        }
        return greys;
    }

    /** Writes one row. Greys are taken as stored: Java's own conversion takes them for linear light. */
    void row(int y, int[] argb) {
        int width = image.getWidth();
        if (table != null) {
            bytes = bytes.length < width * bands ? new int[width * bands] : bytes;
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, bytes);
            for (int x = 0; x < width; x++) {
                argb[x] = kind == Samples.BYTES ? ofBytes(x * bands) : table[Math.min(bytes[x], table.length - 1)];
            }
        } else if (kind == Samples.COLOURS) {
            image.getRGB(0, y, width, 1, argb, 0, width);
        } else {
            numbers = numbers.length < width * bands ? new double[width * bands] : numbers;
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, numbers);
            for (int x = 0; x < width; x++) {
                argb[x] = ofNumbers(x * bands);
            }
        }
    }

    private int ofBytes(int at) {
        int alpha = bands > colours ? bytes[at + colours] : 255;
        int first = table[bytes[at]];
        return colours < 3 ? argb(alpha, first, first, first)
                : argb(alpha, first, table[bytes[at + 1]], table[bytes[at + 2]]);
    }

    private int ofNumbers(int at) {
        int alpha = bands > colours ? Math.clamp(Math.round(numbers[at + colours] * 255 / opaque), 0, 255) : 255;
        int first = levels.grey(numbers[at]);
        return colours < 3 ? argb(alpha, first, first, first)
                : argb(alpha, first, levels.grey(numbers[at + 1]), levels.grey(numbers[at + 2]));
    }

    private static int argb(int alpha, int red, int green, int blue) {
        return alpha << 24 | red << 16 | green << 8 | blue;
    }

    /** The picture in greys: luma by ITU-R BT.601, exact for greys. */
    static Picture grey(BufferedImage image, Levels levels) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] grey = new byte[width * height];
        byte[] alpha = image.getColorModel().hasAlpha() ? new byte[width * height] : null;
        Pixels pixels = new Pixels(image, levels);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            pixels.row(y, row);
            for (int x = 0; x < width; x++) {
                int p = row[x];
                int luma = 77 * (p >> 16 & 0xff) + 150 * (p >> 8 & 0xff) + 29 * (p & 0xff);
                grey[y * width + x] = (byte) (luma + 128 >> 8);
                if (alpha != null) {
                    alpha[y * width + x] = (byte) (p >>> 24);
                }
            }
        }
        return new Picture(width, height, grey, alpha);
    }
}
