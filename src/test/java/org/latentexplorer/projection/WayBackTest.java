package org.latentexplorer.projection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ProjectedCodes;
import org.latentexplorer.model.TestProjections;
import org.latentexplorer.model.WayBack;

class WayBackTest {
    private static final int COUNT = 500;
    private final Codes codes = new Codes(Samples.gaussian(COUNT * 4, 1, 1), 4, null);
    private final float[] x = Samples.gaussian(COUNT, 10, 2);
    private final float[] y = Samples.gaussian(COUNT, 10, 3);
    private final WayBack back = back(codes, x, y);

    private static WayBack back(Codes codes, float[] x, float[] y) {
        return new Projections().wayBack(codes, new ProjectedCodes(x, y, TestProjections.PCA, 0, Double.NaN));
    }

    @Test
    void leadsExactlyToACodeWhereItLies() {
        for (int i = 0; i < COUNT; i++) {
            WayBack.Spot spot = back.at(x[i], y[i]);
            assertArrayEquals(codes.code(i), spot.code());
            assertEquals(i, spot.nearest());
            assertEquals(0, spot.distance());
            assertEquals(0, spot.relative());
        }
    }

    /** In small enough steps the code moves in small steps too, through neighbours coming and going. */
    @Test
    void codesChangeWithoutJumps() {
        for (double height : new double[] {-3, 0.37, 25}) {
            for (double from = -40; from < 40; from += 1) {
                float[] before = back.at(from, height).code();
                for (int step = 1; step <= 1_000; step++) {
                    float[] now = back.at(from + step * 1e-4, height).code();
                    for (int d = 0; d < 4; d++) {
                        assertEquals(before[d], now[d], 0.02, "near " + from + ", " + height);
                    }
                    before = now;
                }
            }
        }
    }

    @Test
    void codesNearAPointAreNearItsCode() {
        for (int i = 0; i < COUNT; i += 10) {
            float[] near = back.at(x[i] + 1e-5, y[i] - 1e-5).code();
            for (int d = 0; d < 4; d++) {
                assertEquals(codes.at(i, d), near[d], 1e-2);
            }
        }
    }

    @Test
    void holesAndTheOutsideAreFarFromData() {
        // a ring with nothing inside
        float[] ringX = new float[COUNT];
        float[] ringY = new float[COUNT];
        Random random = new Random(1);
        for (int i = 0; i < COUNT; i++) {
            double angle = random.nextDouble() * 2 * Math.PI;
            double radius = 10 + random.nextGaussian() * 0.5;
            ringX[i] = (float) (radius * Math.cos(angle));
            ringY[i] = (float) (radius * Math.sin(angle));
        }
        WayBack ring = back(codes, ringX, ringY);
        assertTrue(ring.at(0, 0).hole());
        assertTrue(ring.at(100, 0).hole());
        assertEquals(90, ring.at(100, 0).distance(), 3);
        long among = IntStream.range(0, 100).filter(k -> !ring.at(10 * Math.cos(k), 10 * Math.sin(k)).hole()).count();
        assertTrue(among > 95, among + " of 100 on the ring are near data");
    }

    @Test
    void fewAndRepeatedPlacesDo() {
        Codes two = new Codes(new float[] {0, 10}, 1, null);
        WayBack line = back(two, new float[] {0, 1}, new float[] {0, 0});
        assertEquals(5, line.at(0.5, 0).code()[0], 1e-5);
        assertEquals(0, line.at(0, 0).code()[0]);
        assertFalse(line.at(0.5, 0).hole());
        WayBack same = back(two, new float[2], new float[2]);
        assertEquals(5, same.at(0, 0).code()[0]);
        assertEquals(5, same.at(3, 0).code()[0]);
        assertTrue(same.at(3, 0).hole());
        assertEquals(7, back(new Codes(new float[] {7}, 1, null), new float[1], new float[1]).at(1, 2).code()[0]);
    }
}
