package org.latentexplorer.ui.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Factor;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Palette;
import org.latentexplorer.model.Progress;
import org.latentexplorer.task.Job;
import org.latentexplorer.ui.latent.colour.ByAxis;
import org.latentexplorer.ui.latent.colour.ByDensity;
import org.latentexplorer.ui.latent.colour.ByError;
import org.latentexplorer.ui.latent.colour.LogTicks;
import org.latentexplorer.ui.latent.colour.Tints;
import org.latentexplorer.ui.plot.PointCloud;
import org.latentexplorer.ui.session.ByFactor;
import org.latentexplorer.ui.session.MapPoints;
import org.latentexplorer.ui.session.PointColours;
import org.latentexplorer.ui.session.PointValues;

class PointColoursTest {
    private static MapPoints points(float[] codes, Factor... factors) {
        int count = codes.length / 2;
        byte[] pixels = new byte[count * 6];
        for (int i = 0; i < count; i++) {
            Arrays.fill(pixels, i * 6, i * 6 + 6, (byte) (51 * (i % 5)));
        }
        float[] x = new float[count];
        float[] y = new float[count];
        for (int i = 0; i < count; i++) {
            x[i] = codes[2 * i];
            y[i] = codes[2 * i + 1];
        }
        return new MapPoints(new Codes(codes, 2, new byte[count]), x, y, new FakeModel(2),
                new ImageSet("some", new ImageShape(1, 3, 2), pixels, new byte[count], List.of(factors)));
    }

    private static PointValues values(PointColours by, MapPoints points) {
        return by.values(points, Progress.NONE);
    }

    @Test
    void errorIsThatOfWhatIsDecodedFromEachCode() {
        float[] codes = new float[2 * 600];
        for (int i = 0; i < 600; i++) {
            codes[2 * i] = i / 600f;
        }
        float[] errors = values(new ByError(), points(codes)).values();
        for (int i = 0; i < 600; i++) {
            assertEquals(Math.pow(i / 600.0 - 0.2 * (i % 5), 2), errors[i], 1e-6);
        }
        Job cancelled = new Job();
        cancelled.cancel();
        assertThrows(Cancelled.class, () -> new ByError().values(points(codes), cancelled));
    }

    @Test
    void axesAndFactorsAreTheirNumbers() {
        Factor slant = new Factor("slant", new float[]{-20, 5, 20});
        Factor style = new Factor("style", new float[]{0, 2, 1});
        Factor width = new Factor("thickness", new float[]{1.5f, 2, 3});
        MapPoints points = points(new float[]{1, 2, 3, 4, 5, 6}, slant, style, width);
        assertArrayEquals(new float[]{2, 4, 6}, values(new ByAxis(1), points).values());
        assertEquals(PointValues.Scale.AROUND_ZERO, values(new ByFactor("slant"), points).scale());
        assertEquals(PointValues.Scale.LINEAR, values(new ByFactor("thickness"), points).scale());
        assertEquals(List.of("0", "1", "2"), values(new ByFactor("style"), points).classes());
        assertTrue(Float.isNaN(values(new ByFactor("none"), points).values()[0]));
    }

    @Test
    void densityIsHigherWhereMorePointsLie() {
        float[] codes = new float[2 * 4000];
        Random random = new Random(1);
        for (int i = 0; i < 4000; i++) {
            // four of five lie on a fifth of the width
            codes[2 * i] = i % 5 == 0 ? random.nextFloat() : 0.5f + random.nextFloat() / 5;
            codes[2 * i + 1] = random.nextFloat();
        }
        codes[0] = 1e6f;
        codes[3] = Float.NaN;
        float[] density = values(new ByDensity(), points(codes)).values();
        assertTrue(Float.isNaN(density[0]), "far away");
        assertTrue(Float.isNaN(density[1]), "nowhere");
        assertEquals(4.2, mean(codes, density, 0.57f, 0.63f), 0.5);
        assertEquals(0.2, mean(codes, density, 0.1f, 0.35f), 0.1);
    }

    private static double mean(float[] codes, float[] density, float from, float to) {
        double sum = 0;
        int count = 0;
        for (int i = 2; i < density.length; i++) {
            if (codes[2 * i] > from && codes[2 * i] < to) {
                sum += density[i];
                count++;
            }
        }
        return sum / count;
    }

    @Test
    void coloursGoFromLowToHighAndTheLastIsForNoValue() {
        float[] values = new float[1000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        values[7] = Float.NaN;
        values[8] = 1e20f;
        PointCloud cloud = PointCloud.of(values, values, null);
        Tints tints = Tints.of(new ByAxis(0), new PointValues(values, PointValues.Scale.LINEAR), cloud);
        assertTrue(tints.low() > 5 && tints.low() < 15 && tints.high() > 980 && tints.high() < 1000);
        int none = tints.colours(false).length - 1;
        assertEquals(Palette.colour(-1, false), tints.colours(false)[none]);
        assertEquals(none, tints.inOrder()[cloud.drawn(7)]);
        assertEquals(none - 1, tints.inOrder()[cloud.drawn(8)]);
        assertEquals(0, tints.inOrder()[cloud.drawn(0)]);
        assertEquals(none / 2, tints.inOrder()[cloud.drawn(500)], 1);
        assertEquals("z1: 500", tints.text(500));
    }

    @Test
    void aroundZeroTheMiddleIsZeroAndOnALogarithmTheGeometricMean() {
        float[] values = {-2, 0, 8};
        PointCloud cloud = PointCloud.of(values, values, null);
        Tints around = Tints.of(new ByAxis(0), new PointValues(values, PointValues.Scale.AROUND_ZERO), cloud);
        assertEquals(-8, around.low());
        assertEquals(0.5, around.share(0), 1e-9);
        float[] amounts = {0.01f, 1, -3};
        Tints log = Tints.of(new ByAxis(0), new PointValues(amounts, PointValues.Scale.LOGARITHMIC), cloud);
        assertEquals(0.5, log.share(0.1), 1e-6);
        assertEquals(log.colours(true).length - 1, log.inOrder()[cloud.drawn(2)]);
    }

    @Test
    void equalValuesAndNoneHaveAScaleToo() {
        for (PointValues.Scale scale : PointValues.Scale.values()) {
            for (float[] values : new float[][]{{3, 3}, {Float.NaN, Float.NaN}, {}}) {
                Tints tints = Tints.of(new ByAxis(0), new PointValues(values, scale),
                        PointCloud.of(values, values, null));
                assertTrue(tints.high() > tints.low());
                assertEquals(values.length, tints.inOrder().length);
            }
        }
    }

    @Test
    void logarithmicTicksAreFewAndRound() {
        assertArrayEquals(new double[]{0.005, 0.01, 0.02, 0.05, 0.1}, LogTicks.between(0.0049, 0.11, 6));
        assertArrayEquals(new double[]{0.1, 0.3, 1, 3, 10, 30}, LogTicks.between(0.09, 50, 6));
        assertTrue(LogTicks.between(1e-30, 1e30, 6).length <= 6);
        assertEquals("0.005", LogTicks.label(0.005));
        assertEquals("1000", LogTicks.label(1000));
        assertEquals("1e−9", LogTicks.label(1e-9));
    }
}
