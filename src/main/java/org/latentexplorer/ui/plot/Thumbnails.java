package org.latentexplorer.ui.plot;

import java.util.Arrays;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;

/**
 * Images in the places of points, framed in the points' colours: as many as have room without covering each other,
 * once that is a good part of the points in view. The others stay dots.
 */
final class Thumbnails {
    /** A side in pixels of the scene, with the frame. */
    static final int SIDE = 32;
    private static final double FRAME = 1.5;
    /** Free pixels between two. */
    private static final int GAP = 2;
    /** Share of the points in view that must have room. */
    private static final double ENOUGH = 0.25;
    /** By so many halves the ink of an image is lightened where others stand out. */
    private static final int DIMMED = 2;

    private final PointOrder order;
    private final int side;
    private final int step;
    private final int[] points;
    private final int[] left;
    private final int[] top;

    private Thumbnails(PointOrder order, int side, Placing placed) {
        this.order = order;
        this.side = side;
        this.step = Math.max(1, (int) Math.round(FRAME * order.pixelRatio()));
        this.points = Arrays.copyOf(placed.points, placed.count);
        this.left = Arrays.copyOf(placed.left, placed.count);
        this.top = Arrays.copyOf(placed.top, placed.count);
    }

    /** Finds room; null if images are not wanted or have none. */
    static Thumbnails of(PointOrder order, Raster to) {
        if (order.gallery() == null || order.gallery().images().count() != order.glide().count()) {
            return null;
        }
        int side = (int) Math.round(SIDE * order.pixelRatio());
        Placing placing = new Placing(to, side, side + (int) Math.ceil(GAP * order.pixelRatio()));
        // those that stand out come first where there is not room for all
        boolean crowded = order.chosen() != null && !place(order, placing, true) || !place(order, placing, false);
        return crowded || placing.share() < ENOUGH ? null : new Thumbnails(order, side, placing);
    }

    /** Finds room for points that stand out or for all others; returns false once there are too many in view. */
    private static boolean place(PointOrder order, Placing placing, boolean chosen) {
        float[] x = new float[Strips.STRETCH];
        float[] y = new float[Strips.STRETCH];
        Viewport view = order.view().device(order.pixelRatio());
        for (int first = 0; first < order.glide().count(); first += Strips.STRETCH) {
            int count = Math.min(Strips.STRETCH, order.glide().count() - first);
            order.glide().positions(order.time(), first, count, x, y);
            for (int i = 0; i < count; i++) {
                boolean stands = order.chosen() != null && order.chosen()[first + i];
                if (stands == chosen && order.visible()[order.group()[first + i] & 0xff]) {
                    placing.add(first + i, view.toScreenX(x[i]), view.toScreenY(y[i]));
                }
            }
            if (placing.crowded()) {
                return false;
            }
        }
        return true;
    }

    /** Draws what lies on rows of a raster. */
    void draw(Raster to, int firstRow, int endRow) {
        for (int i = 0; i < points.length; i++) {
            if (top[i] < endRow && top[i] + side > firstRow) {
                draw(i, to, Math.max(firstRow, top[i]), Math.min(endRow, top[i] + side));
            }
        }
    }

    private void draw(int i, Raster to, int firstRow, int endRow) {
        Gallery gallery = order.gallery();
        int frame = 0xFF000000 | order.colours()[order.colour(points[i])];
        boolean dimmed = order.chosen() != null && !order.chosen()[points[i]];
        int image = order.sources()[points[i]];
        int inner = side - 2 * step;
        for (int row = firstRow; row < endRow; row++) {
            int y = row - top[i] - step;
            for (int column = Math.max(0, left[i]); column < Math.min(to.width(), left[i] + side); column++) {
                int x = column - left[i] - step;
                int p = row * to.stride() + column;
                to.pixels()[p] = x < 0 || y < 0 || x >= inner || y >= inner ? frame
                        : colour(gallery, image, x, y, inner, dimmed ? DIMMED : 0);
            }
        }
    }

    /** The colour of a pixel of the thumbnail of an image of one channel or three. */
    private static int colour(Gallery gallery, int image, int x, int y, int inner, int dimmed) {
        if (!gallery.images().shape().coloured()) {
            return mix(gallery, mean(gallery.images(), image, 0, x, y, inner) >> dimmed);
        }
        int colour = 0xFF;
        for (int channel = 0; channel < 3; channel++) {
            int paper = gallery.paper() >> 8 * (2 - channel) & 0xff;
            colour = colour << 8 | paper + (mean(gallery.images(), image, channel, x, y, inner) - paper >> dimmed);
        }
        return colour;
    }

    /** The mean of the pixels of a channel that a pixel of the thumbnail stands for, from 0 to 255. */
    private static int mean(ImageSet images, int image, int channel, int x, int y, int inner) {
        ImageShape shape = images.shape();
        int x0 = x * shape.width() / inner;
        int y0 = y * shape.height() / inner;
        int x1 = Math.max(x0 + 1, (x + 1) * shape.width() / inner);
        int y1 = Math.max(y0 + 1, (y + 1) * shape.height() / inner);
        int sum = 0;
        for (int row = y0; row < y1; row++) {
            int at = image * images.size() + channel * shape.pixels() + row * shape.width();
            for (int column = x0; column < x1; column++) {
                sum += images.pixels()[at + column] & 0xff;
            }
        }
        return sum / ((x1 - x0) * (y1 - y0));
    }

    private static int mix(Gallery gallery, int ink) {
        return 0xFF000000 | mix(gallery, ink, 16) << 16 | mix(gallery, ink, 8) << 8 | mix(gallery, ink, 0);
    }

    private static int mix(Gallery gallery, int ink, int shift) {
        return ((gallery.paper() >> shift & 0xff) * (255 - ink) + (gallery.ink() >> shift & 0xff) * ink + 127) / 255;
    }

    /** Gives places to points one after the other, first come first served. */
    private static final class Placing {
        private final Raster to;
        private final int side;
        private final int apart;
        private final int columns;
        /** By cells as wide as places are apart: which place is there, plus one. */
        private final int[] taken;
        private final int most;
        private int[] points = new int[64];
        private int[] left = new int[64];
        private int[] top = new int[64];
        private int count;
        private int inView;
        private int inViewPlaced;

        Placing(Raster to, int side, int apart) {
            this.to = to;
            this.side = side;
            this.apart = apart;
            // a cell before and one behind the picture, for those that stand in it only by half
            columns = to.width() / apart + 4;
            taken = new int[columns * (to.height() / apart + 4)];
            most = (int) (taken.length / ENOUGH);
        }

        /** Whether so many points are in view that there can be no room for enough of them. */
        boolean crowded() {
            return inView > most;
        }

        double share() {
            return inView == 0 ? 0 : (double) inViewPlaced / inView;
        }

        void add(int point, double x, double y) {
            if (!(x > -side && y > -side && x < to.width() + side && y < to.height() + side)) {
                return;
            }
            boolean seen = x >= 0 && y >= 0 && x < to.width() && y < to.height();
            inView += seen ? 1 : 0;
            int cell = ((int) y + apart) / apart * columns + ((int) x + apart) / apart;
            int atX = (int) x - side / 2;
            int atY = (int) y - side / 2;
            if (crowded() || !free(cell, atX, atY)) {
                return;
            }
            if (count == points.length) {
                points = Arrays.copyOf(points, 2 * count);
                left = Arrays.copyOf(left, 2 * count);
                top = Arrays.copyOf(top, 2 * count);
            }
            points[count] = point;
            left[count] = atX;
            top[count] = atY;
            taken[cell] = ++count;
            inViewPlaced += seen ? 1 : 0;
        }

        private boolean free(int cell, int x, int y) {
            for (int row = -1; row <= 1; row++) {
                for (int column = -1; column <= 1; column++) {
                    int neighbour = cell + row * columns + column;
                    int other = neighbour >= 0 && neighbour < taken.length ? taken[neighbour] - 1 : -1;
                    if (other >= 0 && Math.abs(left[other] - x) < apart && Math.abs(top[other] - y) < apart) {
                        return false;
                    }
                }
            }
            return true;
        }
    }
}
