package org.latentexplorer.ui.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BackdropTest {
    private static final int[] SHADES = Backdrop.shades(0xFF0000, 1);
    /** Two rows of three pixels that cover data from (10, 20) to (16, 24). */
    private static final Backdrop PICTURE = new Backdrop(new byte[]{0, 100, (byte) 200, 50, 0, (byte) 255}, 3, 2, 10,
            24, 2, 2, SHADES);

    private static int[] fill(Viewport view, int width, int height) {
        int[] pixels = new int[(width + 2) * height];
        Arrays.fill(pixels, 77);
        PICTURE.fill(view, new Raster(pixels, width, height, width + 2), 0, height);
        return pixels;
    }

    @Test
    void onePixelEachIsCopiedRowForRow() {
        int[] pixels = fill(new Viewport(13, 22, 0.5, 0.5, 3, 2), 3, 2);
        int[] expected = {SHADES[0], SHADES[100], SHADES[200], 77, 77, SHADES[50], SHADES[0], SHADES[255], 77, 77};
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i] >>> 24, pixels[i] >>> 24, 1, "pixel " + i);
        }
    }

    @Test
    void beyondThePictureNothingIsDrawn() {
        int[] pixels = fill(new Viewport(13, 22, 1, 1, 20, 20), 20, 20);
        assertEquals(0, pixels[0]);
        assertEquals(0, pixels[10 * 22 + 6]);
        assertEquals(255, pixels[11 * 22 + 12] >>> 24, 1);
        assertEquals(0, pixels[12 * 22 + 12], "below");
        assertEquals(0, pixels[11 * 22 + 13], "to the right");
        assertEquals(0, pixels[7 * 22 + 12], "above");
    }

    @Test
    void betweenTwoPixelsInkIsMixed() {
        int[] pixels = fill(new Viewport(13, 23, 5, 5, 30, 10), 30, 10);
        assertEquals(50, pixels[4 * 32 + 9] >>> 24, 6);
        assertEquals(150, pixels[4 * 32 + 19] >>> 24, 6);
    }

    @Test
    void anyPartIsFilledAsInTheWhole() {
        Viewport view = new Viewport(12, 22, 7, 6, 40, 30);
        int[] whole = fill(view, 40, 30);
        int[] parts = new int[42 * 30];
        Arrays.fill(parts, 77);
        PICTURE.fill(view, new Raster(parts, 40, 30, 42), 0, 7);
        PICTURE.fill(view, new Raster(parts, 40, 30, 42), 7, 30);
        assertArrayEquals(whole, parts);
    }

    @Test
    void shadesArePremultiplied() {
        int[] shades = Backdrop.shades(0x80FF40, 0.5);
        assertEquals(0, shades[0]);
        assertEquals(0x80408020, shades[255]);
    }
}
