package org.latentexplorer.ui.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplatterTest {
    private static final int RED = 0xFFFF0000;
    private static final int BLUE = 0xFF0000FF;
    private static final int[] COLOURS = {RED, BLUE};
    /** One data unit is one pixel, data (0, 0) in the middle. */
    private static final Viewport VIEW = new Viewport(0, 0, 1, 1, 40, 30);

    private static int[] draw(float[] x, float[] y, byte[] group, boolean[] visible, double radius, double alpha) {
        int[] pixels = new int[48 * 30];
        Arrays.fill(pixels, 0x12345678);
        new Splatter(1).draw(new PointOrder(Glide.resting(x, y), 0, group, visible, group, COLOURS,
                VIEW, 1, new DotStyle(radius, alpha)), new Raster(pixels, 40, 30, 48));
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

    @ParameterizedTest
    @ValueSource(doubles = {0.8, 2.2, 11.5})
    void anyNumberOfThreadsDrawsTheSamePictureAndThatOfOneDotAfterTheOther(double radius) {
        Random random = new Random(7);
        float[][] coordinates = new float[4][3 * Strips.STRETCH + 100];
        for (float[] axis : coordinates) {
            for (int i = 0; i < axis.length; i++) {
                axis[i] = i % 50 == 0 ? Float.NaN : (float) random.nextGaussian() * 150;
            }
        }
        byte[] group = new byte[coordinates[0].length];
        random.nextBytes(group);
        boolean[] visible = new boolean[256];
        Arrays.fill(visible, 0, 200, true);
        int[] colours = random.ints(256).map(c -> c | 0xFF000000).toArray();
        Glide glide = new Glide(coordinates[0], coordinates[1], coordinates[2], coordinates[3], 0, 100);
        PointOrder order = new PointOrder(glide, 40, group, visible, group, colours,
                new Viewport(1, 2, 1, 1.1, 301, 203), 1.25, new DotStyle(radius, 0.4));
        int[] expected = oneAfterTheOther(order);
        for (int threads : new int[]{1, 2, 5}) {
            Splatter splatter = new Splatter(threads);
            for (int round = 0; round < 3; round++) {
                int[] pixels = new int[400 * 254];
                splatter.draw(order, new Raster(pixels, 377, 254, 400));
                assertArrayEquals(expected, pixels);
            }
        }
    }

    private static int[] oneAfterTheOther(PointOrder order) {
        int count = order.glide().count();
        float[] x = new float[count];
        float[] y = new float[count];
        order.glide().positions(order.time(), 0, count, x, y);
        Viewport view = order.view().device(order.pixelRatio());
        Stamps stamps = new Stamps(order.colours(), order.dots().radius() * order.pixelRatio(), order.dots().alpha());
        int[] pixels = new int[400 * 254];
        for (int i = 0; i < count; i++) {
            if (!(Math.abs(view.toScreenX(x[i])) < 1000 && Math.abs(view.toScreenY(y[i])) < 1000)
                    || !order.visible()[order.group()[i] & 0xff]) {
                continue;
            }
            int atX = (int) Math.floor(view.toScreenX(x[i]) * Stamps.PHASES);
            int atY = (int) Math.floor(view.toScreenY(y[i]) * Stamps.PHASES);
            int stamp = Stamps.number(order.tint()[i] & 0xff, atX & 3, atY & 3);
            for (int k = 0; k < stamps.pixels(stamp).length; k++) {
                int column = (atX >> 2) + stamps.right(stamp)[k];
                int row = (atY >> 2) + stamps.down(stamp)[k];
                if (column >= 0 && column < 377 && row >= 0 && row < 254) {
                    int p = row * 400 + column;
                    pixels[p] = Splatter.over(stamps.pixels(stamp)[k], pixels[p]);
                }
            }
        }
        return pixels;
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

    private static int[] draw(float[] x, float[] y, byte[] group, Emphasis emphasis, int threads) {
        int[] pixels = new int[48 * 30];
        new Splatter(threads).draw(new PointOrder(Glide.resting(x, y), 0, group,
                new boolean[]{true, true}, group, COLOURS, VIEW, 1, new DotStyle(3, 0.8)).among(emphasis),
                new Raster(pixels, 40, 30, 48));
        return pixels;
    }

    @Test
    void chosenPointsKeepTheirColoursAndLieAboveTheDimmedOthers() {
        float[] x = {0.5f, 1.5f};
        float[] y = {0.5f, 0.5f};
        byte[] group = {0, 1};
        int[] alone = draw(new float[]{0.5f}, new float[]{0.5f}, new byte[1], (Emphasis) null, 1);
        int[] both = draw(x, y, group, new Emphasis(new boolean[]{true, false}, 0xFFFFFF), 1);
        int middle = 14 * 48 + 20;
        assertEquals(alone[middle] >> 16 & 0xff, both[middle] >> 16 & 0xff, 40, "the red one lies above");
        assertTrue((both[middle] & 0xff) < 60, "though the blue one is drawn later");
        int right = 14 * 48 + 24;
        assertTrue((both[right] >> 16 & 0xff) > 0.5 * (both[right] & 0xff), "the blue one is faded towards white");
        assertTrue(both[right] >>> 24 < 0.8 * 255);
    }

    @Test
    void allChosenIsThePictureThatNoneChosenGives() {
        Random random = new Random(5);
        int count = 40_000;
        float[] x = new float[count];
        float[] y = new float[count];
        byte[] group = new byte[count];
        boolean[] all = new boolean[count];
        boolean[] some = new boolean[count];
        for (int i = 0; i < count; i++) {
            x[i] = 50 * random.nextFloat() - 25;
            y[i] = 40 * random.nextFloat() - 20;
            group[i] = (byte) random.nextInt(2);
            all[i] = true;
            some[i] = random.nextInt(5) == 0;
        }
        assertArrayEquals(draw(x, y, group, (Emphasis) null, 1), draw(x, y, group, new Emphasis(all, 0), 1));
        Emphasis few = new Emphasis(some, 0);
        assertArrayEquals(draw(x, y, group, few, 1), draw(x, y, group, few, 3), "on any number of threads");
    }
}
