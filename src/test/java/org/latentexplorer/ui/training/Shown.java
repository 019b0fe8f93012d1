package org.latentexplorer.ui.training;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.latentexplorer.task.Runner;

/** Outcomes of background work, run by the test's own thread in place of JavaFX's. */
final class Shown {
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    Runner runner() {
        return new Runner(waiting::add);
    }

    /** Runs outcomes as they come until a condition holds. */
    void until(BooleanSupplier condition) throws InterruptedException {
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
