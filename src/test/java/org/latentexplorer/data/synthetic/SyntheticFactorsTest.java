package org.latentexplorer.data.synthetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.ImageSet;

/** The exported factors are what can be measured in the pixels, not only what was asked of the generator. */
class SyntheticFactorsTest {
    private static ImageSet set;
    private static Measure[] measured;
    private static float[] slant;
    private static float[] thickness;
    private static float[] rotation;

    @BeforeAll
    static void draw() {
        set = SyntheticDigits.generate(8000, 8);
        measured = IntStream.range(0, set.count()).mapToObj(i -> Measure.of(set, i)).toArray(Measure[]::new);
        slant = set.factors().get(2).values();
        thickness = set.factors().get(3).values();
        rotation = set.factors().get(4).values();
    }

    @Test
    void digitIsTheLabel() {
        for (int i = 0; i < set.count(); i++) {
            assertEquals(set.label(i), set.factors().getFirst().values()[i]);
        }
    }

    @Test
    void slantIsTheLeanOfTheInk() {
        double sum = 0;
        for (int digit = 0; digit < 10; digit++) {
            int d = digit;
            double r = correlation(i -> set.label(i) == d, measuredLean(), slant);
            assertTrue(r > 0.7, digit + ": " + r);
            sum += r;
        }
        assertTrue(sum / 10 > 0.8, "mean " + sum / 10);
    }

    @Test
    void thicknessIsTheWidthOfTheStrokes() {
        double[] widths = IntStream.range(0, set.count()).mapToDouble(i -> measured[i].strokeWidth()).toArray();
        assertTrue(correlation(i -> true, widths, thickness) > 0.85);
        for (int digit = 0; digit < 10; digit++) {
            int d = digit;
            double r = correlation(i -> set.label(i) == d, widths, thickness);
            assertTrue(r > 0.85, digit + ": " + r);
        }
    }

    /** In the ones nothing hides it, so the unit can be checked too: pixels. */
    @Test
    void thicknessIsInPixels() {
        double ratio = IntStream.range(0, set.count()).filter(i -> set.label(i) == 1 && thickness[i] > 2)
                .mapToDouble(i -> measured[i].strokeWidth() / thickness[i]).average().orElseThrow();
        assertEquals(1, ratio, 0.12);
    }

    /** A plain one leans by its slant and is turned back by its rotation: what the slant leaves is the rotation. */
    @Test
    void rotationIsWhatSlantLeavesOfTheLean() {
        float[] style = set.factors().get(1).values();
        double[] lean = measuredLean();
        double[] left = IntStream.range(0, set.count()).mapToDouble(i -> slant[i] - lean[i]).toArray();
        double r = correlation(i -> set.label(i) == 1 && style[i] == 0, left, rotation);
        assertTrue(r > 0.7, "correlation " + r);
    }

    @Test
    void factorsStayWithinTheirRanges() {
        for (int i = 0; i < set.count(); i++) {
            assertTrue(Math.abs(slant[i]) < 60 && Math.abs(rotation[i]) < 20, slant[i] + ", " + rotation[i]);
            assertTrue(thickness[i] > 0.5 && thickness[i] < 8, "thickness " + thickness[i]);
        }
    }

    private static double[] measuredLean() {
        return IntStream.range(0, set.count()).mapToDouble(i -> measured[i].lean()).toArray();
    }

    private static double correlation(IntPredicate which, double[] a, float[] b) {
        int[] all = IntStream.range(0, a.length).filter(which).toArray();
        double ma = IntStream.of(all).mapToDouble(i -> a[i]).average().orElseThrow();
        double mb = IntStream.of(all).mapToDouble(i -> b[i]).average().orElseThrow();
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i : all) {
            ab += (a[i] - ma) * (b[i] - mb);
            aa += (a[i] - ma) * (a[i] - ma);
            bb += (b[i] - mb) * (b[i] - mb);
        }
        return ab / Math.sqrt(aa * bb);
    }
}
