package org.latentexplorer.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.latentexplorer.kernel.Neighbours;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.ProbeResult;
import org.latentexplorer.model.ProbeResult.Classifier;
import org.latentexplorer.model.ProbeResult.Input;
import org.latentexplorer.model.Progress;

class ProbeTest {
    /** Two pixels; class 1 has ink at the left. */
    private static ImageSet pairs(int count, long seed, int classes) {
        Random random = new Random(seed);
        byte[] pixels = new byte[2 * count];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) random.nextInt(Math.max(1, classes));
            pixels[2 * i] = (byte) (random.nextInt(100) + 150 * labels[i]);
            pixels[2 * i + 1] = (byte) random.nextInt(256);
        }
        return new ImageSet("pairs", new ImageShape(1, 1, 2), pixels, classes == 0 ? null : labels, List.of());
    }

    private static DataSet data(int classes) {
        return new DataSet("pairs", pairs(400, 1, classes), pairs(100, 2, classes), "c0ffee");
    }

    private static final ProbeResult.Settings FEW = new ProbeResult.Settings(5, List.of(2, 50, 9999), 3, 7);

    @Test
    void classesThatLieApartAreToldApart() {
        List<ProbeResult> parts = new ArrayList<>();
        ProbeResult result = new Probe(new Plane(), data(2), FEW).measure(Progress.NONE, parts::add);
        assertArrayEquals(new int[] {2, 50, 400}, result.budgets());
        assertEquals(6, parts.size());
        assertEquals(1, parts.getFirst().curves().size());
        for (Input input : Input.values()) {
            for (Classifier classifier : Classifier.values()) {
                ProbeResult.Curve curve = result.curve(input, classifier);
                assertTrue(curve.last() > 0.97, input + " " + classifier + " " + curve.last());
                assertTrue(curve.accuracy()[0] > 0.5, "one label a class beats chance");
            }
        }
        int[][] confusion = confusion(result);
        assertEquals(100, Arrays.stream(confusion).flatMapToInt(Arrays::stream).sum());
        assertEquals(result.curve(Input.CODES, Classifier.NEIGHBOURS).last(),
                (confusion[0][0] + confusion[1][1]) / 100.0, 1e-12);
    }

    private static int[][] confusion(ProbeResult result) {
        return result.curve(Input.CODES, Classifier.NEIGHBOURS)
                .confusion(result.budgets().length - 1, data(2).test(), result.classes());
    }

    /** Of budgets that are drawn several times, what is told is of the first draw: then the figure need not agree. */
    @Test
    void everyBudgetTellsWhatItTookImagesFor() {
        ProbeResult result = new Probe(new Plane(), data(2), new ProbeResult.Settings(5, List.of(2, 50), 1, 7))
                .measure(Progress.NONE, part -> { });
        for (ProbeResult.Curve curve : result.curves()) {
            for (int b = 0; b < result.budgets().length; b++) {
                int[][] confusion = curve.confusion(b, data(2).test(), result.classes());
                assertEquals(curve.accuracy()[b], (confusion[0][0] + confusion[1][1]) / 100.0, 1e-12);
            }
        }
    }

    @Test
    void theSameSeedGivesTheSameFigures() {
        ProbeResult one = new Probe(new Plane(), data(2), FEW).measure(Progress.NONE, part -> { });
        ProbeResult two = new Probe(new Plane(), data(2), FEW).measure(Progress.NONE, part -> { });
        for (int c = 0; c < 6; c++) {
            assertArrayEquals(one.curves().get(c).accuracy(), two.curves().get(c).accuracy());
        }
    }

    /** Test labels that say the opposite change what is right, and nothing that was learned. */
    @Test
    void testImagesAreNeverLearnedFrom() {
        DataSet honest = data(2);
        byte[] opposite = honest.test().labels().clone();
        for (int i = 0; i < opposite.length; i++) {
            opposite[i] = (byte) (1 - opposite[i]);
        }
        DataSet lying = new DataSet("pairs", honest.train(),
                new ImageSet("pairs", new ImageShape(1, 1, 2), honest.test().pixels(), opposite, List.of()), "c0ffee");
        ProbeResult one = new Probe(new Plane(), honest, FEW).measure(Progress.NONE, part -> { });
        ProbeResult two = new Probe(new Plane(), lying, FEW).measure(Progress.NONE, part -> { });
        for (int c = 0; c < 6; c++) {
            assertArrayEquals(one.curves().get(c).predicted(), two.curves().get(c).predicted());
        }
        for (int c = 0; c < 6; c++) {
            for (int b = 0; b < 3; b++) {
                assertEquals(1, one.curves().get(c).accuracy()[b] + two.curves().get(c).accuracy()[b], 1e-12);
            }
        }
    }

    @Test
    void smallBudgetsHaveAllClassesAndLieWithinLargerOnes() {
        ImageSet images = pairs(300, 3, 3);
        int[] order = Labels.order(images, 3, 1);
        for (int from = 0; from < 30; from += 3) {
            assertEquals(3, Arrays.stream(order, from, from + 3).map(images::label).distinct().count());
        }
        assertEquals(300, Arrays.stream(order).distinct().count());
    }

    @Test
    void finishedCurvesAreHeardOfBeforeItStops() {
        List<ProbeResult> parts = new ArrayList<>();
        Progress stop = new Progress() {
            @Override
            public void update(double done, double total) {
            }

            @Override
            public boolean cancelled() {
                return parts.size() >= 2;
            }
        };
        assertThrows(Cancelled.class, () -> new Probe(new Plane(), data(2), FEW).measure(stop, parts::add));
        assertEquals(2, parts.getLast().curves().size());
        assertNotNull(parts.getLast().curve(Input.CODES, Classifier.NEIGHBOURS));
    }

    @Test
    void dataWithoutLabelsOrWithOneClassIsRefused() {
        assertEquals("failure.analysis.unlabelled",
                assertThrows(Failure.class, () -> new Probe(new Plane(), data(0), FEW)).key());
        assertEquals("failure.analysis.oneClass",
                assertThrows(Failure.class, () -> new Probe(new Plane(), data(1), FEW)).key());
    }

    @Test
    void theMajorityIsElectedAndTheNearestDecidesTies() {
        Codes among = new Codes(new float[] {1, 2, 3, 4, 5}, 1, new byte[] {2, 1, 1, 2, 0});
        Features features = Features.of(among);
        Features query = Features.of(new Codes(new float[] {0}, 1, null));
        assertArrayEquals(new int[] {1}, elected(features, query, 3));
        assertArrayEquals(new int[] {2}, elected(features, query, 4));
    }

    private static int[] elected(Features among, Features query, int k) {
        return Probe.vote(Neighbours.find(among, query, k, Progress.NONE::at), among, 3);
    }
}
