package org.latentexplorer.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.History;
import org.latentexplorer.picture.chart.Axis;

class LossRangeTest {
    private final History history = History.EMPTY.plus(new History.Epoch(1, 0.07, 0.06, 1, 1))
            .plus(new History.Epoch(2, 0.05, Double.NaN, 1, 1));

    @Test
    void everyValueIsInside() {
        for (boolean logarithmic : new boolean[]{false, true}) {
            LossRange range = LossRange.of(history, new Live(3, 5, 10, 0.04, 1), 60, logarithmic);
            for (double loss : new double[]{0.07, 0.06, 0.05, 0.04}) {
                assertTrue(range.lossAxis().share(loss) > 0.01 && range.lossAxis().share(loss) < 0.99, "loss " + loss);
            }
            assertEquals(5, range.epochs());
        }
    }

    @Test
    void zeroAndNoNumberDoNotBreakTheLogarithmicRange() {
        LossRange range = LossRange.of(history.plus(new History.Epoch(3, 0, Double.POSITIVE_INFINITY, 1, 1)), null, 0,
                true);
        assertTrue(Double.isFinite(range.low()) && Double.isFinite(range.high()));
        assertFalse(Double.isFinite(range.lossAxis().share(0)));
    }

    @Test
    void oneValueAloneHasRoomAroundIt() {
        LossRange range = LossRange.of(History.EMPTY.plus(new History.Epoch(1, 0.05, Double.NaN, 1, 1)), null, 0, false);
        assertEquals(0.5, range.lossAxis().share(0.05), 1e-9);
        assertEquals(1, range.epochs());
    }

    @Test
    void theEpochsGrowSmoothlyUntilThePlanIsInSight() {
        double before = 0;
        for (int batch = 0; batch <= 600; batch++) {
            Live live = new Live(1 + batch / 10, batch % 10, 10, 0.1, 1);
            double epochs = LossRange.of(History.EMPTY, live, 60, false).epochs();
            assertTrue(epochs >= before && (batch == 0 || epochs - before < 0.2), "at batch " + batch);
            before = epochs;
        }
        assertEquals(60, before);
    }

    @Test
    void theRangeGlidesAndArrives() {
        LossRange from = new LossRange(10, 0, 1, false);
        LossRange to = new LossRange(20, 0.5, 2, false);
        assertEquals(new LossRange(15, 0.25, 1.5, false), from.toward(to, 0.5));
        assertFalse(from.near(to));
        for (int i = 0; i < 50; i++) {
            from = from.toward(to, 0.3);
        }
        assertTrue(from.near(to));
    }

    @Test
    void ticksAreRoundAndNotTooMany() {
        assertEquals("0.04 0.05 0.06 0.07", labels(new LossRange(5, 0.038, 0.072, false).lossAxis().ticks(4)));
        assertEquals("0.01 0.1 1", labels(new LossRange(5, -2.1, 0.2, true).lossAxis().ticks(4)));
        assertEquals("0.03 0.04 0.05 0.06", labels(new LossRange(5, -1.53, -1.2, true).lossAxis().ticks(4)));
        assertEquals("0.032 0.034 0.036", labels(new LossRange(5, -1.51, -1.43, true).lossAxis().ticks(5)));
        assertEquals("0 20 40 60", labels(new LossRange(60, 0, 1, false).epochAxis().wholeTicks(4)));
        assertEquals("0 1", labels(new LossRange(1, 0, 1, false).epochAxis().wholeTicks(6)));
        for (int most = 2; most < 12; most++) {
            assertTrue(new LossRange(5, -9, 3, true).lossAxis().ticks(most).size() <= most + 1, "most " + most);
        }
    }

    @Test
    void figuresHaveFourDigitsThatMatter() {
        assertEquals("0.0352", Figures.loss(0.03521));
        assertEquals("0.1234", Figures.loss(0.12344));
        assertEquals("1.234", Figures.loss(1.23449));
        assertEquals("0.00352", Figures.loss(0.003521));
        assertEquals("3.52e-05", Figures.loss(0.00003521));
        assertEquals("139.4", Figures.loss(139.42));
        assertEquals("–", Figures.loss(Double.NaN));
        assertEquals("0:09", Figures.time(8.6));
        assertEquals("1:01:01", Figures.time(3661));
    }

    private static String labels(List<Axis.Tick> ticks) {
        return ticks.stream().map(Axis.Tick::label).collect(Collectors.joining(" "));
    }
}
