package org.latentexplorer.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Factor;
import org.latentexplorer.model.FactorTable;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Progress;

class FactorReadingTest {
    /** One factor is the first pixel, one mixes both, one is chance. */
    private static ImageSet images(int count, long seed, boolean factors) {
        Random random = new Random(seed);
        byte[] pixels = new byte[2 * count];
        random.nextBytes(pixels);
        float[][] values = new float[3][count];
        for (int i = 0; i < count; i++) {
            int left = pixels[2 * i] & 0xff;
            int right = pixels[2 * i + 1] & 0xff;
            values[0][i] = 3 * left - 7;
            values[1][i] = left + right;
            values[2][i] = random.nextFloat();
        }
        List<Factor> known = List.of(new Factor("digit", values[2]), new Factor("slant", values[0]),
                new Factor("thickness", values[1]), new Factor("rotation", values[2]));
        return new ImageSet("pairs", new ImageShape(1, 1, 2), pixels, null, factors ? known : List.of());
    }

    @Test
    void factorsAreReadWhereTheyAre() {
        DataSet data = new DataSet("pairs", images(3000, 1, true), images(1000, 2, true), "c0ffee");
        FactorTable table = new FactorReading().read(new Plane(), data, Progress.NONE);
        assertEquals(List.of("slant", "thickness", "rotation"), table.rows().stream().map(FactorTable.Row::factor)
                .toList());
        FactorTable.Row slant = table.rows().getFirst();
        assertEquals(1, slant.byAxis()[0], 1e-6);
        assertEquals(0, slant.byAxis()[1], 0.02);
        assertEquals(1, slant.together(), 1e-6);
        FactorTable.Row mixed = table.rows().get(1);
        assertEquals(0.5, mixed.byAxis()[0], 0.05);
        assertEquals(0.5, mixed.byAxis()[1], 0.05);
        assertEquals(1, mixed.together(), 1e-6);
        assertEquals(1, mixed.components(), 1e-5);
        assertEquals(0, table.rows().get(2).together(), 0.02);
        assertTrue(Double.isNaN(mixed.within()), "no labels, no classes");
        assertEquals(3000, table.learned());
        assertEquals(1000, table.tested());
    }

    /** A factor that runs to the right in one class and to the left in the other lies on no line, but on two. */
    @Test
    void classesMayEachHaveALineOfTheirOwn() {
        ImageSet plain = images(2000, 1, true);
        byte[] labels = new byte[2000];
        float[] slant = new float[2000];
        for (int i = 0; i < slant.length; i++) {
            labels[i] = (byte) (i % 2);
            slant[i] = (plain.pixels()[2 * i] & 0xff) * (i % 2 == 0 ? 1 : -1) + (i % 2 == 0 ? 0 : 255);
        }
        ImageSet labelled = new ImageSet("pairs", new ImageShape(1, 1, 2), plain.pixels(), labels,
                List.of(new Factor("slant", slant)));
        FactorTable.Row row = new FactorReading().read(new Plane(), new DataSet("pairs", labelled, labelled, "c0ffee"),
                Progress.NONE).rows().getFirst();
        assertEquals(0, row.together(), 0.02);
        assertEquals(1, row.within(), 1e-6);
    }

    @Test
    void withoutKnownFactorsItIsTold() {
        DataSet data = new DataSet("mnist", images(10, 1, false), images(10, 2, false), "c0ffee");
        Failure failure = assertThrows(Failure.class, () -> new FactorReading().read(new Plane(), data, Progress.NONE));
        assertTrue(failure.getMessage().contains("“mnist”"), failure.getMessage());
    }

    @Test
    void stopsWhenAsked() {
        DataSet data = new DataSet("pairs", images(300, 1, true), images(100, 2, true), "c0ffee");
        assertThrows(Cancelled.class, () -> new FactorReading().read(new Plane(), data, new Stopped(500)));
    }

    @Test
    void aLineByHand() {
        Codes codes = new Codes(new float[] {0, 1, 2, 3}, 1, null);
        // the line 0.3 + 0.8 x; residuals -.3 .9 -.9 .3, so 1.8 of 5 is missed
        float[] values = {0, 2, 1, 3};
        assertEquals(1 - 1.8 / 5, LeastSquares.fit(codes, values, Progress.NONE).determination(codes, values), 1e-6);
        assertEquals(0, LeastSquares.fit(codes, new float[4], Progress.NONE).determination(codes, new float[4]));
    }

    @Test
    void axesThatNeverMoveOrRepeatDoNoHarm() {
        Codes codes = new Codes(new float[] {0, 0, 5, 1, 1, 5, 2, 2, 5, 3, 3, 5}, 3, null);
        float[] values = {1, 3, 5, 7};
        assertEquals(1, LeastSquares.fit(codes, values, Progress.NONE).determination(codes, values), 1e-6);
    }
}
