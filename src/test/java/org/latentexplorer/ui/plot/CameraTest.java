package org.latentexplorer.ui.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CameraTest {
    private static final Bounds SMALL = new Bounds(0, 0, 1, 1);
    private static final Bounds LARGE = new Bounds(-10, -10, 10, 10);

    private final Camera camera = new Camera();

    @BeforeEach
    void look() {
        camera.resize(400, 300);
        camera.show(SMALL, SMALL, 0, 0);
    }

    private static Viewport fit(Bounds bounds) {
        return Viewport.fit(bounds, 400, 300, Camera.MARGIN);
    }

    @Test
    void allPointsStayInViewAsTheyMove() {
        camera.show(LARGE, LARGE, 1000, 100);
        assertEquals(fit(SMALL), camera.at(1000));
        assertTrue(camera.moving(1099));
        assertFalse(camera.moving(1100));
        assertEquals(fit(LARGE), camera.at(1100));
    }

    @Test
    void aChosenViewStaysAsPointsMove() {
        camera.zoom(2, 100, 100, 0, 0);
        Viewport chosen = camera.at(0);
        camera.show(LARGE, LARGE, 10, 100);
        assertEquals(chosen, camera.at(1000));
        assertFalse(camera.fitted());
        camera.fit(false, 2000, 0);
        assertEquals(fit(LARGE), camera.at(2000));
    }

    @Test
    void aChosenViewThatWouldSeeNothingIsGivenUp() {
        camera.zoom(2, 100, 100, 0, 0);
        Bounds elsewhere = new Bounds(50, 50, 60, 60);
        camera.show(elsewhere, elsewhere, 10, 0);
        assertEquals(fit(elsewhere), camera.at(10));
    }

    @Test
    void fittingAgainShowsAllAndThenTheCentre() {
        camera.show(SMALL, LARGE, 10, 0);
        assertEquals(fit(SMALL), camera.at(10));
        camera.fitNext(20, 0);
        assertEquals(fit(LARGE), camera.at(20));
        camera.resize(400, 300);
        assertEquals(fit(LARGE), camera.at(20), "all stay in view");
        camera.fitNext(30, 0);
        assertEquals(fit(SMALL), camera.at(30));
        camera.pan(50, 0, 40);
        camera.fitNext(50, 0);
        assertEquals(fit(SMALL), camera.at(50), "after a pan the centre comes first");
    }

    @Test
    void aPanStopsWhateverMoves() {
        camera.show(LARGE, LARGE, 0, 100);
        Viewport half = camera.at(50);
        camera.pan(5, 7, 50);
        assertEquals(half.pan(5, 7), camera.at(90));
    }

    @Test
    void quickTurnsOfTheWheelAddUp() {
        camera.zoom(2, 100, 100, 0, 140);
        camera.zoom(2, 100, 100, 10, 140);
        assertEquals(fit(SMALL).zoom(4, 100, 100).scaleX(), camera.at(1000).scaleX(), 1e-9);
    }

    @Test
    void zoomEndsSomewhere() {
        for (int i = 0; i < 400; i++) {
            camera.zoom(3, 100, 100, i, 0);
        }
        assertEquals(1e6, camera.magnified(camera.at(400)), 1);
        for (int i = 0; i < 800; i++) {
            camera.zoom(1 / 3.0, 100, 100, i, 0);
        }
        assertEquals(0.02, camera.magnified(camera.at(800)), 1e-6);
    }

    @Test
    void anotherSizeKeepsAFitFittedAndAChosenScale() {
        camera.resize(800, 300);
        assertEquals(Viewport.fit(SMALL, 800, 300, Camera.MARGIN), camera.at(0));
        camera.zoom(2, 10, 10, 0, 0);
        Viewport chosen = camera.at(0);
        camera.resize(500, 500);
        assertEquals(chosen.resize(500, 500), camera.at(0));
    }
}
