package org.latentexplorer.ui.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PointCloudTest {
    @Test
    void everyPointIsDrawnOnceAndKeepsItsGroup() {
        float[] x = new float[1000];
        byte[] group = new byte[1000];
        for (int i = 0; i < x.length; i++) {
            x[i] = i;
            group[i] = (byte) (i / 100);
        }
        PointCloud cloud = PointCloud.of(x, x, group);
        for (int i = 0; i < x.length; i++) {
            int drawn = cloud.drawn(i);
            assertEquals(i, cloud.source(drawn));
            assertEquals(x[i], cloud.x()[drawn]);
            assertEquals(group[i], cloud.group()[drawn]);
        }
    }

    @Test
    void noGroupLiesOnTopOfTheOthers() {
        float[] x = new float[1000];
        byte[] group = new byte[1000];
        for (int i = 0; i < x.length; i++) {
            group[i] = (byte) (i / 100);
        }
        PointCloud cloud = PointCloud.of(x, x, group);
        int[] amongLast = new int[10];
        for (int i = 800; i < 1000; i++) {
            amongLast[cloud.group()[i]]++;
        }
        for (int count : amongLast) {
            assertTrue(count > 5 && count < 40, "of 200 on top, about 20 should be of each group: " + count);
        }
    }

    @Test
    void countsWhatCanBeDrawn() {
        PointCloud cloud = PointCloud.of(new float[]{1, Float.NaN, 3}, new float[]{1, 1, Float.POSITIVE_INFINITY}, null);
        assertEquals(3, cloud.count());
        assertEquals(1, cloud.drawable());
    }
}
