package org.latentexplorer.picture.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class AxisTest {
    private static List<String> labels(Axis axis, int most) {
        return axis.ticks(most).stream().map(Axis.Tick::label).toList();
    }

    @Test
    void sharesAndValuesAreEachOthersInverse() {
        for (Axis axis : List.of(new Axis(-2, 6, false), new Axis(0.1, 1000, true))) {
            assertEquals(0, axis.share(axis.low()), 1e-12);
            assertEquals(1, axis.share(axis.high()), 1e-12);
            assertEquals(0.3, axis.share(axis.value(0.3)), 1e-12);
        }
        assertEquals(10, new Axis(1, 100, true).value(0.5), 1e-9);
    }

    @Test
    void allFiniteValuesAreWithin() {
        Axis axis = Axis.around(new double[] {3, Double.NaN, 1, Double.POSITIVE_INFINITY}, false);
        assertTrue(axis.low() < 1 && axis.low() > 0.5 && axis.high() > 3 && axis.high() < 3.5);
        Axis equal = Axis.around(new double[] {5, 5}, false);
        assertTrue(equal.low() < 5 && equal.high() > 5);
        Axis none = Axis.around(new double[0], false);
        assertEquals(0, none.low());
        Axis logarithmic = Axis.around(new double[] {0, 4, 64}, true);
        assertTrue(logarithmic.low() < 4 && logarithmic.low() > 3 && logarithmic.high() > 64);
        assertThrows(IllegalArgumentException.class, () -> new Axis(1, 1, false));
    }

    @Test
    void ticksAreRoundAndNotTooMany() {
        assertEquals(List.of("0.0", "0.5", "1.0"), labels(new Axis(0, 1, false), 4));
        assertEquals(List.of("1", "10", "100"), labels(new Axis(1, 100, true), 4));
        assertTrue(labels(new Axis(1, 100, true), 8).size() <= 8);
        assertEquals("0.05", Axis.plain(0.05));
        assertEquals("20", Axis.plain(20));
    }

    @Test
    void placesFollowTheAxes() {
        PlotFrame frame = new PlotFrame(10, 20, 100, 50, new Axis(2, 4, false), new Axis(0.01, 1, true));
        assertEquals(10, frame.atX(2));
        assertEquals(60, frame.atX(3));
        assertEquals(45, frame.atY(0.1), 1e-9);
        assertEquals(3, frame.valueAtX(60));
        assertTrue(frame.x().covers(4));
    }

    @Test
    void evenTicksHaveAsManyDecimalsAsTheFinestNeeds() {
        assertEquals(List.of("0.035", "0.040", "0.045", "0.050", "0.055", "0.060", "0.065"),
                labels(new Axis(0.031, 0.068, false), 8));
        assertEquals(List.of("\u221220", "0", "20", "40"), labels(new Axis(-20, 40, false), 4));
    }

    @Test
    void logarithmicTicksAreAsManyAsThereIsRoomFor() {
        assertEquals(List.of("0.05", "0.1", "0.2", "0.5"), labels(new Axis(0.03, 0.6, true), 6));
        assertTrue(labels(new Axis(0.034, 0.041, true), 7).size() >= 4, "too narrow for those: even steps instead");
        assertEquals(List.of("1e−6", "0.0001", "0.01", "1"), labels(new Axis(1e-6, 20, true), 4));
    }

    @Test
    void impossibleRangesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Axis(0, 1, true));
        assertThrows(IllegalArgumentException.class, () -> new Axis(Double.NaN, 1, false));
    }
}
