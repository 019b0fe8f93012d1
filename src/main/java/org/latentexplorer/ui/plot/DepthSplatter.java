package org.latentexplorer.ui.plot;

import java.util.Arrays;
import org.latentexplorer.kernel.Parallel;

/**
 * Draws points in space as soft discs into an array of premultiplied 0xAARRGGBB pixels: what is nearer covers what is
 * farther away, and is larger and clearer. Works like {@link Splatter}. Belongs to one calling thread at a time.
 */
final class DepthSplatter {
    private final int threads;
    private final DepthSort sort;
    private DepthStamps stamps;
    private int[] colours;
    private int fog;
    private double radius;
    private double alpha;

    DepthSplatter(int threads) {
        this.threads = threads;
        sort = new DepthSort(threads);
    }

    /** Clears the picture and draws all points of visible groups, those far away first. */
    void draw(SpaceOrder order, Raster to) {
        prepare(order);
        stamps.setStride(to.stride());
        sort.sort(order, to, stamps.reach);
        int log2Height = Strips.log2Height(stamps.reach);
        int count = (order.drift().count() + Strips.STRETCH - 1) / Strips.STRETCH;
        Parallel.each(Strips.count(to.height(), log2Height), Math.clamp(count, 1, threads), (strip, worker) -> {
            int top = strip << log2Height;
            draw(strip, top, Math.min(to.height(), top + (1 << log2Height)), to);
        });
    }

    private void prepare(SpaceOrder order) {
        double newRadius = DepthStamps.step(order.dots().radius() * order.pixelRatio());
        double newAlpha = order.dots().alpha();
        if (stamps == null || radius != newRadius || alpha != newAlpha || fog != order.fog()
                || !Arrays.equals(colours, order.colours())) {
            colours = order.colours().clone();
            fog = order.fog();
            radius = newRadius;
            alpha = newAlpha;
            stamps = new DepthStamps(colours, fog, radius, alpha);
        }
    }

    private void draw(int strip, int top, int bottom, Raster to) {
        Arrays.fill(to.pixels(), top * to.stride(), bottom * to.stride(), 0);
        int end = sort.start(strip + 1);
        for (int i = sort.start(strip); i < end; i++) {
            long note = sort.note(i);
            int row = DepthSort.row(note);
            int column = DepthSort.column(note);
            Stamps layer = stamps.of(DepthSort.layer(note));
            int stamp = DepthSort.stamp(note);
            int reach = layer.reach;
            if (column >= reach && column < to.width() - reach && row >= top + reach && row < bottom - reach) {
                lay(layer.pixels(stamp), layer.steps(stamp), to.pixels(), row * to.stride() + column);
            } else {
                layClipped(layer, stamp, to, column, row, top, bottom);
            }
        }
    }

    private static void lay(int[] stamp, int[] steps, int[] pixels, int at) {
        for (int k = 0; k < stamp.length; k++) {
            int p = at + steps[k];
            pixels[p] = Splatter.over(stamp[k], pixels[p]);
        }
    }

    private static void layClipped(Stamps layer, int stamp, Raster to, int column, int row, int top, int bottom) {
        int[] source = layer.pixels(stamp);
        byte[] right = layer.right(stamp);
        byte[] down = layer.down(stamp);
        for (int k = 0; k < source.length; k++) {
            int x = column + right[k];
            int y = row + down[k];
            if (x >= 0 && x < to.width() && y >= top && y < bottom) {
                int p = y * to.stride() + x;
                to.pixels()[p] = Splatter.over(source[k], to.pixels()[p]);
            }
        }
    }
}
