package org.latentexplorer.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.History;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Palette;
import org.latentexplorer.model.Preset;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.network.Autoencoder;
import org.latentexplorer.projection.LatentPlane;

class PictureTest {
    private static final Look LIGHT = new Look(false, Locale.ENGLISH, 1);
    private static final Look DARK = new Look(true, Locale.KOREAN, 1);

    private static int count(BufferedImage picture, IntPredicate colour) {
        int count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                count += colour.test(picture.getRGB(x, y) & 0xFFFFFF) ? 1 : 0;
            }
        }
        return count;
    }

    private static int rgb(BufferedImage picture, int x, int y) {
        return picture.getRGB(x, y) & 0xFFFFFF;
    }

    private static History history(int epochs, double validation) {
        History history = History.EMPTY;
        for (int e = 1; e <= epochs; e++) {
            history = history.plus(new History.Epoch(e, 1.0 / e, validation / e, 1, 1));
        }
        return history;
    }

    @Test
    void lossChartShowsBothCurves() {
        for (Look look : List.of(LIGHT, DARK)) {
            for (boolean log : new boolean[] {false, true}) {
                BufferedImage chart = LossChart.draw(history(20, 1.2), log, "a caption", look);
                assertEquals(880, chart.getWidth());
                assertEquals(500, chart.getHeight());
                assertEquals(look.ground().getRGB(), chart.getRGB(1, 1));
                int train = look.train().getRGB() & 0xFFFFFF;
                int validation = look.validation().getRGB() & 0xFFFFFF;
                assertTrue(count(chart, c -> c == train) > 300);
                assertTrue(count(chart, c -> c == validation) > 300);
            }
        }
    }

    @Test
    void lossChartStandsOneEpochNoValidationAndFlatLosses() {
        int orange = LIGHT.validation().getRGB() & 0xFFFFFF;
        BufferedImage one = LossChart.draw(history(1, Double.NaN), false, "", LIGHT);
        assertEquals(0, count(one, c -> c == orange));
        History flat = new History(List.of(new History.Epoch(1, 0, 0, 1, 1), new History.Epoch(2, 0, 0, 1, 1)));
        for (boolean log : new boolean[] {false, true}) {
            assertTrue(count(LossChart.draw(flat, log, "", LIGHT), c -> c == orange) > 100);
        }
    }

    @Test
    void scaleMakesDenserPictures() {
        BufferedImage dense = LossChart.draw(history(3, 1), false, "", Look.light(Locale.ENGLISH));
        assertEquals(1760, dense.getWidth());
    }

    @Test
    void mapColoursPointsByClass() {
        float[] values = new float[400];
        byte[] labels = new byte[200];
        for (int i = 0; i < 200; i++) {
            labels[i] = (byte) (i < 100 ? 0 : 3);
            values[2 * i] = (i < 100 ? -5 : 5) + i % 10 * 0.1f;
            values[2 * i + 1] = i % 100 / 10 * 0.1f;
        }
        Codes codes = new Codes(values, 2, labels);
        BufferedImage map = LatentMap.draw(codes, List.of("0", "1", "2", "3"), 0, 1, "", LIGHT);
        // in the legend, where colours are pure
        assertEquals(Palette.colour(0, false) & 0xFFFFFF, rgb(map, 844, 90));
        assertEquals(Palette.colour(3, false) & 0xFFFFFF, rgb(map, 844, 90 + 3 * 24));
        assertTrue(reddish(map, 64, 442) > 500 && reddish(map, 442, 820) == 0, "class 0 lies left");
        BufferedImage again = LatentMap.draw(codes, List.of("0", "1", "2", "3"), 0, 1, "", LIGHT);
        assertTrue(Arrays.equals(Png.bytes(map), Png.bytes(again)), "the same codes give the same picture");
    }

    @Test
    void mapStandsManyClassesAndLongNames() {
        byte[] labels = new byte[256];
        float[] values = new float[512];
        for (int i = 0; i < 256; i++) {
            labels[i] = (byte) i;
            values[2 * i] = i % 16;
            values[2 * i + 1] = i / 16;
        }
        List<String> names = IntStream.range(0, 256).mapToObj(i -> "a class with quite a long name " + i).toList();
        BufferedImage map = LatentMap.draw(new Codes(values, 2, labels), names, 0, 1, "", LIGHT);
        assertEquals(Palette.colour(26, false) & 0xFFFFFF, rgb(map, 844, 90 + 26 * 24));
        assertEquals(0xFFFFFF, rgb(map, 919, 90), "names end before the picture does");
        assertEquals(0, count(map.getSubimage(915, 82, 5, 680), c -> c != 0xFFFFFF));
    }

    private static int reddish(BufferedImage map, int from, int to) {
        BufferedImage part = map.getSubimage(from, 82, to - from, 670);
        return count(part, c -> (c >> 16) - (c >> 8 & 0xFF) > 60);
    }

    @Test
    void mapStandsOneCodeOneDimensionAndFarOutliers() {
        LatentMap.draw(new Codes(new float[] {1, 2}, 2, null), List.of(), 0, 1, "", LIGHT);
        LatentMap.draw(new Codes(new float[] {1, 2, 3}, 1, new byte[3]), List.of("only"), 0, 0, "", DARK);
        float[] values = new float[2000];
        for (int i = 0; i < 2000; i++) {
            values[i] = i % 37;
        }
        values[0] = 1e6f;
        BufferedImage map = LatentMap.draw(new Codes(values, 2, null), List.of(), 0, 1, "", LIGHT);
        BufferedImage right = map.getSubimage(500, 82, 300, 670);
        assertTrue(count(right, c -> c != 0xFFFFFF && (c & 0xFF) - (c >> 16) > 40) > 100,
                "one far point does not squeeze all others to the left");
    }

    @Test
    void gridShowsInkOnPaper() {
        float[] black = new float[12 * 16];
        Arrays.fill(black, 1);
        float[] white = new float[12 * 16];
        double[] errors = new double[12];
        BufferedImage grid = ImageGrid.draw(black, white, errors, ImageShape.square(4), "", LIGHT);
        int ink = LIGHT.ink().getRGB() & 0xFFFFFF;
        assertEquals(12 * 84 * 84, count(grid, c -> c == ink), 12 * 84 * 4 * 1.5, "twelve cells of ink, but for rims");
        assertTrue(grid.getHeight() > 2 * 200, "ten pairs a row");
        BufferedImage few = ImageGrid.draw(new float[16], new float[16], new double[1], ImageShape.square(4), "", DARK);
        assertTrue(few.getWidth() >= 420);
    }

    @Test
    void manifoldShowsTheSecondAxisUpwards() {
        // one pixel, sigmoid of 20 times the second number of the code
        Recipe recipe = Preset.SHALLOW_32.recipe().with(Recipe.LATENT, 2).with(Recipe.CODE, Activation.IDENTITY);
        float[] parameters = {0, 0, 0, 0, 0, 20, 0};
        Autoencoder model = new Autoencoder(recipe, ImageShape.square(1), parameters);
        BufferedImage picture = Manifold.draw(model, LatentPlane.aroundZero(2, 0, 1), 8, 400, "", LIGHT);
        assertEquals(400, picture.getWidth());
        assertEquals(LIGHT.ink().getRGB() & 0xFFFFFF, rgb(picture, 200, 120));
        assertEquals(0xFFFFFF, rgb(picture, 200, 340));
    }

    @Test
    void decodedImagesStandAlone() throws IOException {
        float[] images = new float[2 * 9];
        Arrays.fill(images, 9, 18, 1);
        BufferedImage picture = Decoded.draw(images, ImageShape.square(3), 60, DARK);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.bytes(picture)));
        assertEquals(120, read.getWidth());
        assertEquals(60, read.getHeight());
        assertEquals(DARK.ground().getRGB(), read.getRGB(5, 30));
        assertEquals(DARK.ink().getRGB(), read.getRGB(110, 30));
        assertNotEquals(read.getRGB(5, 30), read.getRGB(110, 30));
    }
}
