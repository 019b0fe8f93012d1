package org.latentexplorer.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;
import javafx.animation.AnimationTimer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.latentexplorer.ui.latent.LatentMapView;

/** Moves something at every frame and takes the times. */
final class MapDriver {
    /** A frame that took longer left out at least one refresh of a screen of 60 Hz. */
    private static final double MISSED = 1.5 * 1000 / 60;

    /** Work is counted in the thread's own time: what else the computer does would otherwise count, too. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    /** What happens before a frame. */
    @FunctionalInterface
    interface Move {
        void at(int frame);
    }

    private final CountDownLatch done = new CountDownLatch(1);
    private final double[] frames;
    private final double[] work;
    private final double[] pictures;
    private int frame;
    private long last;
    private long began;
    private long beganCpu;

    /** Drives the map. Starts at once; on the JavaFX application thread. */
    MapDriver(LatentMapView view, int count, Move move) {
        this(view.plot().area(), view.plot()::renderNanos, count, move);
    }

    /**
     * Starts at once; on the JavaFX application thread.
     *
     * @param area        what is dragged
     * @param renderNanos how long the picture on screen took to draw
     */
    MapDriver(Node area, LongSupplier renderNanos, int count, Move move) {
        Scene scene = area.getScene();
        frames = new double[count];
        work = new double[count];
        pictures = new double[count];
        Runnable worked = () -> {
            if (frame > 0 && frame <= work.length) {
                work[frame - 1] = (CPU.getCurrentThreadCpuTime() - beganCpu) / 1e6;
            }
        };
        scene.addPostLayoutPulseListener(worked);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                began = System.nanoTime();
                beganCpu = CPU.getCurrentThreadCpuTime();
                // the first frames only get things going
                if (frame >= 0 && frame < frames.length) {
                    frames[frame] = (began - last) / 1e6;
                    pictures[frame] = renderNanos.getAsLong() / 1e6;
                }
                last = began;
                move.at(frame);
                frame++;
                if (frame > frames.length) {
                    stop();
                    drag(area, MouseButton.NONE, 0);
                    scene.removePostLayoutPulseListener(worked);
                    done.countDown();
                }
            }
        }.start();
        last = System.nanoTime();
    }

    void await() throws InterruptedException {
        done.await();
    }

    /** One frame of a circling drag; with no button, its end. */
    static void drag(Node area, MouseButton button, int frame) {
        double x = 480 + 250 * Math.cos(frame * 0.07);
        double y = 330 + 180 * Math.sin(frame * 0.11);
        if (button == MouseButton.NONE) {
            fire(area, MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, x, y);
        } else {
            fire(area, frame == 0 ? MouseEvent.MOUSE_PRESSED : MouseEvent.MOUSE_DRAGGED, button, x, y);
        }
    }

    private static void fire(Node area, EventType<MouseEvent> type, MouseButton button, double x, double y) {
        Point2D at = area.localToScene(x, y);
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(area, new MouseEvent(null, area, type, at.getX(), at.getY(), 0, 0, button, 1, false, false,
                false, false, down && button == MouseButton.PRIMARY, false, down && button == MouseButton.SECONDARY,
                false, false, false, new PickResult(area, at.getX(), at.getY())));
    }

    String summary() {
        double[] intervals = Arrays.copyOfRange(frames, 5, frames.length);
        double[] works = Arrays.copyOfRange(work, 5, work.length);
        long missed = Arrays.stream(intervals).filter(t -> t > MISSED).count();
        return "%8.2f %8.2f  %8.2f %8.2f  %8.2f %6.2f %5.1f %%".formatted(percentile(pictures, 50),
                percentile(pictures, 99), percentile(works, 50), percentile(works, 99), percentile(intervals, 50),
                percentile(intervals, 99), 100.0 * missed / intervals.length);
    }

    static double percentile(double[] times, double share) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share / 100 * sorted.length))];
    }
}
