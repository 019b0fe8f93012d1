package org.latentexplorer.ui.plot;

import java.util.Arrays;
import org.latentexplorer.kernel.Parallel;

/**
 * Draws points as soft discs into an array of premultiplied 0xAARRGGBB pixels, on several threads where there are many
 * points: first stretches of the points are placed, then strips of the picture drawn. The picture is the same, bit
 * for bit, on any number of threads. Keeps its stamps while colours and size stay the same. Belongs to one calling
 * thread at a time.
 */
final class Splatter {
    private final int threads;
    private final Strips.Scratch[] scratch;
    private Strips[] stretches = new Strips[0];
    private Stamps stamps;
    private int[] colours;
    private double radius;
    private double alpha;

    Splatter(int threads) {
        this.threads = threads;
        this.scratch = new Strips.Scratch[threads];
    }

    /**
     * Clears the picture and draws all points of visible groups in their order. Points with a coordinate that is not
     * finite are left out.
     */
    void draw(PointOrder order, Raster to) {
        prepare(order.colours(), order.dots().radius() * order.pixelRatio(), order.dots().alpha());
        stamps.setStride(to.stride());
        int count = (order.glide().count() + Strips.STRETCH - 1) / Strips.STRETCH;
        if (stretches.length != count) {
            stretches = new Strips[count];
            Arrays.setAll(stretches, i -> new Strips());
        }
        Parallel.each(count, threads, (stretch, worker) -> {
            if (scratch[worker] == null) {
                scratch[worker] = new Strips.Scratch();
            }
            stretches[stretch].place(stretch, order, to, stamps.reach, scratch[worker]);
        });
        Thumbnails images = Thumbnails.of(order, to);
        int log2Height = Strips.log2Height(stamps.reach);
        // a thread that is woken for less than it takes to wake it is no help
        Parallel.each(Strips.count(to.height(), log2Height), Math.clamp(count, 1, threads),
                (strip, worker) -> draw(strip, log2Height, order, images, to));
    }

    private void prepare(int[] tints, double newRadius, double newAlpha) {
        if (stamps == null || radius != newRadius || alpha != newAlpha || !Arrays.equals(colours, tints)) {
            colours = tints.clone();
            radius = newRadius;
            alpha = newAlpha;
            stamps = new Stamps(colours, radius, alpha);
        }
    }

    private void draw(int strip, int log2Height, PointOrder order, Thumbnails images, Raster to) {
        int top = strip << log2Height;
        int bottom = Math.min(to.height(), top + (1 << log2Height));
        if (order.backdrop() == null) {
            Arrays.fill(to.pixels(), top * to.stride(), bottom * to.stride(), 0);
        } else {
            order.backdrop().fill(order.view().device(order.pixelRatio()), to, top, bottom);
        }
        for (int layer = 0; layer < Strips.LAYERS; layer++) {
            drawPoints(strip, layer, top, bottom, to);
        }
        if (images != null) {
            images.draw(to, top, bottom);
        }
    }

    private void drawPoints(int strip, int layer, int top, int bottom, Raster to) {
        int reach = stamps.reach;
        for (Strips stretch : stretches) {
            int end = stretch.start(strip, layer + 1);
            for (int i = stretch.start(strip, layer); i < end; i++) {
                long note = stretch.note(i);
                int row = Strips.row(note);
                int column = Strips.column(note);
                int stamp = Strips.stamp(note);
                if (column >= reach && column < to.width() - reach && row >= top + reach && row < bottom - reach) {
                    lay(stamps.pixels(stamp), stamps.steps(stamp), to.pixels(), row * to.stride() + column);
                } else {
                    layClipped(stamp, to, column, row, top, bottom);
                }
            }
        }
    }

    private static void lay(int[] stamp, int[] steps, int[] pixels, int at) {
        for (int k = 0; k < stamp.length; k++) {
            int p = at + steps[k];
            pixels[p] = over(stamp[k], pixels[p]);
        }
    }

    private void layClipped(int stamp, Raster to, int column, int row, int top, int bottom) {
        int[] source = stamps.pixels(stamp);
        byte[] right = stamps.right(stamp);
        byte[] down = stamps.down(stamp);
        for (int k = 0; k < source.length; k++) {
            int x = column + right[k];
            int y = row + down[k];
            if (x >= 0 && x < to.width() && y >= top && y < bottom) {
                int p = y * to.stride() + x;
                to.pixels()[p] = over(source[k], to.pixels()[p]);
            }
        }
    }

    /** Porter and Duff's "over" for premultiplied pixels, two channels at a time; cannot overflow. */
    static int over(int source, int below) {
        int opacity = source >>> 24;
        int through = 256 - opacity - (opacity >> 7);
        int redBlue = (below & 0xff00ff) * through >>> 8 & 0xff00ff;
        int alphaGreen = (below >>> 8 & 0xff00ff) * through & 0xff00ff00;
        return source + redBlue + alphaGreen;
    }
}
