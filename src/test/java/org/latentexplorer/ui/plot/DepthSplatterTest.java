package org.latentexplorer.ui.plot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DepthSplatterTest {
    private static final int RED = 0xffff0000;
    private static final int BLUE = 0xff0000ff;
    private static final Orbit SIDE = new Orbit(0, 0, 1, 0, 0);

    private static int[] draw(SpacePoints points, Orbit orbit, int width, int height, int workers, boolean... hidden) {
        boolean[] visible = new boolean[PointCloud.GROUPS];
        Arrays.fill(visible, true);
        for (int i = 0; i < hidden.length; i++) {
            visible[i] = !hidden[i];
        }
        Raster to = new Raster(new int[width * height], width, height, width);
        byte[] group = points.plane().group();
        new DepthSplatter(workers).draw(new SpaceOrder(Drift.resting(points), 0,
                new SpaceView(orbit, points, width, height), 1, new DotStyle(3, 0.9), group, visible, group,
                new int[] {RED, BLUE, 0xff00ff00}, null, 0xffffff), to);
        return to.pixels();
    }

    /** One in front of the other, seen from the side along the second axis; two far below and above set the scale. */
    private static SpacePoints two(boolean redInFront) {
        return SpacePoints.of(new float[4], new float[] {redInFront ? -1 : 1, redInFront ? 1 : -1, 0, 0},
                new float[] {0, 0, -4, 4}, new byte[] {0, 1, 2, 2});
    }

    private static int at(int[] pixels, SpacePoints points, double x, double y, double z) {
        SpaceView.Seen seen = new SpaceView(SIDE, points, 200, 200).place(x, y, z);
        return pixels[(int) seen.y() * 200 + (int) seen.x()];
    }

    @Test
    void whatIsInFrontCoversWhatIsBehind() {
        int[] red = draw(two(true), SIDE, 200, 200, 1);
        int[] blue = draw(two(false), SIDE, 200, 200, 1);
        SpacePoints points = two(true);
        SpaceView.Seen front = new SpaceView(SIDE, points, 200, 200).place(0, -1, 0);
        int there = (int) front.y() * 200 + (int) front.x();
        assertTrue((red[there] >> 16 & 0xff) > (red[there] & 0xff));
        assertTrue((blue[there] & 0xff) > (blue[there] >> 16 & 0xff));
    }

    @Test
    void whatIsHiddenIsNotDrawn() {
        int[] pixels = draw(two(true), SIDE, 200, 200, 1, true, true, true);
        assertTrue(IntStream.of(pixels).allMatch(pixel -> pixel == 0));
    }

    @Test
    void whatIsFarAwayIsSmallerAndFainter() {
        SpacePoints points = SpacePoints.of(new float[] {-2, 2}, new float[] {-3, 3}, new float[] {0, 0}, null);
        int[] pixels = draw(points, SIDE, 200, 200, 1);
        long front = IntStream.range(0, pixels.length).filter(i -> i % 200 < 100 && pixels[i] != 0).count();
        long back = IntStream.range(0, pixels.length).filter(i -> i % 200 >= 100 && pixels[i] != 0).count();
        assertTrue(front > back && back > 0, front + " " + back);
        int near = at(pixels, points, -2, -3, 0);
        int far = at(pixels, points, 2, 3, 0);
        assertTrue((near >>> 24) > (far >>> 24));
    }

    @Test
    void notANumberIsLeftOut() {
        SpacePoints points = SpacePoints.of(new float[] {0, Float.NaN, 1}, new float[] {0, 0, Float.POSITIVE_INFINITY},
                new float[] {Float.NaN, 0, 1}, null);
        assertTrue(IntStream.of(draw(points, SIDE, 50, 50, 1)).allMatch(pixel -> pixel == 0));
    }

    @Test
    void anyNumberOfThreadsGivesTheSamePicture() {
        int count = 60_000;
        SplittableRandom random = new SplittableRandom(1);
        float[][] places = new float[3][count];
        byte[] group = new byte[count];
        for (int i = 0; i < count; i++) {
            for (float[] axis : places) {
                axis[i] = (float) random.nextGaussian();
            }
            group[i] = (byte) random.nextInt(3);
        }
        SpacePoints points = SpacePoints.of(places[0], places[1], places[2], group);
        int[] one = draw(points, Orbit.START, 640, 400, 1);
        assertArrayEquals(one, draw(points, Orbit.START, 640, 400, 4));
        assertNotEquals(0, IntStream.of(one).filter(pixel -> pixel != 0).count());
    }

    @Test
    void thePickedPointIsTheOneInFront() {
        SpacePoints points = two(true);
        SpaceView view = new SpaceView(SIDE, points, 200, 200);
        boolean[] visible = new boolean[PointCloud.GROUPS];
        Arrays.fill(visible, true);
        SpaceView.Seen behind = view.place(0, 1, 0);
        assertEquals(0, points.plane().source(
                new SpacePicker(view, behind.x(), behind.y(), 14, 3).find(points, visible)));
        SpaceView.Seen below = view.place(0, 0, -4);
        assertEquals(2, points.plane().source(
                new SpacePicker(view, below.x() + 10, below.y(), 14, 3).find(points, visible)), "within reach");
        assertEquals(-1, new SpacePicker(view, below.x() + 20, below.y(), 14, 3).find(points, visible));
        visible[0] = false;
        assertEquals(1, points.plane().source(
                new SpacePicker(view, behind.x(), behind.y(), 14, 3).find(points, visible)));
    }

    @Test
    void pointsDriftFromWhereTheyAre() {
        SpacePoints from = SpacePoints.of(new float[] {0}, new float[] {0}, new float[] {0}, null);
        SpacePoints to = SpacePoints.of(new float[] {10}, new float[] {20}, new float[] {Float.NaN}, null);
        Drift drift = Drift.resting(from).onTo(to, 0, 1000);
        float[] at = new float[1];
        drift.positions(drift.progress(500), 0, 0, 1, at);
        assertTrue(at[0] > 5 && at[0] < 10);
        Drift turned = drift.onTo(from, 500, 1000);
        float[] then = new float[1];
        turned.positions(turned.progress(500), 0, 0, 1, then);
        assertEquals(at[0], then[0], 1e-5);
        turned.positions(turned.progress(1500), 0, 0, 1, then);
        assertEquals(0, then[0]);
        assertTrue(drift.over(1000));
    }
}
