package org.latentexplorer.data.images;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelsTest {
    @ParameterizedTest
    @CsvSource({
        // as the format says
        "BYTES, 0, 255, 0, 255", "BYTES, 3, 130, 0, 255", "WORDS, 0, 65535, 0, 65535", "WORDS, 0, 40000, 0, 65535",
        "NUMBERS, 0, 1, 0, 1", "NUMBERS, 0.1, 0.9, 0, 1", "COLOURS, 0, 1, 0, 255",
        // of fewer steps
        "BYTES, 0, 1, 0, 1", "BYTES, 0, 3, 0, 3", "BYTES, 0, 15, 0, 15", "BYTES, 0, 31, 0, 31", "BYTES, 0, 100, 0, 100",
        "BYTES, 0, 98, 0, 100", "BYTES, 0, 9, 0, 9", "WORDS, 0, 255, 0, 255", "WORDS, 2, 1023, 0, 1023",
        "WORDS, 0, 4000, 0, 4095", "WORDS, 0, 16383, 0, 16383",
        // numbers of any size
        "NUMBERS, 0, 255, 0, 255", "NUMBERS, 0, 0.2, 0, 0.2", "NUMBERS, -1, 1, -1, 1", "NUMBERS, -0.9, 0.8, -1, 1",
        "NUMBERS, -2.5, 4, -2.5, 4", "NUMBERS, -0.05, 1.02, 0, 1.02", "NUMBERS, 0, 65535, 0, 65535",
        "NUMBERS, 0, 100000, 0, 100000",
        // a narrow band far from black
        "WORDS, 1000, 1300, 1000, 1300", "NUMBERS, 20000, 21000, 20000, 21000",
        // nothing to see
        "BYTES, 7, 7, 0, 255", "NUMBERS, 300, 300, 0, 1"})
    void areToldByWhatPicturesHold(Samples samples, double least, double most, double black, double white) {
        assertEquals(new Levels(black, white), Levels.of(samples, new Levels.Range(least, most)));
    }

    @Test
    void whatIsOutOfRangeOrNoNumberIsAGreyToo() {
        Levels levels = new Levels(-1, 1);
        assertEquals(0, levels.grey(-5));
        assertEquals(128, levels.grey(0));
        assertEquals(255, levels.grey(Double.POSITIVE_INFINITY));
        assertEquals(0, levels.grey(Double.NaN));
    }

    @Test
    void transparencyIsNoGrey() {
        BufferedImage clear = new BufferedImage(2, 1, BufferedImage.TYPE_4BYTE_ABGR);
        clear.setRGB(0, 0, 0xFF010000);
        assertEquals(new Levels.Range(0, 1), Levels.Range.of(clear));
        assertEquals(255, Pixels.grey(clear, Levels.of(clear)).alpha(0));
    }
}
