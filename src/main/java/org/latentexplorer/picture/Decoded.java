package org.latentexplorer.picture;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Decoded images alone, without any words: side by side on their own ground. */
public final class Decoded {
    private Decoded() {
    }

    /**
     * @param images image after image, each {@code width * height} floats from 0 to 1
     * @param side   width of each in the picture, in units of the look
     */
    public static BufferedImage draw(float[] images, int width, int height, double side, Look look) {
        int count = images.length / (width * height);
        double scale = side / width;
        Sheet sheet = new Sheet(count * side, height * scale, look);
        sheet.g.drawImage(Ink.sheet(images, width, height, count, look),
                AffineTransform.getScaleInstance(scale, scale), null);
        return Shades.of(sheet.image(), look);
    }
}
