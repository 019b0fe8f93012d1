package org.latentexplorer.ui.plot;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.image.ImageView;

/** Draws points in space in the background, one picture at a time, like {@link PointRenderer}. */
final class SpaceRenderer {
    private static final System.Logger LOG = System.getLogger(SpaceRenderer.class.getName());

    private record Done(SpaceOrder order, Surface surface, Raster raster, long nanos) {
    }

    /** One on screen, one that the screen may still be reading from the frame before, one to draw on. */
    private final Surface[] surfaces = {new Surface(), new Surface(), new Surface()};
    private final AtomicReference<Done> done = new AtomicReference<>();
    private final Executor executor = worker();
    private final DepthSplatter splatter = new DepthSplatter(Workers.forThisComputer());
    private int next;
    private boolean busy;
    private long nanos;

    private static Executor worker() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 1, 2, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("space-points").daemon().factory());
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

    void draw(SpaceOrder order) {
        busy = true;
        Surface surface = surfaces[next];
        next = (next + 1) % surfaces.length;
        Raster raster = surface.raster((int) Math.ceil(order.view().width() * order.pixelRatio()),
                (int) Math.ceil(order.view().height() * order.pixelRatio()));
        executor.execute(() -> {
            long start = System.nanoTime();
            try {
                splatter.draw(order, raster);
            } catch (RuntimeException e) {
                // a picture is lost, not the view: the next one is drawn anew
                LOG.log(System.Logger.Level.ERROR, "the points could not be drawn", e);
            } finally {
                done.set(new Done(order, surface, raster, System.nanoTime() - start));
            }
        });
    }

    /** Shows the picture that was finished since the last call, if there is one, and tells what it shows; else null. */
    SpaceOrder show(ImageView view) {
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
