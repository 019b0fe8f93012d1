package org.latentexplorer.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.CompressionTable;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.Progress;

class CompressionTest {
    private static ImageSet images(int count, long seed) {
        byte[] pixels = new byte[2 * count];
        new Random(seed).nextBytes(pixels);
        return new ImageSet("pairs", new ImageShape(1, 1, 2), pixels, null, List.of());
    }

    private static final DataSet DATA = new DataSet("pairs", images(500, 1), images(200, 2), "c0ffee");

    private static CompressionTable table(LatentModel model) {
        return new Compression(model, DATA).measure(new int[0], Progress.NONE, part -> { });
    }

    @Test
    void fewerBitsCostFidelityAndBothSidesPayAlike() {
        CompressionTable table = table(new Plane());
        assertEquals(6, table.rows().size());
        assertEquals(List.of(8, 2, 1), table.rows().stream().filter(CompressionTable.Row::model)
                .map(CompressionTable.Row::bytes).toList());
        assertEquals(0, table.row(true, 32).fidelity().mse(), 1e-12);
        assertEquals(0, table.row(false, 32).fidelity().mse(), 1e-8, "two components hold two pixels");
        // an even grid of steps s is off by s²/12 on average
        assertEquals(1 / (12 * 15.0 * 15), table.row(true, 4).fidelity().mse(), 4e-5);
        assertTrue(table.row(true, 8).fidelity().psnr() > table.row(true, 4).fidelity().psnr() + 10);
    }

    @Test
    void aModelThatLosesAPixelIsBeatenByTheBetterOfOneComponent() {
        CompressionTable table = table(new Line(Loss.MSE, 0));
        assertEquals(4, table.row(true, 32).bytes());
        assertTrue(table.row(false, 32).fidelity().mse() < table.row(true, 32).fidelity().mse());
    }

    @Test
    void picturesComeBackAsMeasured() {
        List<CompressionTable> parts = new ArrayList<>();
        CompressionTable table = new Compression(new Plane(), DATA).measure(new int[] {0, 1, 2}, Progress.NONE,
                parts::add);
        float[] originals = ReconstructionMetrics.originals(DATA.test(), 0, 3);
        assertArrayEquals(originals, table.row(true, 32).examples(), 1e-6f);
        assertArrayEquals(originals, table.row(false, 32).examples(), 1e-3f, "two components hold two pixels");
        assertEquals(List.of(1, 2, 3, 4, 5, 6), parts.stream().map(p -> p.rows().size()).toList());
    }

    @Test
    void stopsWhenAsked() {
        assertThrows(Cancelled.class, () -> new Compression(new Plane(), DATA)
                .measure(new int[0], new Stopped(600), part -> { }));
    }
}
