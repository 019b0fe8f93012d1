package org.latentexplorer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaletteTest {
    @Test
    void noTwoOf256ClassesAreAlike() {
        for (boolean dark : new boolean[] {false, true}) {
            assertEquals(256, IntStream.range(0, 256).map(c -> Palette.colour(c, dark)).distinct().count());
        }
    }

    @Test
    void neighboursInTheLegendAreFarApart() {
        for (boolean dark : new boolean[] {false, true}) {
            for (int c = 10; c < 255; c++) {
                assertTrue(apart(Palette.colour(c, dark), Palette.colour(c + 1, dark)) > 90, "classes from " + c);
            }
        }
    }

    @Test
    void everyColourStandsOutFromItsGround() {
        for (int c = 0; c < 256; c++) {
            assertTrue(contrast(Palette.colour(c, false), 0xFFFFFFFF) > 1.6, "class " + c + " on white");
            assertTrue(contrast(Palette.colour(c, true), 0xFF0D1117) > 3, "class " + c + " on black");
        }
    }

    private static double apart(int a, int b) {
        double sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double d = (a >> shift & 0xff) - (b >> shift & 0xff);
            sum += d * d;
        }
        return Math.sqrt(sum);
    }

    /** WCAG's contrast ratio. */
    private static double contrast(int a, int b) {
        double la = luminance(a) + 0.05;
        double lb = luminance(b) + 0.05;
        return Math.max(la, lb) / Math.min(la, lb);
    }

    private static double luminance(int argb) {
        double[] weights = {0.0722, 0.7152, 0.2126};
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            double value = (argb >> 8 * i & 0xff) / 255.0;
            sum += weights[i] * (value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4));
        }
        return sum;
    }
}
