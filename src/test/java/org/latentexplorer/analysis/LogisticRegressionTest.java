package org.latentexplorer.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Progress;

class LogisticRegressionTest {
    /** Three clouds at the corners of a triangle, all of it a thousand times as large as usual. */
    private static Codes clouds(int count, long seed) {
        Random random = new Random(seed);
        float[] values = new float[count * 2];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 3);
            values[2 * i] = (float) (random.nextGaussian() + (labels[i] == 1 ? 4 : 0)) * 1000;
            values[2 * i + 1] = (float) (random.nextGaussian() + (labels[i] == 2 ? 4 : 0)) * 1000;
        }
        return new Codes(values, 2, labels);
    }

    @Test
    void separatesWhatLinesSeparate() {
        Features train = Features.of(clouds(1500, 1));
        Features test = Features.of(clouds(600, 2));
        int[] found = LogisticRegression.fit(train, 3, Progress.NONE).classify(test);
        int right = 0;
        for (int i = 0; i < found.length; i++) {
            right += found[i] == test.label(i) ? 1 : 0;
        }
        assertTrue(right > 570, right + " of 600");
        assertArrayEquals(found, LogisticRegression.fit(train, 3, Progress.NONE).classify(test), "the same again");
    }

    @Test
    void aFeatureThatNeverMovesAndAClassWithoutImagesDoNoHarm() {
        Codes codes = new Codes(new float[] {0, 7, 1, 7, 10, 7, 11, 7}, 2, new byte[] {0, 0, 2, 2});
        int[] found = LogisticRegression.fit(Features.of(codes), 4, Progress.NONE).classify(Features.of(codes));
        assertArrayEquals(new int[] {0, 0, 2, 2}, found);
    }

    @Test
    void stopsWhenAsked() {
        Features train = Features.of(clouds(1500, 1));
        assertThrows(Cancelled.class, () -> LogisticRegression.fit(train, 3, new Stopped(20)));
        assertEquals(2, train.dimension());
    }
}
