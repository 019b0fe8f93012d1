package org.latentexplorer.ui.latent.space;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Codes;
import org.latentexplorer.projection.Projections;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.plot.SpacePoints;
import org.latentexplorer.ui.session.Session;

class SpaceViewModelTest {
    private final Session session = new Session();
    private final SpaceViewModel model = new SpaceViewModel(session, new Projections(),
            new Latest(Runnable::run, Runnable::run));

    /** Code i is 10 i, 10 i + 1, ... */
    private static Codes codes(int count, int dimension) {
        float[] values = new float[count * dimension];
        for (int i = 0; i < values.length; i++) {
            values[i] = i / dimension * 10 + i % dimension;
        }
        return new Codes(values, dimension, new byte[count]);
    }

    private float[] place(int code) {
        SpacePoints points = model.pointsProperty().get();
        int drawn = points.plane().drawn(code);
        return new float[] {points.plane().x()[drawn], points.plane().y()[drawn], points.z()[drawn]};
    }

    @Test
    void codesOfTwoNumbersHaveNoSpace() {
        session.codesProperty().set(codes(4, 3));
        assertTrue(model.offeredProperty().get());
        model.shownProperty().set(true);
        session.codesProperty().set(codes(4, 2));
        assertFalse(model.offeredProperty().get());
        assertFalse(model.shownProperty().get());
    }

    @Test
    void nothingIsLaidOutBeforeItIsWanted() {
        session.codesProperty().set(codes(4, 3));
        assertEquals(0, model.pointsProperty().get().count());
        model.componentsProperty().set(false);
        model.shownProperty().set(true);
        assertArrayEquals(new float[] {20, 21, 22}, place(2));
        session.codesProperty().set(codes(3, 3));
        assertEquals(3, model.pointsProperty().get().count());
        session.codesProperty().set(null);
        assertEquals(0, model.pointsProperty().get().count());
    }

    @Test
    void anyThreeAxesAndEachOnlyOnce() {
        session.codesProperty().set(codes(4, 5));
        model.componentsProperty().set(false);
        model.shownProperty().set(true);
        model.choose(2, 4);
        assertArrayEquals(new float[] {10, 11, 14}, place(1));
        model.choose(0, 4);
        assertArrayEquals(new int[] {4, 1, 0}, model.axesProperty().get());
        assertArrayEquals(new float[] {14, 11, 10}, place(1));
        session.codesProperty().set(codes(4, 3));
        assertArrayEquals(new int[] {0, 1, 2}, model.axesProperty().get(), "an axis that is not there any more");
    }

    @Test
    void componentsAreTheDirectionsOfGreatestSpread() {
        float[] values = new float[6 * 4];
        for (int i = 0; i < 6; i++) {
            values[4 * i] = 1;
            values[4 * i + 1] = i % 2 == 0 ? 1 : -1;
            values[4 * i + 2] = 10 * (i - 2.5f);
            values[4 * i + 3] = 4 * (i % 3 - 1);
        }
        session.codesProperty().set(new Codes(values, 4, null));
        model.shownProperty().set(true);
        float[] first = place(0);
        assertEquals(25, Math.abs(first[0]), 1);
        float[] code = session.codesProperty().get().code(0);
        for (int axis = 0; axis < 3; axis++) {
            assertEquals(first[axis], model.layout().along(code, axis), 1e-4);
        }
        assertTrue(model.drawable(code));
        assertFalse(model.drawable(new float[3]));
    }

    @Test
    void fromEpochToEpochComponentsDoNotTurnRound() {
        float[] values = {9, 0, 0, -9, 0, 1, 0, 4, 0, 0, -4, -1};
        session.codesProperty().set(new Codes(values.clone(), 3, null));
        model.shownProperty().set(true);
        float[] before = place(0);
        // what decides the sign has changed places: another number of the code has the largest part
        float[] later = {6, -6.5f, 0, -6, 6.5f, 1, 2, 3, 0, -2, -3, -1};
        session.codesProperty().set(new Codes(later, 3, null));
        assertTrue(before[0] * place(0)[0] > 0);
        assertTrue(model.layout().directions().axes()[0][0] * before[0] > 0);
    }

    @Test
    void whereThereAreNoComponentsThereAreAxes() {
        session.codesProperty().set(new Codes(new float[12], 3, null));
        model.shownProperty().set(true);
        assertFalse(model.componentsProperty().get());
        assertEquals("failure.projection.same", session.failureProperty().get().key());
        assertEquals(4, model.pointsProperty().get().count());
    }

    @Test
    void aPointTouchedIsDecoded() {
        session.codesProperty().set(codes(4, 3));
        model.touch(2);
        assertArrayEquals(new float[] {20, 21, 22}, session.touchedCode());
        model.touch(-1);
        assertArrayEquals(new float[] {20, 21, 22}, session.touchedCode());
    }
}
