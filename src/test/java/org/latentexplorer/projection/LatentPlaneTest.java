package org.latentexplorer.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Codes;

class LatentPlaneTest {
    /** 101 codes of three numbers: 0 to 100, their negatives, and always 5. */
    private static Codes codes() {
        float[] values = new float[303];
        for (int i = 0; i <= 100; i++) {
            values[3 * i] = i;
            values[3 * i + 1] = -i;
            values[3 * i + 2] = 5;
        }
        return new Codes(values, 3, null);
    }

    @Test
    void rangesFromThe2ndToThe98thPercentile() {
        LatentPlane plane = LatentPlane.of(codes(), 0, 1);
        assertEquals(2, plane.minX());
        assertEquals(98, plane.maxX());
        assertEquals(-98, plane.minY());
        assertEquals(-2, plane.maxY());
        assertArrayEquals(new float[] {50, -50, 5}, plane.rest());
    }

    @Test
    void anAxisThatNeverMovesStillGetsARange() {
        LatentPlane plane = LatentPlane.of(codes(), 2, 0);
        assertTrue(plane.minX() < 5 && plane.maxX() > 5);
    }

    @Test
    void gridsRunFromTheTopLeftAndHoldTheOtherAxesStill() {
        float[] codes = new LatentPlane(0, 2, new float[] {7, 8, 9}, -1, 1, 10, 20).grid(3);
        assertEquals(27, codes.length);
        assertArrayEquals(new float[] {-1, 8, 20}, Arrays.copyOfRange(codes, 0, 3));
        assertArrayEquals(new float[] {0, 8, 20}, Arrays.copyOfRange(codes, 3, 6));
        assertArrayEquals(new float[] {1, 8, 10}, Arrays.copyOfRange(codes, 24, 27));
    }

    @Test
    void aGridOfOneIsTheMiddle() {
        assertArrayEquals(new float[] {0, 0}, LatentPlane.aroundZero(2, 0, 1).grid(1));
    }
}
