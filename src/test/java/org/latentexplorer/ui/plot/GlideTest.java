package org.latentexplorer.ui.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GlideTest {
    private static final float[] FROM = {0, 10, -4};
    private static final float[] TO = {8, 10.1f, 4};
    private static final long START = Long.MAX_VALUE - 20;

    private final Glide glide = new Glide(FROM, FROM, TO, TO, START, 100);

    private static float[] x(Glide glide, long now) {
        float[] x = new float[glide.count()];
        glide.positions(now, 0, glide.count(), x, new float[glide.count()]);
        return x;
    }

    @Test
    void beginsAndEndsExactlyThereEvenAsTheClockWrapsAround() {
        assertArrayEquals(FROM, x(glide, START));
        assertArrayEquals(TO, x(glide, START + 100));
        assertArrayEquals(TO, x(glide, START + 1000));
        assertTrue(glide.over(START + 100));
        assertFalse(glide.over(START + 99));
    }

    @Test
    void movesOnlyForward() {
        float last = 0;
        for (int t = 1; t <= 100; t++) {
            float at = x(glide, START + t)[0];
            assertTrue(at >= last);
            assertEquals(at, glide.xAt(0, START + t));
            last = at;
        }
    }

    @Test
    void goesOnFromWhereThePointsAre() {
        float[] away = {100, 100, 100};
        float[] before = x(glide, START + 40);
        Glide next = glide.onTo(away, away, START + 40, 100);
        assertArrayEquals(before, x(next, START + 40));
        assertArrayEquals(away, x(next, START + 140));
    }

    @Test
    void aPointFromNowhereAppearsAndOneToNowhereVanishes() {
        float[] some = {Float.NaN, 1};
        float[] other = {1, Float.NaN};
        float[] at = x(new Glide(some, some, other, other, START, 100), START + 50);
        assertEquals(1, at[0]);
        assertTrue(Float.isNaN(at[1]));
    }

    @Test
    void theNearestIsSoughtWherePointsAreNow() {
        float[] here = {0, 5};
        float[] there = {5, 0};
        Glide swap = new Glide(here, here, there, there, START, 100);
        assertEquals(0, swap.nearest(START, 0, 0, 1, 1, 1, i -> true));
        assertEquals(1, swap.nearest(START + 100, 0, 0, 1, 1, 1, i -> true));
        assertEquals(-1, swap.nearest(START + 100, 0, 0, 1, 1, 1, i -> i == 0));
    }
}
