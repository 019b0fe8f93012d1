package org.latentexplorer.ui.common;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.latentexplorer.model.AtomicFile;
import org.latentexplorer.model.Failure;

/** Writes decoded images as grey PNG files. */
public final class PngFile {
    private static final int GAP = 2;

    private PngFile() {
    }

    /**
     * Writes a row of images of one size, each pixel as a square.
     *
     * @param images floats from 0 (black) to 1 (white), {@code width * height} each
     * @param scale  pixels of the file along a pixel of the image
     * @throws Failure if the file cannot be written
     */
    public static void writeRow(Path file, List<float[]> images, int width, int height, int scale) {
        int gap = GAP * scale;
        BufferedImage picture = new BufferedImage(images.size() * width * scale + (images.size() - 1) * gap,
                height * scale, BufferedImage.TYPE_BYTE_GRAY);
        byte[] to = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < images.size(); i++) {
            int left = i * (width * scale + gap);
            for (int y = 0; y < height * scale; y++) {
                for (int x = 0; x < width * scale; x++) {
                    float ink = images.get(i)[y / scale * width + x / scale];
                    to[y * picture.getWidth() + left + x] = (byte) Math.round(255 * Math.clamp(ink, 0f, 1f));
                }
            }
        }
        write(picture, file);
    }

    private static void write(BufferedImage picture, Path file) {
        try {
            AtomicFile.write(file, out -> ImageIO.write(picture, "png", out));
        } catch (IOException e) {
            throw new Failure(e, "failure.picture.unwritable", file);
        }
    }
}
