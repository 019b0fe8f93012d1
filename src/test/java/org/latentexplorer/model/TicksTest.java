package org.latentexplorer.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TicksTest {
    private static String labels(double low, double high, int most) {
        Ticks ticks = Ticks.between(low, high, most);
        return String.join(" ", IntStream.range(0, ticks.values().length).mapToObj(ticks::label).toList());
    }

    @Test
    void valuesAreRoundAndWithin() {
        assertArrayEquals(new double[]{-10, -5, 0, 5, 10}, Ticks.between(-12, 13, 5).values(), 1e-12);
        assertArrayEquals(new double[]{0, 0.2, 0.4, 0.6, 0.8, 1}, Ticks.between(0, 1, 6).values(), 1e-12);
    }

    @Test
    void labelsHaveTheDecimalsTheirStepNeeds() {
        assertEquals("−10 −5 0 5 10", labels(-12, 13, 5));
        assertEquals("0.0 0.2 0.4 0.6 0.8 1.0", labels(0, 1, 6));
        assertEquals("−0.02 −0.01 0.00 0.01", labels(-0.021, 0.014, 5));
        assertEquals("0 20000 40000", labels(0, 50000, 4));
    }

    @Test
    void veryLargeAndVerySmallNumbersHaveAnExponent() {
        assertEquals("0 1e7 2e7 3e7", labels(0, 3e7, 4));
        assertEquals("−2e−8 0 2e−8", labels(-3e-8, 3e-8, 4));
        assertEquals("1.2e7 1.3e7", labels(1.15e7, 1.35e7, 3));
    }

    @Test
    void neverMoreThanAskedForByMuchAndAllEvenlySpaced() {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            double low = random.nextGaussian() * Math.pow(10, random.nextInt(12) - 6);
            double high = low + Math.pow(10, random.nextInt(12) - 6) * (random.nextDouble() + 0.1);
            double[] values = Ticks.between(low, high, 8).values();
            assertTrue(values.length <= 9, low + " to " + high + ": " + values.length);
            for (double value : values) {
                assertTrue(value >= low - (high - low) * 1e-6 && value <= high + (high - low) * 1e-6);
            }
        }
    }

    @Test
    void anAxisOfNoLengthHasNoTicks() {
        assertEquals(0, Ticks.between(3, 3, 5).values().length);
        assertEquals(0, Ticks.between(Double.NaN, 3, 5).values().length);
        assertEquals(0, Ticks.between(1e16, 1e16 + 4, 5).values().length);
    }
}
