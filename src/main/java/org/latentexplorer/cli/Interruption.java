package org.latentexplorer.cli;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C while open: the work is asked to stop, and the program's end waits until it has put away what it has and has
 * told what became of it (see {@link #letGo}), or a minute at most.
 */
final class Interruption implements AutoCloseable {
    private static final long SECONDS = 60;
    private static final Queue<CountDownLatch> ENDING = new ConcurrentLinkedQueue<>();

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook;

    Interruption(Runnable stop) {
        hook = new Thread(() -> {
            stop.run();
            try {
                over.await(SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }, "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the program is ending, and the hook with it: it waits for what is still to be told
            ENDING.add(over);
            return;
        }
        over.countDown();
    }

    /** Everything is told: a program that is ending may end. */
    static void letGo() {
        for (CountDownLatch over = ENDING.poll(); over != null; over = ENDING.poll()) {
            over.countDown();
        }
    }
}
