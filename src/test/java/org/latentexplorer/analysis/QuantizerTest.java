package org.latentexplorer.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Codes;

class QuantizerTest {
    /** Two axes: 0 to 3, and one that never moves. */
    private static final Codes CODES = new Codes(new float[] {0, 7, 3, 7, 1.4f, 7}, 2, null);

    @Test
    void levelsByHand() {
        Quantizer two = Quantizer.of(CODES, 2);
        assertEquals(0, two.level(0, 0));
        assertEquals(1, two.level(1.4f, 0));
        assertEquals(2, two.level(1.6f, 0));
        assertEquals(3, two.level(3, 0));
        assertArrayEquals(new float[] {0, 7, 3, 7, 1, 7}, two.restored(CODES).values());
    }

    @Test
    void whatLiesBeyondIsClamped() {
        Codes far = new Codes(new float[] {-50, 8, 1e9f, -8}, 2, null);
        assertArrayEquals(new float[] {0, 7, 3, 7}, Quantizer.of(CODES, 4).restored(far).values());
    }

    @Test
    void noNumberIsOffByMoreThanHalfAStep() {
        Random random = new Random(1);
        float[] values = new float[3000];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian() * 10;
        }
        Codes codes = new Codes(values, 1, null);
        for (int bits : new int[] {1, 4, 8}) {
            float least = Float.MAX_VALUE;
            float greatest = -Float.MAX_VALUE;
            for (float v : values) {
                least = Math.min(least, v);
                greatest = Math.max(greatest, v);
            }
            double half = (greatest - least) / ((1 << bits) - 1) / 2;
            float[] restored = Quantizer.of(codes, bits).restored(codes).values();
            for (int i = 0; i < values.length; i++) {
                assertTrue(Math.abs(restored[i] - values[i]) <= half * 1.001, bits + " bits: " + values[i]);
            }
        }
    }

    @Test
    void bytesAreRoundedUp() {
        assertEquals(1, Quantizer.bytes(2, 4));
        assertEquals(2, Quantizer.bytes(3, 4));
        assertEquals(8, Quantizer.bytes(2, 32));
        assertThrows(IllegalArgumentException.class, () -> Quantizer.of(CODES, 0));
    }
}
