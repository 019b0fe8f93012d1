package org.latentexplorer.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourScaleTest {
    /** CIE lightness, from 0 to 100, found another way than the scale was made. */
    private static double lightness(int colour) {
        double y = 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
        return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void moreIsLighterInEqualSteps(boolean dark) {
        int[] colours = ColourScale.SEQUENTIAL.colours(16, dark);
        double whole = lightness(colours[15]) - lightness(colours[0]);
        assertTrue(whole > 45, "from dark to light");
        for (int i = 1; i < colours.length; i++) {
            double step = lightness(colours[i]) - lightness(colours[i - 1]);
            assertTrue(step > 0.5 * whole / 15 && step < 1.9 * whole / 15, "step " + i + ": " + step);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void bothWaysFromTheMiddleAreAlikeInLightnessAndApartInHue(boolean dark) {
        int[] colours = ColourScale.DIVERGING.colours(65, dark);
        int middle = colours[32];
        assertTrue(Math.abs((middle >> 16 & 0xff) - (middle & 0xff)) < 12, "grey");
        assertEquals(lightness(colours[0]), lightness(colours[64]), 12);
        assertTrue(Math.abs(lightness(colours[0]) - lightness(middle)) > 20);
        assertTrue((colours[0] & 0xff) > (colours[0] >> 16 & 0xff) + 60, "blue");
        assertTrue((colours[64] >> 16 & 0xff) > (colours[64] & 0xff) + 60, "orange");
    }

    @ParameterizedTest
    @EnumSource
    void allColoursAreOpaqueAndSeenOnTheirGround(ColourScale scale) {
        for (int colour : scale.colours(64, false)) {
            assertEquals(255, colour >>> 24);
            assertTrue(lightness(colour) < 82, "on white");
        }
        for (int colour : scale.colours(64, true)) {
            assertTrue(lightness(colour) > 24, "on black");
        }
    }
}
