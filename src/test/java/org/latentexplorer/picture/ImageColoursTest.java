package org.latentexplorer.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.ImageShape;

class ImageColoursTest {
    /** Two pixels: orange, and what lies beyond what can be. */
    private static final float[] COLOUR = {1, Float.NaN, 0.5f, 7, 0, -1};
    private static final ImageShape TWO = new ImageShape(3, 1, 2);

    private static int[] paint(ImageColours colours, float[] image, ImageShape shape) {
        int[] argb = new int[shape.pixels()];
        colours.paint(image, 0, shape, argb);
        return argb;
    }

    @Test
    void oneChannelIsInkOnPaper() {
        float[] greys = {0, 1, 0.2f, Float.NaN};
        ImageShape shape = new ImageShape(1, 1, 4);
        assertArrayEquals(new int[] {0xFF000000, 0xFFFFFFFF, 0xFF333333, 0xFF000000},
                paint(ImageColours.LIGHT_INK, greys, shape));
        assertArrayEquals(new int[] {0xFFFFFFFF, 0xFF000000, 0xFFCCCCCC, 0xFFFFFFFF},
                paint(ImageColours.DARK_INK, greys, shape));
        assertEquals(0.2f, ImageColours.brightness(greys, 2, shape));
    }

    @Test
    void threeChannelsAreTheirOwnColours() {
        assertArrayEquals(new int[] {0xFFFF8000, 0xFF00FF00}, paint(ImageColours.LIGHT_INK, COLOUR, TWO));
        assertArrayEquals(new int[] {0xFFFF8000, 0xFF00FF00}, paint(ImageColours.DARK_INK, COLOUR, TWO));
        assertArrayEquals(new int[] {0xFFFFC080, 0xFF80FF80}, paint(ImageColours.DARK_INK.faded(0.5f), COLOUR, TWO));
        assertEquals(0.299f + 0.587f / 2, ImageColours.brightness(COLOUR, 0, TWO), 1e-6);
        assertEquals(0.587f, ImageColours.brightness(COLOUR, 1, TWO), 1e-6);
    }

    @Test
    void sheetsShowEveryImageInItsColours() {
        float[] images = new float[12];
        System.arraycopy(COLOUR, 0, images, 6, 6);
        BufferedImage sheet = Ink.sheet(images, TWO, 1, new Look(true, Locale.ENGLISH, 1));
        assertEquals(2, sheet.getHeight());
        assertEquals(0xFF000000, sheet.getRGB(0, 0));
        assertEquals(0xFFFF8000, sheet.getRGB(0, 1));
        assertEquals(0xFF00FF00, sheet.getRGB(1, 1));
    }

    @Test
    void otherNumbersOfChannelsAreRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> paint(ImageColours.LIGHT_INK, new float[4], new ImageShape(2, 1, 2)));
    }
}
