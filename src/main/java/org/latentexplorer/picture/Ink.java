package org.latentexplorer.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.latentexplorer.model.ImageShape;

/** Images of the data or of a decoder as pictures: ink on paper, light on dark, or in their own colours. */
final class Ink {
    private Ink() {
    }

    /**
     * A sheet of images without gaps, one device pixel a pixel.
     *
     * @param images  image after image, see {@link ImageColours#paint}
     * @param columns images a row of the sheet
     */
    static BufferedImage sheet(float[] images, ImageShape shape, int columns, Look look) {
        int count = images.length / shape.size();
        int rows = (count + columns - 1) / columns;
        BufferedImage sheet = new BufferedImage(columns * shape.width(), rows * shape.height(),
                BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < count; i++) {
            draw(images, i, shape, colours(look), sheet, i % columns * shape.width(), i / columns * shape.height());
        }
        return sheet;
    }

    static ImageColours colours(Look look) {
        return new ImageColours(look.ground().getRGB(), look.ink().getRGB());
    }

    /** Draws one of many images. */
    static void draw(float[] images, int image, ImageShape shape, ImageColours colours, BufferedImage to, int left,
                     int top) {
        int[] argb = new int[shape.pixels()];
        colours.paint(images, image * shape.size(), shape, argb);
        to.setRGB(left, top, shape.width(), shape.height(), argb, 0, shape.width());
    }

    /** The opaque colour that lies {@code share} of the way from one to the other. */
    static int mix(Color from, Color to, float share) {
        return ImageColours.mix(from.getRGB(), to.getRGB(), share);
    }
}
