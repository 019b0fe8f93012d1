package org.latentexplorer.ui.plot;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.image.ImageView;

/**
 * Draws points in the background, one picture at a time. Whoever wants a newer picture waits until it is no longer
 * {@link #busy()} and then asks for the newest.
 */
final class PointRenderer {
    private static final System.Logger LOG = System.getLogger(PointRenderer.class.getName());

    /**
     * What to draw.
     *
     * @param time       when in the glide
     * @param view       what is seen, in pixels of the scene
     * @param pixelRatio device pixels a pixel
     * @param dots       in pixels of the scene
     * @param group      of each point
     * @param visible    whether a group is drawn, by group
     * @param tint       the number of each point's colour, an unsigned byte
     * @param colours    0xAARRGGBB by number; at least as many as the tints that occur
     * @param backdrop   what lies behind the points; null for nothing
     * @param gallery    images to show in the points' places; null for none
     * @param sources    the number of each point's image; null without images
     * @param chosen     whether a point stands out from the others, see {@link Emphasis}; null if none does
     */
    record Order(Glide glide, long time, byte[] group, boolean[] visible, byte[] tint, int[] colours, Viewport view,
                 double pixelRatio, DotStyle dots, Backdrop backdrop, Gallery gallery, int[] sources,
                 boolean[] chosen) {
        /** Dots alone. */
        Order(Glide glide, long time, byte[] group, boolean[] visible, byte[] tint, int[] colours, Viewport view,
              double pixelRatio, DotStyle dots) {
            this(glide, time, group, visible, tint, colours, view, pixelRatio, dots, null, null, null, null);
        }

        Order behind(Backdrop picture) {
            return new Order(glide, time, group, visible, tint, colours, view, pixelRatio, dots, picture, gallery,
                    sources, chosen);
        }

        Order with(Gallery images, PointCloud of) {
            return new Order(glide, time, group, visible, tint, colours, view, pixelRatio, dots, backdrop, images,
                    images == null ? null : of.sources(), chosen);
        }

        /** Some points above the others, which are dimmed; all alike for null. */
        Order among(Emphasis emphasis) {
            return emphasis == null ? this : new Order(glide, time, group, visible, tint, emphasis.colours(colours),
                    view, pixelRatio, dots, backdrop, gallery, sources, emphasis.chosen());
        }

        /** The number of a point's colour. */
        int colour(int point) {
            int number = tint[point] & 0xff;
            return chosen == null || chosen[point] ? number : number + colours.length / 2;
        }
    }

    private record Done(Order order, Surface surface, Raster raster, long nanos) {
    }

    /** One on screen, one that the screen may still be reading from the frame before, one to draw on. */
    private final Surface[] surfaces = {new Surface(), new Surface(), new Surface()};
    private final AtomicReference<Done> done = new AtomicReference<>();
    private final Executor executor = worker();
    private final Splatter splatter = new Splatter(Workers.forThisComputer());
    private int next;
    private boolean busy;
    private long nanos;

    private static Executor worker() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 1, 2, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("map-points").daemon().factory());
        // no thread for a plot that rests: nobody has to close it
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    boolean busy() {
        return busy;
    }

    /** How long the picture on screen took to draw. */
    long nanos() {
        return nanos;
    }

    void draw(Order order) {
        busy = true;
        Surface surface = surfaces[next];
        next = (next + 1) % surfaces.length;
        int width = (int) Math.ceil(order.view().width() * order.pixelRatio());
        int height = (int) Math.ceil(order.view().height() * order.pixelRatio());
        Raster raster = surface.raster(width, height);
        executor.execute(() -> {
            long start = System.nanoTime();
            try {
                splatter.draw(order, raster);
            } catch (RuntimeException e) {
                // a picture is lost, not the map: the next one is drawn anew
                LOG.log(System.Logger.Level.ERROR, "the points could not be drawn", e);
            } finally {
                done.set(new Done(order, surface, raster, System.nanoTime() - start));
            }
        });
    }

    /** Shows the picture that was finished since the last call, if there is one, and tells what it shows; else null. */
    Order show(ImageView view) {
        Done finished = done.getAndSet(null);
        if (finished == null) {
            return null;
        }
        busy = false;
        nanos = finished.nanos();
        finished.surface().show(view, finished.raster(), finished.order().pixelRatio());
        return finished.order();
    }
}
