package org.latentexplorer.ui;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.latentexplorer.task.Runner;

/** Outcomes of background work, run by the test's own thread in place of JavaFX's. */
public final class Shown {
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    public Runner runner() {
        return new Runner(waiting::add);
    }

    /** Runs outcomes as they come until a condition holds. */
    public void until(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it did not happen within 20 s");
            }
            Runnable next = waiting.poll(20, TimeUnit.MILLISECONDS);
            if (next != null) {
                next.run();
            }
        }
    }
}
