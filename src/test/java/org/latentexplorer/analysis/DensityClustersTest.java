package org.latentexplorer.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Progress;

class DensityClustersTest {
    /** Round clouds of 100 codes in the plane, and stray codes far from all of them. */
    private static Codes clouds(int stray, double... centres) {
        Random random = new Random(3);
        int count = centres.length / 2 * 100;
        float[] values = new float[(count + stray) * 2];
        for (int i = 0; i < 2 * count; i++) {
            values[i] = (float) (centres[i / 200 * 2 + i % 2] + random.nextGaussian());
        }
        for (int i = 0; i < stray; i++) {
            values[2 * (count + i)] = 1000 + 100 * i;
            values[2 * (count + i) + 1] = -1000;
        }
        return new Codes(values, 2, null);
    }

    @Test
    void cloudsAreFoundWithoutBeingCountedAndStraysAreNoise() {
        int[] found = DensityClusters.find(clouds(5, 0, 0, 20, 0, 0, 20), 20, 5, Progress.NONE);
        assertEquals(2, Arrays.stream(found).max().orElseThrow());
        for (int cloud = 0; cloud < 3; cloud++) {
            int[] members = Arrays.stream(found, cloud * 100, (cloud + 1) * 100).filter(c -> c >= 0).toArray();
            assertTrue(members.length > 90, "in cloud " + cloud + ": " + members.length);
            assertEquals(1, Arrays.stream(members).distinct().count());
        }
        assertArrayEquals(new int[] {-1, -1, -1, -1, -1}, Arrays.copyOfRange(found, 300, 305));
    }

    @Test
    void cloudsOfDifferentDensityAreFound() {
        Codes codes = clouds(0, 0, 0, 40, 0);
        for (int i = 200; i < 400; i++) {
            codes.values()[i] *= 3;
        }
        int[] found = DensityClusters.find(codes, 20, 5, Progress.NONE);
        assertEquals(1, Arrays.stream(found).max().orElseThrow());
    }

    @Test
    void oneCloudIsOneCluster() {
        assertArrayEquals(new int[100], DensityClusters.find(clouds(0, 0, 0), 40, 5, Progress.NONE));
    }

    @Test
    void equalCodesAreNoTrouble() {
        float[] values = new float[60];
        Arrays.fill(values, 30, 60, 9);
        int[] found = DensityClusters.find(new Codes(values, 1, null), 5, 5, Progress.NONE);
        assertEquals(2, Arrays.stream(found).distinct().count());
        assertEquals(found[0], found[29]);
        assertArrayEquals(new int[30], DensityClusters.find(new Codes(new float[30], 1, null), 5, 5, Progress.NONE));
    }

    @Test
    void stopsWhenAsked() {
        assertThrows(Cancelled.class, () -> DensityClusters.find(clouds(0, 0, 0), 20, 5, new Stopped(4)));
    }
}
