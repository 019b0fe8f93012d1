package org.latentexplorer.picture;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.latentexplorer.model.ImageShape;

/** Decoded images alone, without any words: side by side on their own ground. */
public final class Decoded {
    private Decoded() {
    }

    /**
     * @param images image after image, each {@code shape.size()} floats from 0 to 1
     * @param side   width of each in the picture, in units of the look
     */
    public static BufferedImage draw(float[] images, ImageShape shape, double side, Look look) {
        int count = images.length / shape.size();
        double scale = side / shape.width();
        Sheet sheet = new Sheet(count * side, shape.height() * scale, look);
        sheet.g.drawImage(Ink.sheet(images, shape, count, look),
                AffineTransform.getScaleInstance(scale, scale), null);
        return Shades.of(sheet.image(), look);
    }
}
