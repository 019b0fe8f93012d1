package org.latentexplorer.ui.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.latentexplorer.ui.plot.SpaceView.Seen;

class SpaceViewTest {
    /** The corners of a cube from -1 to 1. */
    private static SpacePoints cube() {
        float[] x = new float[8];
        float[] y = new float[8];
        float[] z = new float[8];
        for (int i = 0; i < 8; i++) {
            x[i] = (i & 1) * 2 - 1;
            y[i] = (i >> 1 & 1) * 2 - 1;
            z[i] = (i >> 2 & 1) * 2 - 1;
        }
        return SpacePoints.of(x, y, z, null);
    }

    private static SpaceView from(double yaw, double pitch) {
        return new SpaceView(Orbit.START.from(Math.toRadians(yaw), Math.toRadians(pitch)), cube(), 400, 300);
    }

    @Test
    void theMiddleIsInTheMiddleFromEverywhere() {
        for (int yaw = -180; yaw < 180; yaw += 30) {
            Seen seen = from(yaw, yaw / 2.0).place(0, 0, 0);
            assertEquals(200, seen.x(), 1e-9);
            assertEquals(150, seen.y(), 1e-9);
            assertEquals(0, seen.nearness(), 1e-9);
            assertEquals(1, seen.size(), 1e-9);
        }
    }

    @Test
    void fromTheSideTheThirdAxisIsUpAndTheFirstToTheRight() {
        SpaceView view = from(0, 0);
        assertTrue(view.place(1, 0, 0).x() > 200);
        assertTrue(view.place(0, 0, 1).y() < 150);
        assertTrue(view.place(0, -1, 0).nearness() > 0);
        assertEquals(200, view.place(0, -1, 0).x(), 1e-9);
    }

    @Test
    void fromAboveItIsAMap() {
        SpaceView view = from(0, 90);
        assertTrue(view.place(1, 0, 0).x() > 200);
        assertTrue(view.place(0, 1, 0).y() < 150);
        assertTrue(view.place(0, 0, 1).nearness() > 0);
    }

    @Test
    void turningToTheRightCarriesTheFrontToTheRight() {
        Orbit before = new Orbit(0, 0, 1, 0, 0);
        SpaceView after = new SpaceView(before.turned(0.2, 0), cube(), 400, 300);
        assertTrue(after.place(0, -1, 0).x() > 200);
        SpaceView below = new SpaceView(before.turned(0, 0.2), cube(), 400, 300);
        assertTrue(below.place(0, -1, 0).y() > 150);
    }

    @Test
    void whatIsNearerIsLarger() {
        SpaceView view = from(0, 0);
        double front = view.place(1, -1, 0).x() - view.place(-1, -1, 0).x();
        double back = view.place(1, 1, 0).x() - view.place(-1, 1, 0).x();
        assertTrue(front > 1.3 * back);
        assertTrue(view.place(0, -1, 0).size() > view.place(0, 1, 0).size());
    }

    @Test
    void allOfItIsInViewFromEverywhere() {
        for (int yaw = -180; yaw < 180; yaw += 15) {
            SpaceView view = from(yaw, 20);
            for (int i = 0; i < 8; i++) {
                Seen seen = view.place((i & 1) * 2 - 1, (i >> 1 & 1) * 2 - 1, (i >> 2 & 1) * 2 - 1);
                assertTrue(seen.x() > 0 && seen.x() < 400 && seen.y() > -40 && seen.y() < 340, yaw + ": " + seen);
            }
        }
    }

    @Test
    void manyAreSeenWhereEachIs() {
        SpaceView view = new SpaceView(new Orbit(0.7, -0.4, 2.5, 30, -12), cube(), 640, 480);
        float[] x = {0.3f, -1, 0.9f};
        float[] y = {-0.2f, 0.5f, 1};
        float[] z = {0.8f, -0.7f, 0};
        Seen[] each = new Seen[3];
        for (int i = 0; i < 3; i++) {
            each[i] = view.place(x[i], y[i], z[i]);
        }
        view.place(3, x, y, z);
        for (int i = 0; i < 3; i++) {
            assertEquals(each[i].x(), x[i], 0.01);
            assertEquals(each[i].y(), y[i], 0.01);
            assertEquals(each[i].nearness(), z[i], 1e-5);
        }
    }

    @Test
    void whatIsBehindTheEyeIsNotSeen() {
        SpaceView view = from(0, 0);
        assertTrue(Double.isNaN(view.place(0, -100, 0).x()));
        float[] z = {0};
        view.place(1, new float[] {0}, new float[] {-100}, z);
        assertTrue(Float.isNaN(z[0]));
    }

    @Test
    void zoomingKeepsThePlaceUnderThePointer() {
        Orbit before = new Orbit(0.5, 0.3, 1, 10, 5);
        SpaceView view = new SpaceView(before, cube(), 400, 300);
        Seen seen = view.place(0.4, 0.1, -0.3);
        Orbit near = before.zoomed(3, seen.x() - 200, seen.y() - 150);
        Seen after = new SpaceView(near, cube(), 400, 300).place(0.4, 0.1, -0.3);
        assertEquals(seen.x(), after.x(), 1e-6);
        assertEquals(seen.y(), after.y(), 1e-6);
    }

    @Test
    void itTurnsTheShorterWayAndNeverOver() {
        Orbit a = Orbit.START.from(Math.toRadians(170), 0);
        Orbit b = Orbit.START.from(Math.toRadians(-170), 0);
        assertEquals(Math.toRadians(180), Math.abs(a.towards(b, 0.5).yaw()), 1e-9);
        assertEquals(Math.PI / 2, a.turned(0, 10).pitch());
        assertEquals(-Math.PI / 2, a.turned(0, -10).pitch());
    }
}
