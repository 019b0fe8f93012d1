package org.latentexplorer.ui.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;

class ThumbnailsTest {
    private static final int FRAME = 0xFF0000FF;

    /** Images of 2 x 2 pixels, the number of the channel among all images' in each. */
    private static PointOrder order(float[] x, float[] y, Viewport view) {
        return order(x, y, view, ImageShape.square(2));
    }

    private static PointOrder order(float[] x, float[] y, Viewport view, ImageShape shape) {
        byte[] pixels = new byte[x.length * shape.size()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i / 4);
        }
        PointCloud cloud = PointCloud.of(x, y, null);
        boolean[] visible = new boolean[256];
        Arrays.fill(visible, true);
        return new PointOrder(Glide.resting(cloud.x(), cloud.y()), 0, cloud.group(), visible, cloud.group(),
                new int[]{FRAME}, view, 1, new DotStyle(1, 1))
                .with(new Gallery(new ImageSet("some", shape, pixels, null, List.of()), 0x000000,
                        0xFFFFFF), cloud);
    }

    private static int[] draw(PointOrder order) {
        int[] pixels = new int[400 * 300];
        Thumbnails images = Thumbnails.of(order, new Raster(pixels, 400, 300, 400));
        assertNotNull(images);
        images.draw(new Raster(pixels, 400, 300, 400), 0, 130);
        images.draw(new Raster(pixels, 400, 300, 400), 130, 300);
        return pixels;
    }

    @Test
    void aPointsOwnImageStandsFramedAboutIt() {
        int[] pixels = draw(order(new float[]{-100, 100}, new float[]{0, 40}, new Viewport(0, 0, 1, 1, 400, 300)));
        assertEquals(0xFF000000, pixels[150 * 400 + 100]);
        assertEquals(0xFF010101, pixels[110 * 400 + 300]);
        int half = Thumbnails.SIDE / 2;
        assertEquals(FRAME, pixels[150 * 400 + 100 - half]);
        assertEquals(0, pixels[150 * 400 + 100 - half - 1]);
        assertEquals(0, pixels[(150 + half) * 400 + 100]);
    }

    @Test
    void imagesInColourKeepIt() {
        ImageShape shape = new ImageShape(3, 2, 2);
        float[] x = {-100, -50, 0, 50, 100, 150};
        int[] pixels = draw(order(Arrays.copyOf(x, 6), new float[6], new Viewport(0, 0, 1, 1, 400, 300), shape));
        // a number's fourth is the number of its channel's, three an image
        assertEquals(0xFF000102, pixels[150 * 400 + 100]);
        assertEquals(0xFF030405, pixels[150 * 400 + 150]);
    }

    @Test
    void noneCoversAnother() {
        Random random = new Random(4);
        float[] x = new float[120];
        float[] y = new float[120];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextFloat() * 360 - 180;
            y[i] = random.nextFloat() * 260 - 130;
        }
        int[] pixels = draw(order(x, y, new Viewport(0, 0, 1, 1, 400, 300)));
        long drawn = Arrays.stream(pixels).filter(p -> p != 0).count();
        long frames = Arrays.stream(pixels).filter(p -> p == FRAME).count();
        int inner = Thumbnails.SIDE - 4;
        long images = drawn / (Thumbnails.SIDE * Thumbnails.SIDE);
        assertTrue(images >= 30, "many have room");
        assertEquals(images * Thumbnails.SIDE * Thumbnails.SIDE, drawn);
        assertEquals(images * (Thumbnails.SIDE * Thumbnails.SIDE - inner * inner), frames);
    }

    @Test
    void inACrowdPointsStayDots() {
        Random random = new Random(4);
        float[] x = new float[5000];
        float[] y = new float[5000];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextFloat() * 400 - 200;
            y[i] = random.nextFloat() * 300 - 150;
        }
        Raster to = new Raster(new int[400 * 300], 400, 300, 400);
        assertNull(Thumbnails.of(order(x, y, new Viewport(0, 0, 1, 1, 400, 300)), to));
        assertNotNull(Thumbnails.of(order(x, y, new Viewport(0, 0, 20, 20, 400, 300)), to), "nearer");
        assertNull(Thumbnails.of(order(x, y, new Viewport(0, 9999, 20, 20, 400, 300)), to), "nothing there");
    }
}
