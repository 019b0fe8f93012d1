package org.latentexplorer.ui.plot;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import javafx.scene.image.ImageView;
import org.latentexplorer.task.Uncaught;
import org.latentexplorer.ui.common.Latest;

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

    /**
     * Threads that draw a picture: as many as this computer has processors, but one for JavaFX where there are more than
     * two. More than these would wait for memory.
     */
    static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors() - 1,
            Math.min(2, Runtime.getRuntime().availableProcessors()), 8);

    /** One on screen, one that the screen may still be reading from the frame before, one to draw on. */
    private final Surface[] surfaces = {new Surface(), new Surface(), new Surface()};
    private final AtomicReference<Done<O>> done = new AtomicReference<>();
    private final Latest background;
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
        // what is finished is not pushed at the window but fetched by its next frame
        background = Latest.onThread(thread, Runnable::run);
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
        background.submit(() -> {
            long start = System.nanoTime();
            try {
                painter.accept(order, raster);
            } catch (RuntimeException | Error e) {
                // a picture is lost, not the plot: the next one is drawn anew
                Uncaught.tell(e);
            }
            return new Done<>(order, surface, raster, System.nanoTime() - start);
        }, done::set);
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
