package org.latentexplorer.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Palette;
import org.latentexplorer.picture.chart.Curve;

class MeasurePicturesTest {
    private static final Look LIGHT = new Look(false, Locale.ENGLISH, 1);
    private static final Look DARK = new Look(true, Locale.KOREAN, 1);
    private static final double NONE = Double.NaN;

    private static int count(BufferedImage picture, IntPredicate colour) {
        int count = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                count += colour.test(picture.getRGB(x, y) & 0xFFFFFF) ? 1 : 0;
            }
        }
        return count;
    }

    private static Curve curve(int colour, double... y) {
        return new Curve("curve " + colour, new double[] {10, 100, 1000}, y, colour, false, true);
    }

    @Test
    void everyCurveIsThere() {
        for (Look look : List.of(LIGHT, DARK)) {
            BufferedImage chart = LineChart.draw(new LineChart.Words("title", "caption", "across", "up", true, false),
                    List.of(curve(0, 0.1, 0.5, 0.9), curve(3, 0.2, 0.3, 0.9)), look);
            assertEquals(880, chart.getWidth());
            for (int colour : new int[] {0, 3}) {
                int wanted = Palette.colour(colour, look.dark()) & 0xFFFFFF;
                assertTrue(count(chart, c -> c == wanted) > 300, "curve " + colour);
            }
        }
    }

    @Test
    void whatIsNotFiniteIsLeftOutAndOneValueOrLevelOnesAreNoTrouble() {
        LineChart.Words words = new LineChart.Words("title", "", "", "", true, false);
        int wanted = Palette.colour(0, false) & 0xFFFFFF;
        for (Curve curve : List.of(curve(0, Double.POSITIVE_INFINITY, 0.5, NONE), curve(0, 0, 0, 0),
                curve(0, -3, -2, -1),
                new Curve("one", new double[] {5}, new double[] {2}, 0, false, true))) {
            assertTrue(count(LineChart.draw(words, List.of(curve), LIGHT), c -> c == wanted) > 10, curve.toString());
        }
    }

    @Test
    void distributionsStandApart() {
        double[] values = {1, 1.1, 1.2, 1.3, 5, 5.1, 1e9};
        boolean[] strange = {false, false, false, false, true, true, true};
        BufferedImage chart = Distributions.draw("title", "caption", values, strange,
                new String[] {"seen", "unseen", "score", "threshold"}, 3, LIGHT);
        int blue = LIGHT.train().getRGB() & 0xFFFFFF;
        int orange = LIGHT.validation().getRGB() & 0xFFFFFF;
        assertTrue(count(chart, c -> c == blue) > 100);
        assertTrue(count(chart, c -> c == orange) > 100);
        Distributions.draw("title", "", new double[] {2, 2, 2}, new boolean[] {false, false, true},
                new String[] {"seen", "unseen", "score", "threshold"}, Double.POSITIVE_INFINITY, DARK);
    }

    @Test
    void tablesAreDarkWhereSharesAreHigh() {
        BufferedImage table = Table.draw("title", "caption", List.of("a", "b"), List.of("x", "y"),
                new String[][] {{"1", "2"}, {"3", "4"}}, new double[][] {{1, 0}, {-2, 7}}, LIGHT);
        int full = LIGHT.train().getRGB() & 0xFFFFFF;
        assertTrue(count(table, c -> c == full) > 2 * 60 * 20, "two full cells");
    }

    @Test
    void imagesStandInRows() {
        float[] black = {1, 1, 1, 1, 1, 1, 1, 1};
        float[] white = new float[8];
        BufferedImage rows = ImageRows.draw("title", "caption", List.of(new ImageRows.Row("black", black),
                new ImageRows.Row("white", white)), List.of("one", "two"), ImageShape.square(2), LIGHT);
        int ink = LIGHT.ink().getRGB() & 0xFFFFFF;
        int inked = count(rows, c -> c == ink);
        assertTrue(inked > 2 * 70 * 70 && inked < 3 * 76 * 76, "two black images: " + inked);
    }
}
