package org.latentexplorer.data.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.ImageSet;

/** The finished images stand in their frame as MNIST's do. */
class SyntheticFrameTest {
    private static final int SIDE = 28;
    private static ImageSet set;

    @BeforeAll
    static void draw() {
        set = SyntheticDigits.generate(10_000, 21);
    }

    @Test
    void inkFitsA20x20BoxAndFillsItOneWay() {
        for (int i = 0; i < set.count(); i++) {
            Measure m = Measure.of(set, i);
            assertEquals(20, Math.max(m.width(), m.height()), "image " + i);
        }
    }

    /** To half a pixel, for it is moved by whole ones; a little more because grey levels are rounded afterwards. */
    @Test
    void centreOfMassIsOnTheMiddlePixel() {
        for (int i = 0; i < set.count(); i++) {
            Measure m = Measure.of(set, i);
            assertEquals(14, m.centreX(), 0.52, "image " + i);
            assertEquals(14, m.centreY(), 0.52, "image " + i);
        }
    }

    @Test
    void everyImageHasSaturatedCoresAndGreyEdges() {
        for (int i = 0; i < set.count(); i++) {
            int grey = 0;
            int full = 0;
            for (int p = 0; p < SIDE * SIDE; p++) {
                int v = set.pixels()[i * SIDE * SIDE + p] & 0xff;
                full += v >= 240 ? 1 : 0;
                grey += v > 0 && v < 240 ? 1 : 0;
            }
            assertTrue(grey >= 5 && grey + full >= 25 && grey + full < 400, "image " + i + ": " + grey + ", " + full);
        }
    }

    /** MNIST: mean 33.3 of 255, 19 % of the pixels inked, 7.5 % of them at 250 or more. */
    @Test
    void inkIsSpreadAsInMnist() {
        double sum = 0;
        int inked = 0;
        int full = 0;
        for (byte b : set.pixels()) {
            int v = b & 0xff;
            sum += v;
            inked += v > 0 ? 1 : 0;
            full += v >= 250 ? 1 : 0;
        }
        double n = set.pixels().length;
        assertEquals(33.3, sum / n, 2);
        assertEquals(0.191, inked / n, 0.015);
        assertEquals(0.075, full / n, 0.008);
    }
}
