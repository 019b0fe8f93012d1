package org.latentexplorer.ui.codes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.Progress;
import org.latentexplorer.toy.ToyModel;
import org.latentexplorer.toy.Toys;
import org.latentexplorer.ui.session.Session;

class CodeStatisticsTest {
    @Test
    void countsWhatIsActive() {
        // unit 0 is always off, unit 1 on for one image in four, unit 2 always on
        float[] values = new float[3 * 400];
        for (int i = 0; i < 400; i++) {
            values[3 * i + 1] = i % 4 == 0 ? 1 : 0;
            values[3 * i + 2] = 0.5f;
        }
        CodeStatistics found = CodeStatistics.of(new Codes(values, 3, null));
        assertEquals(1.25 / 3, found.active(), 1e-9);
        assertEquals(1, found.idle());
        assertArrayEquals(new double[] {0.5, 0.25, 0}, found.means(), 1e-6);
        assertEquals(1, Arrays.stream(found.shares()).sum(), 1e-9);
        assertEquals(1.75 / 3, found.shares()[0], 1e-6);
        assertEquals(0.1, found.limit(), 1e-6);
    }

    @Test
    void codesThatAreAllAlikeHaveAHistogramToo() {
        CodeStatistics found = CodeStatistics.of(new Codes(new float[10], 2, null));
        assertEquals(1, found.shares()[0], 1e-9);
        assertEquals(0, found.active());
        assertEquals(2, found.idle());
    }

    @Test
    void strongerNoiseMovesCodesFurther() {
        ImageSet images = Toys.data(50, Toys.CHECKSUM).test();
        Movement found = Movement.of(new ToyModel(2), images);
        assertEquals(0, found.shares()[0]);
        for (int s = 1; s < found.shares().length; s++) {
            assertTrue(found.shares()[s] > found.shares()[s - 1], Arrays.toString(found.shares()));
        }
    }

    @Test
    void theWindowIsToldOfBothAndKeepsAFamilyForComparison() {
        Session session = Toys.session(2);
        CodesViewModel model = new CodesViewModel(session, Toys.atOnce(), Toys.atOnce());
        session.dataProperty().set(Toys.data(60, Toys.CHECKSUM));
        session.codesProperty().set(new ToyModel(2).encode(session.dataProperty().get().test(),
                Progress.NONE));
        assertEquals(2, model.statisticsProperty().get().means().length);
        assertEquals("vanilla", model.familyProperty().get());
        assertTrue(model.movements().containsKey("vanilla"));
        session.codesProperty().set(null);
        assertEquals(null, model.statisticsProperty().get());
    }
}
