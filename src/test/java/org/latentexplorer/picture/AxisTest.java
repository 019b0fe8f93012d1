package org.latentexplorer.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {
    @Test
    void mapsEvenly() {
        Axis axis = new Axis(2, 4, 100, 0, false);
        assertEquals(100, axis.at(2));
        assertEquals(50, axis.at(3));
        assertTrue(axis.covers(4));
    }

    @Test
    void mapsByTheLogarithm() {
        assertEquals(50, new Axis(0.01, 1, 0, 100, true).at(0.1), 1e-9);
    }

    @Test
    void ticksAreRound() {
        Axis axis = new Axis(0.031, 0.068, 0, 1, false);
        List<Double> ticks = axis.ticks(8);
        assertEquals(List.of("0.035", "0.040", "0.045", "0.050", "0.055", "0.060", "0.065"), axis.labels(ticks));
        Axis around = new Axis(-20, 40, 0, 1, false);
        assertEquals(List.of("\u221220", "0", "20", "40"), around.labels(around.ticks(4)));
    }

    @Test
    void logarithmicTicksAreOnesTwosAndFives() {
        Axis axis = new Axis(0.03, 0.6, 0, 1, true);
        assertEquals(List.of("0.05", "0.1", "0.2", "0.5"), axis.labels(axis.ticks(7)));
        Axis narrow = new Axis(0.034, 0.041, 0, 1, true);
        assertTrue(narrow.ticks(7).size() >= 4, "too narrow for those: even steps instead");
    }

    @Test
    void impossibleRangesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Axis(1, 1, 0, 1, false));
        assertThrows(IllegalArgumentException.class, () -> new Axis(0, 1, 0, 1, true));
        assertThrows(IllegalArgumentException.class, () -> new Axis(Double.NaN, 1, 0, 1, false));
    }
}
