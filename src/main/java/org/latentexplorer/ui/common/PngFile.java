package org.latentexplorer.ui.common;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.latentexplorer.model.AtomicFile;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.picture.ImageColours;

/** Writes decoded images as PNG files: grey, or in their own colours. */
public final class PngFile {
    private static final int GAP = 2;

    private PngFile() {
    }

    /**
     * Writes a row of images of one size, each pixel as a square.
     *
     * @param images floats from 0 (black) to 1 (white), {@code shape.size()} each
     * @param scale  pixels of the file along a pixel of the image
     * @throws Failure if the file cannot be written
     */
    public static void writeRow(Path file, List<float[]> images, ImageShape shape, int scale) {
        int gap = GAP * scale;
        int side = shape.width() * scale;
        BufferedImage picture = new BufferedImage(images.size() * (side + gap) - gap, shape.height() * scale,
                shape.coloured() ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_BYTE_GRAY);
        int[] argb = new int[shape.pixels()];
        for (int i = 0; i < images.size(); i++) {
            ImageColours.LIGHT_INK.paint(images.get(i), 0, shape, argb);
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < side; x++) {
                    put(picture.getRaster(), i * (side + gap) + x, y,
                            argb[y / scale * shape.width() + x / scale]);
                }
            }
        }
        write(picture, file);
    }

    /** Into red, green and blue, or into the one grey, in which they are equal. */
    private static void put(WritableRaster to, int x, int y, int rgb) {
        int bands = to.getNumBands();
        for (int band = 0; band < bands; band++) {
            to.setSample(x, y, band, rgb >> 8 * (bands - 1 - band) & 0xff);
        }
    }

    private static void write(BufferedImage picture, Path file) {
        try {
            AtomicFile.write(file, out -> ImageIO.write(picture, "png", out));
        } catch (IOException e) {
            throw new Failure(e, "failure.picture.unwritable", file);
        }
    }
}
