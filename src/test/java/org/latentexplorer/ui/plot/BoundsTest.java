package org.latentexplorer.ui.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BoundsTest {
    /** From 0 to 1000 in steps of one. */
    private static float[] even() {
        float[] values = new float[1001];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        return values;
    }

    @Test
    void farPointsAreNotInTheCentre() {
        float[] x = even();
        x[0] = -90_000;
        x[1000] = 70_000;
        Bounds centre = Bounds.central(x, even());
        double more = 0.12 * 990;
        assertEquals(5 - more, centre.minX(), 1e-9);
        assertEquals(995 + more, centre.maxX(), 1e-9);
    }

    @Test
    void theCentreIsNeverWiderThanThePoints() {
        assertEquals(new Bounds(0, 0, 1000, 1000), Bounds.central(even(), even()));
    }

    @Test
    void ofFewPointsNoneIsLeftOut() {
        float[] x = {0, 1, 2, 1e6f};
        assertEquals(Bounds.of(x, x), Bounds.central(x, x));
    }

    @Test
    void theCentreSkipsWhatIsNotFinite() {
        float[] x = {1, Float.NaN, 3, Float.POSITIVE_INFINITY, 100};
        float[] y = {5, 50, -5, 0, Float.NaN};
        assertEquals(new Bounds(1, -5, 3, 5), Bounds.central(x, y));
        assertEquals(Bounds.UNIT, Bounds.central(new float[] {Float.NaN}, new float[] {0}));
    }

    @Test
    void pointsOutsideAViewAreCountedIfTheirGroupIsWanted() {
        byte[] group = {0, 0, 1, 1};
        PointCloud cloud = PointCloud.of(new float[] {0, 9, 9, Float.NaN}, new float[4], group);
        Viewport view = Viewport.fit(new Bounds(-1, -1, 1, 1), 100, 100, 0);
        boolean[] wanted = new boolean[PointCloud.GROUPS];
        Arrays.fill(wanted, true);
        assertEquals(2, cloud.outside(view, wanted));
        wanted[1] = false;
        assertEquals(1, cloud.outside(view, wanted));
    }
}
