package org.latentexplorer.data.images;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** The pixels of a decoded picture as 0xAARRGGBB, whatever they are stored as. */
final class Pixels {
    private final BufferedImage image;
    private final Raster raster;
    private final int bands;
    private final int shift;
    private final int[] palette;
    private final boolean direct;
    private int[] samples = new int[0];

    Pixels(BufferedImage image) {
        this.image = image;
        raster = image.getRaster();
        bands = raster.getNumBands();
        ColorModel model = image.getColorModel();
        palette = palette(model);
        int bits = model.getComponentSize(0);
        shift = bits - 8;
        int space = model.getColorSpace().getType();
        boolean plain = space == ColorSpace.TYPE_GRAY && bands <= 2 || space == ColorSpace.TYPE_RGB && bands >= 3;
        boolean whole = raster.getTransferType() == DataBuffer.TYPE_BYTE
                || raster.getTransferType() == DataBuffer.TYPE_USHORT;
        direct = palette == null && plain && whole && shift >= 0 && model.getComponentSize(bands - 1) == bits;
    }

    private static int[] palette(ColorModel model) {
        if (!(model instanceof IndexColorModel indexed)) {
            return null;
        }
        int[] colours = new int[indexed.getMapSize()];
        indexed.getRGBs(colours);
        return colours;
    }

    /** Writes one row. Greys are taken as stored: Java's own conversion takes them for linear light, and lightens them. */
    void row(int y, int[] argb) {
        int width = image.getWidth();
        if (palette == null && !direct) {
            image.getRGB(0, y, width, 1, argb, 0, width);
            return;
        }
        if (samples.length < width * bands) {
            samples = new int[width * bands];
        }
        raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, samples);
        for (int x = 0; x < width; x++) {
            argb[x] = palette != null ? palette[Math.min(samples[x], palette.length - 1)] : pixel(x * bands);
        }
    }

    private int pixel(int at) {
        int first = samples[at] >> shift;
        int alpha = bands % 2 == 0 ? samples[at + bands - 1] >> shift : 255;
        return bands <= 2 ? alpha << 24 | first * 0x010101
                : alpha << 24 | first << 16 | samples[at + 1] >> shift << 8 | samples[at + 2] >> shift;
    }

    /** The picture in greys: luma by ITU-R BT.601, exact for greys. */
    static Picture grey(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] grey = new byte[width * height];
        byte[] alpha = image.getColorModel().hasAlpha() ? new byte[width * height] : null;
        Pixels pixels = new Pixels(image);
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
