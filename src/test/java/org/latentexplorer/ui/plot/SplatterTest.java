package org.latentexplorer.ui.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SplatterTest {
    private static final int RED = 0xFFFF0000;
    private static final int BLUE = 0xFF0000FF;
    private static final int[] COLOURS = {RED, BLUE};
    /** One data unit is one pixel, data (0, 0) in the middle. */
    private static final Viewport VIEW = new Viewport(0, 0, 1, 1, 40, 30);

    private static int[] draw(float[] x, float[] y, byte[] group, boolean[] visible, double radius, double alpha) {
        int[] pixels = new int[48 * 30];
        Arrays.fill(pixels, 0x12345678);
        new Splatter().draw(x, y, group, visible, VIEW, COLOURS, new DotStyle(radius, alpha),
                new Raster(pixels, 40, 30, 48));
        return pixels;
    }

    private static int[] draw(float x, float y, double alpha) {
        return draw(new float[]{x}, new float[]{y}, new byte[1], new boolean[]{true, true}, 3, alpha);
    }

    @Test
    void aDotIsSolidInTheMiddleSoftAtTheEdgeAndRound() {
        int[] pixels = draw(0.5f, -0.5f, 1);
        assertEquals(RED, pixels[15 * 48 + 20]);
        assertEquals(0, pixels[15 * 48 + 26]);
        assertEquals(0, pixels[0]);
        long area = Arrays.stream(pixels).mapToLong(p -> p >>> 24).sum();
        assertEquals(Math.PI * 9, area / 255.0, 0.8);
        assertEquals(pixels[15 * 48 + 17], pixels[12 * 48 + 20], "as wide as high");
    }

    @Test
    void theStampsCentreIsThePointsPlaceToAQuarterPixel() {
        for (float shift = 0; shift < 1; shift += 0.2f) {
            int[] pixels = draw(shift, 0, 1);
            double sum = 0;
            double weighted = 0;
            for (int i = 0; i < pixels.length; i++) {
                sum += pixels[i] >>> 24;
                weighted += (pixels[i] >>> 24) * (i % 48 + 0.5);
            }
            assertEquals(20 + shift, weighted / sum, 0.15);
        }
    }

    @Test
    void hiddenGroupsAndPlacesThatAreNotFiniteLeaveNothing() {
        float[] x = {0, Float.NaN, Float.POSITIVE_INFINITY, 1e30f};
        float[] y = {0, 0, 0, Float.NaN};
        int[] pixels = draw(x, y, new byte[]{1, 0, 0, 0}, new boolean[]{true, false}, 3, 1);
        assertArrayEquals(new int[pixels.length], pixels);
    }

    @Test
    void dotsAtTheEdgesAreCutOffAndNothingIsWrittenBesideThePicture() {
        Random random = new Random(3);
        float[] x = new float[3000];
        float[] y = new float[3000];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextFloat() * 60 - 30;
            y[i] = random.nextFloat() * 50 - 25;
        }
        int[] pixels = draw(x, y, new byte[3000], new boolean[]{true, true}, 4.7, 0.3);
        for (int row = 0; row < 30; row++) {
            for (int column = 40; column < 48; column++) {
                assertEquals(0, pixels[row * 48 + column]);
            }
            assertTrue(pixels[row * 48] >>> 24 > 200 && pixels[row * 48 + 39] >>> 24 > 200);
        }
    }

    @Test
    void blendingNeverOverflowsAChannelAndKeepsItBelowItsOpacity() {
        Random random = new Random(5);
        for (int i = 0; i < 200_000; i++) {
            int source = premultiplied(random);
            int below = premultiplied(random);
            int result = Splatter.over(source, below);
            double through = 1 - (source >>> 24) / 255.0;
            for (int shift = 0; shift < 32; shift += 8) {
                double exact = (source >>> shift & 0xff) + (below >>> shift & 0xff) * through;
                assertEquals(exact, result >>> shift & 0xff, 1.6);
            }
        }
    }

    private static int premultiplied(Random random) {
        int alpha = random.nextInt(256);
        return alpha << 24 | random.nextInt(alpha + 1) << 16 | random.nextInt(alpha + 1) << 8
                | random.nextInt(alpha + 1);
    }

    @Test
    void aRasterKnowsItsLimits() {
        assertThrows(IllegalArgumentException.class, () -> new Raster(new int[99], 10, 10, 10));
        assertThrows(IllegalArgumentException.class, () -> new Raster(new int[99], 10, 1, 9));
    }
}
