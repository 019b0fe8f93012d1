package org.latentexplorer.data.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.ImageImport.Frame;

class SquareTest {
    private static byte[] draw(Picture picture, int side, boolean dark, Frame frame) {
        byte[] to = new byte[side * side + 10];
        new Square(side, frame).draw(picture, dark, to, 10);
        byte[] square = new byte[side * side];
        System.arraycopy(to, 10, square, 0, square.length);
        return square;
    }

    private static byte[] random(int count, long seed) {
        byte[] bytes = new byte[count];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static double sum(byte[] pixels) {
        double sum = 0;
        for (byte p : pixels) {
            sum += p & 0xff;
        }
        return sum;
    }

    @Test
    void aPictureOfTheSizeWantedStaysAsItIs() {
        byte[] pixels = random(28 * 28, 1);
        assertArrayEquals(pixels, draw(new Picture(28, 28, pixels, null), 28, false, Frame.WHOLE));
    }

    @Test
    void invertingTwiceIsNothing() {
        byte[] pixels = random(28 * 28, 2);
        byte[] once = draw(new Picture(28, 28, pixels, null), 28, true, Frame.WHOLE);
        assertEquals(255 - (pixels[5] & 0xff), once[5] & 0xff);
        assertArrayEquals(pixels, draw(new Picture(28, 28, once, null), 28, true, Frame.WHOLE));
    }

    @Test
    void makingSmallerKeepsAllInkAndTheAspect() {
        Random random = new Random(3);
        for (int i = 0; i < 60; i++) {
            int width = 30 + random.nextInt(200);
            int height = 30 + random.nextInt(200);
            Picture picture = new Picture(width, height, random(width * height, i), null);
            byte[] square = draw(picture, 20, false, Frame.WHOLE);
            double scale = 20.0 / Math.max(width, height);
            assertEquals(sum(picture.grey()) * scale * scale, sum(square), 0.5 * square.length,
                    width + "x" + height);
        }
    }

    @Test
    void whatIsNoSquareIsPutInTheMiddleOfPaper() {
        byte[] wide = draw(Draw.picture(40, 20, 255), 20, false, Frame.WHOLE);
        for (int p = 0; p < wide.length; p++) {
            boolean inside = p / 20 >= 5 && p / 20 < 15;
            assertEquals(inside ? 255 : 0, wide[p] & 0xff, "row " + p / 20);
        }
        byte[] paper = draw(Draw.picture(40, 20, 255), 20, true, Frame.WHOLE);
        assertEquals(0, sum(paper), "light paper leaves no frame where the picture ends");
    }

    @Test
    void makingLargerStaysWithinTheValues() {
        byte[] large = draw(Draw.picture(2, 2, 0, 200, 200, 0), 8, false, Frame.WHOLE);
        assertEquals(0, large[0] & 0xff);
        assertEquals(200, large[7] & 0xff);
        assertTrue((large[3] & 0xff) > 0 && (large[3] & 0xff) < 200, "between them it goes over smoothly");
    }

    @Test
    void whatIsTransparentIsPaperWhicheverTheInk() {
        byte[] grey = new byte[16];
        byte[] alpha = new byte[16];
        alpha[5] = (byte) 255;
        Picture black = new Picture(4, 4, grey, alpha);
        byte[] square = draw(black, 4, true, Frame.WHOLE);
        assertEquals(255, square[5] & 0xff);
        assertEquals(255, sum(square));
        grey[5] = (byte) 255;
        assertEquals(255, sum(draw(black, 4, false, Frame.WHOLE)));
    }

    @Test
    void inkIsFittedAndCentredByItsMass() {
        Random random = new Random(4);
        for (int i = 0; i < 50; i++) {
            int width = 60 + random.nextInt(100);
            int height = 60 + random.nextInt(100);
            byte[] grey = Draw.picture(width, height, 230).grey();
            int w = 10 + random.nextInt(30);
            int h = 10 + random.nextInt(30);
            int left = 2 + random.nextInt(width - w - 4);
            int top = 2 + random.nextInt(height - h - 4);
            for (int y = top; y < top + h; y++) {
                for (int x = left; x < left + w; x++) {
                    grey[y * width + x] = 30;
                }
            }
            byte[] square = draw(new Picture(width, height, grey, null), 28, true, Frame.INK);
            checkFitted(square, w, h);
        }
    }

    private static void checkFitted(byte[] square, int w, int h) {
        int[] box = {28, 28, 0, 0};
        double x = 0;
        double y = 0;
        for (int p = 0; p < square.length; p++) {
            int ink = square[p] & 0xff;
            x += ink * (p % 28);
            y += ink * (p / 28);
            if (ink > 100) {
                box = new int[] {Math.min(box[0], p % 28), Math.min(box[1], p / 28), Math.max(box[2], p % 28 + 1),
                    Math.max(box[3], p / 28 + 1)};
            }
        }
        assertEquals(20.0 * w / Math.max(w, h), box[2] - box[0], 1.01);
        assertEquals(20.0 * h / Math.max(w, h), box[3] - box[1], 1.01);
        assertEquals(14, x / sum(square), 0.76);
        assertEquals(14, y / sum(square), 0.76);
        assertEquals(0, square[0], "paper is blank");
        assertEquals(255, square[14 * 28 + 14] & 0xff, "ink is full");
    }

    @Test
    void aPictureWithoutInkIsTakenWhole() {
        byte[] blank = draw(Draw.picture(40, 40, 120), 28, false, Frame.INK);
        assertEquals(120, blank[300]);
    }

    @Test
    void oneSquareAfterAnotherIsAsIfItWereTheFirst() {
        Square square = new Square(28, Frame.INK);
        Random random = new Random(5);
        for (int i = 0; i < 100; i++) {
            int width = 1 + random.nextInt(50);
            int height = 1 + random.nextInt(50);
            Picture picture = new Picture(width, height, random(width * height, i), null);
            byte[] to = new byte[28 * 28];
            square.draw(picture, false, to, 0);
            assertArrayEquals(draw(picture, 28, false, Frame.INK), to, width + "x" + height);
        }
    }

    @Test
    void paperIsToldByTheBordersOfMost() {
        Picture light = Draw.picture(10, 10, 240);
        Picture dark = Draw.picture(10, 10, 10);
        assertTrue(Paper.of(java.util.List.of(light, light, dark)).light());
        assertTrue(!Paper.of(java.util.List.of(light, dark)).light());
        assertTrue(!Paper.of(java.util.List.of()).light());
        byte[] alpha = new byte[100];
        alpha[55] = (byte) 255;
        assertTrue(Paper.of(java.util.List.of(new Picture(10, 10, new byte[100], alpha))).light(), "black on nothing");
        assertTrue(!Paper.of(java.util.List.of(new Picture(10, 10, light.grey(), alpha))).light(), "white on nothing");
    }
}
