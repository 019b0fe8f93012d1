package org.latentexplorer.ui.plot;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import javafx.scene.image.ImageView;
import org.latentexplorer.task.Uncaught;

/**
 * Draws points in the background, one picture at a time. Whoever wants a newer picture waits until it is no longer
 * {@link #busy()} and then asks for the newest.
 *
 * @param <O> what to draw
 */
final class BackgroundRenderer<O extends BackgroundRenderer.Order> {
    /** How large a picture is to be. */
    interface Order {
        /** Pixels of the scene, likewise {@link #height()}. */
        double width();

        double height();

        /** Device pixels a pixel of the scene. */
        double pixelRatio();
    }

    private record Done<O>(O order, Surface surface, Raster raster, long nanos) {
    }

    /** One on screen, one that the screen may still be reading from the frame before, one to draw on. */
    private final Surface[] surfaces = {new Surface(), new Surface(), new Surface()};
    private final AtomicReference<Done<O>> done = new AtomicReference<>();
    private final Executor executor;
    private final BiConsumer<O, Raster> painter;
    private int next;
    private boolean busy;
    private long nanos;

    /**
     * @param thread  the name of the one that draws
     * @param painter draws, on that thread
     */
    BackgroundRenderer(String thread, BiConsumer<O, Raster> painter) {
        this.painter = painter;
        ThreadPoolExecutor pool = new ThreadPoolExecutor(1, 1, 2, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name(thread).daemon().factory());
        // no thread for a plot that rests: nobody has to close it
        pool.allowCoreThreadTimeOut(true);
        executor = pool;
    }

    boolean busy() {
        return busy;
    }

    /** How long the picture on screen took to draw. */
    long nanos() {
        return nanos;
    }

    void draw(O order) {
        busy = true;
        Surface surface = surfaces[next];
        next = (next + 1) % surfaces.length;
        Raster raster = surface.raster((int) Math.ceil(order.width() * order.pixelRatio()),
                (int) Math.ceil(order.height() * order.pixelRatio()));
        executor.execute(() -> {
            long start = System.nanoTime();
            try {
                painter.accept(order, raster);
            } catch (RuntimeException | Error e) {
                // a picture is lost, not the plot: the next one is drawn anew
                Uncaught.tell(e);
            } finally {
                done.set(new Done<>(order, surface, raster, System.nanoTime() - start));
            }
        });
    }

    /** Shows the picture that was finished since the last call, if there is one, and tells what it shows; else null. */
    O show(ImageView view) {
        Done<O> finished = done.getAndSet(null);
        if (finished == null) {
            return null;
        }
        busy = false;
        nanos = finished.nanos();
        finished.surface().show(view, finished.raster(), finished.order().pixelRatio());
        return finished.order();
    }
}
