package org.latentexplorer.ui.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewportTest {
    private static final Bounds BOUNDS = new Bounds(-3, 10, 5, 12);

    @Test
    void fitShowsTheBoundsWithTheMarginAround() {
        Viewport view = Viewport.fit(BOUNDS, 640, 460, 20);
        assertEquals(20, view.toScreenX(-3), 1e-9);
        assertEquals(620, view.toScreenX(5), 1e-9);
        assertEquals(20, view.toScreenY(12), 1e-9, "the greatest y is on top");
        assertEquals(440, view.toScreenY(10), 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7", "-1e-9, -1e-9", "1e20, 1e20", "-3e8, -3e8"})
    void fitOfOnePointIsFiniteAndCentred(double x, double y) {
        Viewport view = Viewport.fit(new Bounds(x, y, x, y), 640, 460, 20);
        assertEquals(320, view.toScreenX(x), 1e-6);
        assertEquals(230, view.toScreenY(y), 1e-6);
        assertTrue(Double.isFinite(view.toDataX(0)) && view.toDataX(0) < view.toDataX(640));
    }

    @Test
    void fitIntoNoRoomStaysUsable() {
        Viewport view = Viewport.fit(BOUNDS, 0, 0, 20);
        assertTrue(view.scaleX() > 0 && view.scaleY() > 0);
    }

    @Test
    void screenToDataAndBack() {
        Viewport view = Viewport.fit(BOUNDS, 640, 460, 20).pan(13, -7).zoom(3.3, 100, 200);
        assertEquals(123.25, view.toScreenX(view.toDataX(123.25)), 1e-9);
        assertEquals(77.5, view.toScreenY(view.toDataY(77.5)), 1e-9);
    }

    @Test
    void panMovesTheContentWithThePointer() {
        Viewport view = Viewport.fit(BOUNDS, 640, 460, 20);
        Viewport panned = view.pan(30, -12);
        assertEquals(view.toScreenX(1) + 30, panned.toScreenX(1), 1e-9);
        assertEquals(view.toScreenY(11) - 12, panned.toScreenY(11), 1e-9);
    }

    @Test
    void zoomKeepsThePointUnderThePointerAllTheWay() {
        Viewport view = Viewport.fit(BOUNDS, 640, 460, 20);
        Viewport zoomed = view.zoom(4, 500, 60);
        for (double t = 0; t <= 1; t += 0.125) {
            Viewport between = view.towards(zoomed, t);
            assertEquals(view.toDataX(500), between.toDataX(500), 1e-9);
            assertEquals(view.toDataY(60), between.toDataY(60), 1e-9);
            assertEquals(view.scaleX() * Math.pow(4, t), between.scaleX(), 1e-6);
        }
    }

    @Test
    void aPanBetweenViewsOfOneScaleIsEven() {
        Viewport view = Viewport.fit(BOUNDS, 640, 460, 20);
        Viewport half = view.towards(view.pan(100, 40), 0.5);
        assertEquals(view.toScreenX(1) + 50, half.toScreenX(1), 1e-9);
        assertEquals(view.toScreenY(11) + 20, half.toScreenY(11), 1e-9);
    }

    @Test
    void devicePixelsAreTheSamePictureLarger() {
        Viewport view = Viewport.fit(BOUNDS, 640, 460, 20);
        assertEquals(2 * view.toScreenX(0.5), view.device(2).toScreenX(0.5), 1e-9);
        assertEquals(2 * view.toScreenY(10.5), view.device(2).toScreenY(10.5), 1e-9);
    }

    @Test
    void boundsSkipWhatIsNotFinite() {
        float nan = Float.NaN;
        float[] x = {1, nan, 3, Float.POSITIVE_INFINITY, 100};
        float[] y = {5, 50, -5, 0, nan};
        assertEquals(new Bounds(1, -5, 3, 5), Bounds.of(x, y));
        assertEquals(Bounds.UNIT, Bounds.of(new float[]{nan}, new float[]{0}));
        assertEquals(Bounds.UNIT, Bounds.of(new float[0], new float[0]));
    }
}
