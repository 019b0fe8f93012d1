package org.latentexplorer.projection;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.Progress;
import smile.math.MathEx;

/** Runs what the library Smile computes. */
final class Smile {
    private static final long LOOK = 50;
    /** Kept here, as the logging system keeps a logger's level only as long as somebody keeps the logger. */
    private static final Logger LOG = Logger.getLogger("smile");

    static {
        // it tells of every step
        LOG.setLevel(Level.WARNING);
    }

    private Smile() {
    }

    /**
     * Runs work on a thread of its own, for two reasons: Smile's chance is the thread's, and it cannot be stopped
     * everywhere. Once asked to stop this returns at once, and the thread, a daemon, ends when it looks itself.
     *
     * @throws Cancelled if asked to stop
     */
    static <T> T run(long seed, Progress progress, Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(() -> {
            MathEx.setSeed(seed);
            return work.get();
        });
        Thread.ofPlatform().name("smile").daemon().start(task);
        while (true) {
            progress.check();
            try {
                return task.get(LOOK, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // it still computes: look again whether it is wanted
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case RuntimeException told -> throw told;
                    case Error severe -> throw severe;
                    default -> throw new IllegalStateException(e.getCause());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Cancelled();
            }
        }
    }

    static float[] column(double[][] rows, int column, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) rows[i][column];
        }
        return values;
    }
}
