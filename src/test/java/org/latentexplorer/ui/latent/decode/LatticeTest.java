package org.latentexplorer.ui.latent.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.latentexplorer.ui.plot.Viewport;

class LatticeTest {
    private static final Viewport VIEW = new Viewport(3, -2, 41, 57, 900, 600);

    @ParameterizedTest
    @CsvSource({"3,-2,41,57", "1e4,0,0.02,1e3", "-7,9,3e6,2"})
    void cellsAreAsLargeAsAskedForAndFillTheView(double x, double y, double scaleX, double scaleY) {
        Viewport view = new Viewport(x, y, scaleX, scaleY, 900, 600);
        Lattice lattice = Lattice.over(view, 30, 40);
        assertEquals(30, lattice.stepX() * scaleX, 3);
        assertEquals(40, lattice.stepY() * scaleY, 4);
        assertTrue(lattice.x(0) < view.toDataX(0) && lattice.y(0) < view.toDataY(600));
        assertTrue(lattice.x(lattice.columns() - 1) > view.toDataX(900));
        assertTrue(lattice.y(lattice.rows() - 1) > view.toDataY(0));
        assertTrue(lattice.columns() < 900 / 27 + 7 && lattice.rows() < 600 / 36 + 7);
    }

    @Test
    void aPanKeepsCellsWhereTheyAre() {
        Lattice before = Lattice.over(VIEW, 30, 30);
        Lattice after = Lattice.over(VIEW.pan(-61, 0), 30, 30);
        long moved = after.column() - before.column();
        assertEquals(2, moved);
        assertEquals(before.x(2), after.x(0));
        assertEquals(before, Lattice.over(VIEW.pan(0.01, 0.01), 30, 30));
    }

    @Test
    void thereIsALimitToCells() {
        Lattice lattice = Lattice.over(new Viewport(1e38, 0, 1e-30, 1e30, 1e6, 1e6), 30, 30);
        assertTrue(lattice.columns() >= 1 && lattice.columns() <= 400);
        assertTrue(lattice.rows() >= 1 && lattice.rows() <= 400);
    }
}
