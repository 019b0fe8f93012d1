package org.latentexplorer.ui.plot;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Divides work among several threads and waits for all of it. The calling thread, never JavaFX's, does its part.
 * Threads end while there is nothing to do, so nobody has to close this.
 */
final class Workers {
    /** More would wait for memory rather than for a processor. */
    private static final int MOST = 8;

    /** A part of the work. */
    @FunctionalInterface
    interface Part {
        /**
         * @param part   its number
         * @param worker the number of the thread that does it, from 0 below {@link #count()}: for what each needs
         *               for itself
         */
        void run(int part, int worker);
    }

    private final int count;
    private final ThreadPoolExecutor helpers;

    /** @param count threads, with the calling one */
    Workers(int count) {
        this.count = count;
        helpers = new ThreadPoolExecutor(Math.max(1, count - 1), Math.max(1, count - 1), 2, TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(), Thread.ofPlatform().name("map-points-", 1).daemon().factory());
        helpers.allowCoreThreadTimeOut(true);
    }

    /** As many as this computer has processors, but one for JavaFX where there are more than two. */
    static Workers forThisComputer() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new Workers(Math.clamp(processors - 1, Math.min(2, processors), MOST));
    }

    int count() {
        return count;
    }

    /**
     * Does all parts, in no certain order.
     *
     * @param most how many threads are worth their trouble
     * @throws RuntimeException or an error, whichever a part threw, after all have ended
     */
    void each(int parts, int most, Part work) {
        int threads = Math.min(Math.min(count, most), parts);
        AtomicInteger next = new AtomicInteger();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        CountDownLatch helped = new CountDownLatch(Math.max(0, threads - 1));
        for (int helper = 1; helper < threads; helper++) {
            int worker = helper;
            helpers.execute(() -> {
                take(next, parts, worker, work, failure);
                helped.countDown();
            });
        }
        take(next, parts, 0, work, failure);
        await(helped);
        switch (failure.get()) {
            case null -> { }
            case Error severe -> throw severe;
            case Throwable told -> throw (RuntimeException) told;
        }
    }

    private static void take(AtomicInteger next, int parts, int worker, Part work,
                             AtomicReference<Throwable> failure) {
        try {
            for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
                work.run(part, worker);
            }
        } catch (RuntimeException | Error e) {
            failure.set(e);
        }
    }

    private static void await(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException e) {
                // the helpers still write into the picture
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
