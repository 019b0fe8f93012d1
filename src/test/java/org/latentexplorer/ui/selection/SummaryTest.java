package org.latentexplorer.ui.selection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Progress;
import org.latentexplorer.toy.ToyModel;
import org.latentexplorer.toy.Toys;

class SummaryTest {
    private static final float NAN = Float.NaN;

    private final Codes codes = new Codes(new float[]{1, 2, 3, 6, NAN, 4, 100, 100}, 2, new byte[]{5, 7, 7, 9});

    @Test
    void meansAreOverTheImagesChosen() {
        byte[] pixels = {0, 51, (byte) 255, 102, 0, 0, 9, 9};
        ImageSet images = new ImageSet("four", new ImageShape(1, 1, 2), pixels, new byte[]{5, 7, 7, 9}, List.of());
        Summary summary = Summary.of(new int[]{0, 1, 2}, codes, images, null, i -> "n" + i);
        assertEquals(3, summary.count());
        assertArrayEquals(new float[]{1 / 3f, 0.2f}, summary.meanImage(), 1e-6f);
        assertArrayEquals(new float[]{2, 4}, summary.meanCode(), "the code that is no number does not count");
        assertNull(summary.decoded());
    }

    @Test
    void classesOfTheTestSetAreCountedAlsoThoseNotChosen() {
        Summary summary = Summary.of(new int[]{1, 2}, codes, null, new ToyModel(2), i -> "n" + i);
        assertEquals(List.of(new ClassCount(5, "n5", 0, 1), new ClassCount(7, "n7", 2, 2),
                new ClassCount(9, "n9", 0, 1)), summary.classes());
        assertNull(summary.meanImage());
        float[] expected = new float[28 * 28];
        new ToyModel(2).decode(new float[]{3, 5}, expected);
        assertArrayEquals(expected, summary.decoded());
    }

    @Test
    void theErrorIsTheMeanOfAllPixelsOfTheImagesChosen() {
        DataSet data = Toys.data(400, Toys.CHECKSUM);
        ToyModel model = new ToyModel(2);
        ImageSet test = data.test();
        Codes all = model.encode(test, Progress.NONE);
        int[] chosen = new int[test.count() - 1];
        double sum = 0;
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = i + 1;
            float[] decoded = new float[model.size()];
            float[] original = new float[model.size()];
            model.decode(all.code(i + 1), decoded);
            test.copy(i + 1, original, 0);
            for (int p = 0; p < decoded.length; p++) {
                sum += Math.pow(original[p] - decoded[p], 2) / decoded.length / chosen.length;
            }
        }
        assertEquals(sum, MeanError.of(chosen, all, test, model, Progress.NONE), 1e-7);
    }

    @Test
    void aMosaicHoldsThePairsRowByRow() {
        Mosaic mosaic = new Mosaic(5, 2, new ImageShape(1, 2, 3));
        mosaic.put(0, 0, new float[]{1, 0, 0, 0, 0, 0.5f});
        mosaic.put(4, 1, new float[]{0, 0, 0, 0, 0, 1});
        assertEquals(0xFFFFFFFF, mosaic.pixels[2 * mosaic.width + 2]);
        assertEquals(0xFF000000, mosaic.pixels[2 * mosaic.width + 3]);
        assertEquals(0xFF808080, mosaic.pixels[3 * mosaic.width + 4]);
        assertEquals(mosaic.width * mosaic.height, mosaic.pixels.length);
    }
}
