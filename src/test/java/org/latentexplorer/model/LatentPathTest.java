package org.latentexplorer.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.latentexplorer.model.LatentPath.Interpolation;

class LatentPathTest {
    private final Random random = new Random(7);

    private float[] code(int dimension) {
        float[] code = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            code[i] = (float) (3 * random.nextGaussian());
        }
        return code;
    }

    private List<float[]> codes(int count, int dimension) {
        List<float[]> codes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            codes.add(code(dimension));
        }
        return codes;
    }

    private static double distance(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.pow((double) a[i] - b[i], 2);
        }
        return Math.sqrt(sum);
    }

    private static double norm(float[] code) {
        return distance(code, new float[code.length]);
    }

    @ParameterizedTest
    @EnumSource(Interpolation.class)
    void anyPathPassesItsWaypointsAtConstantSpeed(Interpolation how) {
        for (int run = 0; run < 200; run++) {
            List<float[]> codes = codes(2 + random.nextInt(5), 1 + random.nextInt(40));
            LatentPath path = LatentPath.through(codes, how);
            for (int i = 0; i < codes.size(); i++) {
                assertArrayEquals(codes.get(i), path.at(path.share(i)), 0, "waypoint " + i);
            }
            int steps = 2_000;
            float[] before = path.at(0);
            double longest = 0;
            double walked = 0;
            for (int i = 1; i <= steps; i++) {
                float[] next = path.at((double) i / steps);
                longest = Math.max(longest, distance(before, next));
                walked += distance(before, next);
                before = next;
            }
            double step = path.length() / steps;
            assertTrue(longest <= 1.01 * step + 1e-5, how + ": a step of " + longest + " where others are " + step);
            assertEquals(path.length(), walked, 0.01 * path.length(), how + ": corners alone are cut");
        }
    }

    @Test
    void aStraightPathIsTheLine() {
        LatentPath path = LatentPath.through(List.of(new float[] {0, 0}, new float[] {3, 4}, new float[] {3, 9}),
                Interpolation.STRAIGHT);
        assertEquals(10, path.length(), 1e-12);
        assertEquals(0.5, path.share(1), 1e-12);
        assertArrayEquals(new float[] {1.5f, 2}, path.at(0.25), 1e-6f);
        assertArrayEquals(new float[] {3, 6.5f}, path.at(0.75), 1e-6f);
        assertArrayEquals(new float[] {0, 0, 1.5f, 2, 3, 4, 3, 6.5f, 3, 9}, path.codes(5), 1e-6f);
    }

    @Test
    void anArcKeepsItsDistanceFromZeroAndTurnsEvenly() {
        for (int run = 0; run < 100; run++) {
            int dimension = 2 + random.nextInt(30);
            float[] from = code(dimension);
            float[] to = code(dimension);
            double scale = norm(from) / norm(to);
            for (int i = 0; i < dimension; i++) {
                to[i] *= (float) scale;
            }
            LatentPath path = LatentPath.through(List.of(from, to), Interpolation.SPHERICAL);
            double angle = 2 * Math.asin(distance(from, to) / 2 / norm(from));
            assertEquals(angle * norm(from), path.length(), 1e-3 * path.length());
            for (double share = 0; share <= 1; share += 0.1) {
                assertEquals(norm(from), norm(path.at(share)), 1e-4 * norm(from));
                double turned = 2 * Math.asin(distance(from, path.at(share)) / 2 / norm(from));
                assertEquals(share * angle, turned, 1e-3);
            }
        }
    }

    @Test
    void anArcLeadsFromOneDistanceToTheOther() {
        LatentPath path = LatentPath.through(List.of(new float[] {1, 0}, new float[] {0, 3}), Interpolation.SPHERICAL);
        float[] codes = path.codes(50);
        for (int i = 1; i < 50; i++) {
            double before = Math.hypot(codes[2 * i - 2], codes[2 * i - 1]);
            assertTrue(Math.hypot(codes[2 * i], codes[2 * i + 1]) > before);
        }
    }

    @Test
    void withoutAnArcTheLineIsGone() {
        float[][][] pairs = {
            {{0, 0, 0}, {1, 2, 3}}, {{1, 2, 3}, {0, 0, 0}}, {{1, 2, 3}, {2, 4, 6}}, {{1, 2, 3}, {-1, -2, -3}},
            {{1, 0, 0}, {1, 1e-7f, 0}}, {{1, 0, 0}, {-1, 1e-7f, 0}}, {{0, 0, 0}, {0, 0, 0}}};
        for (float[][] pair : pairs) {
            LatentPath straight = LatentPath.through(List.of(pair), Interpolation.STRAIGHT);
            LatentPath spherical = LatentPath.through(List.of(pair), Interpolation.SPHERICAL);
            assertArrayEquals(straight.codes(7), spherical.codes(7), 1e-6f);
        }
    }

    @Test
    void closeToParallelArcAndLineAgree() {
        float[] from = {2, 1, 0};
        float[] to = {2.001f, 1.002f, 0.001f};
        assertArrayEquals(LatentPath.through(List.of(from, to), Interpolation.STRAIGHT).codes(9),
                LatentPath.through(List.of(from, to), Interpolation.SPHERICAL).codes(9), 1e-4f);
    }

    @Test
    void waypointsAtOnePlaceTakeNoTime() {
        float[] a = {1, 0};
        float[] b = {3, 0};
        LatentPath path = LatentPath.through(List.of(a, a, b, b), Interpolation.STRAIGHT);
        assertArrayEquals(new float[] {2, 0}, path.at(0.5), 1e-6f);
        assertEquals(2, path.length(), 1e-12);
        LatentPath still = LatentPath.through(List.of(a, a, a), Interpolation.STRAIGHT);
        assertEquals(0, still.length());
        assertEquals(0.5, still.share(1));
        assertArrayEquals(a, still.at(0.3), 0);
        assertTrue(still.closed());
        assertFalse(path.closed());
    }

    @Test
    void whatLiesBeyondIsHeldAtTheEnds() {
        List<float[]> codes = codes(3, 4);
        LatentPath path = LatentPath.through(codes, Interpolation.SPHERICAL);
        assertArrayEquals(codes.getFirst(), path.at(-1), 0);
        assertArrayEquals(codes.getLast(), path.at(2), 0);
        assertArrayEquals(codes.getFirst(), path.codes(1), 0);
    }

    @Test
    void imagesAreBlendedWhereTheWaypointsAre() {
        List<float[]> codes = codes(4, 6);
        List<float[]> images = codes(4, 9);
        LatentPath path = LatentPath.through(codes, Interpolation.STRAIGHT);
        float[] image = new float[9];
        for (int i = 0; i < 4; i++) {
            path.blend(path.share(i), images, image);
            assertArrayEquals(images.get(i), image, 1e-5f);
        }
        path.blend((path.share(1) + path.share(2)) / 2, images, image);
        for (int p = 0; p < 9; p++) {
            assertEquals((images.get(1)[p] + images.get(2)[p]) / 2, image[p], 1e-4);
        }
    }

    @Test
    void changingTheCodesLaterChangesNothing() {
        float[] from = {1, 2};
        LatentPath path = LatentPath.through(List.of(from, new float[] {3, 4}), Interpolation.STRAIGHT);
        from[0] = 9;
        assertEquals(1, path.at(0)[0]);
    }

    @Test
    void whatIsNoPathIsRefused() {
        for (List<float[]> wrong : List.of(List.of(new float[2]), List.of(new float[2], new float[3]),
                List.of(new float[2], new float[] {0, Float.NaN}),
                List.of(new float[] {Float.POSITIVE_INFINITY}, new float[1]))) {
            assertThrows(IllegalArgumentException.class, () -> LatentPath.through(wrong, Interpolation.STRAIGHT));
        }
    }
}
