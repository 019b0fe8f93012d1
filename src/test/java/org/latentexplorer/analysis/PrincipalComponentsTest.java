package org.latentexplorer.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Progress;

class PrincipalComponentsTest {
    /** Images of 5x4 that vary along two directions only: a row's brightness and a column's. */
    private static ImageSet flat(int count) {
        Random random = new Random(1);
        byte[] pixels = new byte[count * 20];
        for (int i = 0; i < count; i++) {
            int row = random.nextInt(200);
            int column = random.nextInt(100);
            for (int p = 0; p < 20; p++) {
                pixels[i * 20 + p] = (byte) (p / 5 == 1 ? row : p % 5 == 4 && p / 5 > 1 ? column : 0);
            }
        }
        return new ImageSet("flat", new ImageShape(1, 4, 5), pixels, null, List.of());
    }

    @Test
    void whatVariesAlongTwoDirectionsIsGivenBackFromTwoNumbers() {
        ImageSet images = flat(700);
        PrincipalComponents two = PrincipalComponents.fit(images, 2, Progress.NONE);
        Codes codes = two.encode(images);
        float[] decoded = new float[700 * 20];
        two.decode(codes.values(), 700, decoded);
        assertArrayEquals(ReconstructionMetrics.originals(images, 0, 700), decoded, 1e-4f);
        double product = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < 700; i++) {
            product += codes.at(i, 0) * codes.at(i, 1);
            first += codes.at(i, 0) * codes.at(i, 0);
            second += codes.at(i, 1) * codes.at(i, 1);
        }
        assertEquals(0, product / Math.sqrt(first * second), 1e-3, "components do not go together");
        assertEquals(true, first > second, "the first one carries most");
        assertArrayEquals(new float[] {codes.at(3, 0)}, two.first(1).encode(images).code(3), 1e-6f);
    }

    @Test
    void moreComponentsThanDirectionsAddNothing() {
        ImageSet images = flat(300);
        float[] decoded = new float[20];
        PrincipalComponents all = PrincipalComponents.fit(images, 20, Progress.NONE);
        all.decode(all.encode(images).code(5), 1, decoded);
        assertArrayEquals(ReconstructionMetrics.originals(images, 5, 1), decoded, 1e-4f);
    }

    @Test
    void stopsWhenAskedAndRefusesMoreThanPixels() {
        assertThrows(Cancelled.class, () -> PrincipalComponents.fit(flat(600), 2, new Stopped(1)));
        assertThrows(IllegalArgumentException.class, () -> PrincipalComponents.fit(flat(9), 21, Progress.NONE));
    }
}
