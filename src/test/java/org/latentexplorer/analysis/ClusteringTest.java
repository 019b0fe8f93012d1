package org.latentexplorer.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.Clusters;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Progress;

class ClusteringTest {
    /** 300 codes around (0, 0), then 200 around (30, 0); of the first hundred, ten are labelled wrongly. */
    private static Codes two(boolean labelled) {
        Random random = new Random(5);
        float[] values = new float[1000];
        byte[] labels = new byte[500];
        for (int i = 0; i < 500; i++) {
            values[2 * i] = (float) random.nextGaussian() + (i < 300 ? 0 : 30);
            values[2 * i + 1] = (float) random.nextGaussian();
            labels[i] = (byte) (i < 10 || i >= 300 ? 1 : 0);
        }
        return new Codes(values, 2, labelled ? labels : null);
    }

    private static Clusters find(Codes codes, Clusters.Method method, int count) {
        return new Clustering(new Plane(), codes, codes).find(new Clusters.Settings(method, count, 30, 1, 1),
                Progress.NONE);
    }

    @ParameterizedTest
    @EnumSource(Clusters.Method.class)
    void twoCloudsAreTwoClusters(Clusters.Method method) {
        Clusters found = find(two(true), method, 2);
        assertEquals(2, found.clusters().size());
        assertTrue(found.noise() < 25, "noise: " + found.noise());
        Clusters.Cluster largest = found.clusters().getFirst();
        assertEquals(0, largest.label());
        assertEquals(290.0 / 300, largest.share(), 0.02);
        assertTrue(found.purity() > 0.94, "purity: " + found.purity());
        assertTrue(found.adjustedRandIndex() > 0.8 && found.normalizedMutualInformation() > 0.7);
        // the plane decodes a code to itself: the mean image is the mean code
        assertEquals(0, largest.mean()[0], 0.3);
        assertEquals(30, found.clusters().getLast().mean()[0], 0.3);
    }

    @Test
    void theSameSeedGivesTheSameClusters() {
        int[] once = find(two(true), Clusters.Method.K_MEANS, 7).assignment();
        assertArrayEquals(once, find(two(true), Clusters.Method.K_MEANS, 7).assignment());
    }

    @Test
    void withoutLabelsThereAreClustersButNoAgreement() {
        Clusters found = find(two(false), Clusters.Method.K_MEANS, 2);
        assertEquals(2, found.clusters().size());
        assertEquals(-1, found.clusters().getFirst().label());
        assertTrue(Double.isNaN(found.purity()) && Double.isNaN(found.adjustedRandIndex()));
    }

    @Test
    void oneClusterIsAllowed() {
        Clusters one = find(two(true), Clusters.Method.K_MEANS, 1);
        assertEquals(500, one.clusters().getFirst().size());
        assertEquals(0, one.adjustedRandIndex(), 1e-12);
    }

    @Test
    void moreClustersThanDifferentCodesAreRefused() {
        Codes same = new Codes(new float[200], 2, null);
        Failure failure = assertThrows(Failure.class, () -> find(same, Clusters.Method.K_MEANS, 3));
        assertEquals("All 100 codes are the same, so there are no clusters to find: train the model longer, or choose"
                + " other data.", failure.getMessage());
        float[] values = new float[200];
        values[7] = 1;
        failure = assertThrows(Failure.class, () -> find(new Codes(values, 2, null), Clusters.Method.K_MEANS, 3));
        assertEquals("3 clusters cannot be made of 2 different codes: ask for fewer clusters, or choose more images.",
                failure.getMessage());
        assertEquals(2, find(new Codes(values, 2, null), Clusters.Method.K_MEANS, 2).clusters().size(),
                "what is advised works");
        assertThrows(Failure.class, () -> find(same, Clusters.Method.K_MEANS, 101));
        Codes few = new Codes(new float[20], 2, null);
        assertEquals("failure.analysis.few",
                assertThrows(Failure.class, () -> find(few, Clusters.Method.DENSITY, 0)).key());
        Codes three = new Codes(new float[6], 2, null);
        assertEquals("failure.analysis.few.clusters",
                assertThrows(Failure.class, () -> find(three, Clusters.Method.DENSITY, 0)).key());
    }

    @Test
    void stopsWhenAsked() {
        Clustering clustering = new Clustering(new Plane(), two(true), two(true));
        for (Clusters.Method method : Clusters.Method.values()) {
            assertThrows(Cancelled.class,
                    () -> clustering.find(new Clusters.Settings(method, 4, 30, 1, 1), new Stopped(3)));
        }
    }
}
