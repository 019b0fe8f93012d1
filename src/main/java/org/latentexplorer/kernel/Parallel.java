package org.latentexplorer.kernel;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Work in parts on several threads, of which the calling one is one; it waits for the others. How work is cut depends
 * on its size alone, never on the number of threads, so sums over blocks are the same on every run.
 *
 * <p>Computing that takes as long as it takes ({@link #each(int, IntConsumer)}, {@link #ranges}) is done by the JVM's
 * common pool, one thread a processor. What a person waits for, or what holds something for each thread, says how many
 * threads there are to be ({@link #each(int, int, Part)}) and gets so many at once, whatever the common pool is busy
 * with; these are daemons that end while there is nothing to do, so nobody has to close them.
 */
public final class Parallel {
    private static final ThreadPoolExecutor HELPERS = new ThreadPoolExecutor(0, Integer.MAX_VALUE, 2, TimeUnit.SECONDS,
            new SynchronousQueue<>(), Thread.ofPlatform().name("parallel-", 1).daemon().factory());

    private final int count;
    private final Part work;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    private Parallel(int count, Part work) {
        this.count = count;
        this.work = work;
    }

    /** A range of whole numbers, {@code first} to {@code last - 1}. */
    @FunctionalInterface
    public interface Range {
        void run(int first, int last);
    }

    /** A part of the work. */
    @FunctionalInterface
    public interface Part {
        /**
         * @param part   its number
         * @param worker the number of the thread that does it, from 0, the calling one: for what each needs for itself
         */
        void run(int part, int worker);
    }

    /** Runs {@code work} for 0 to {@code count - 1}, in any order; throws what one of them throws. */
    public static void each(int count, IntConsumer work) {
        IntStream.range(0, count).parallel().forEach(work);
    }

    /**
     * Runs {@code work} for 0 to {@code count - 1}, in any order, and waits for all that was begun. The first that
     * throws is the last that is begun, and what it threw is thrown here.
     *
     * @param threads at most so many, whatever the computer has
     */
    public static void each(int count, int threads, Part work) {
        int helping = Math.min(threads, count) - 1;
        Parallel all = new Parallel(count, work);
        CountDownLatch helped = new CountDownLatch(Math.max(0, helping));
        for (int worker = 1; worker <= helping; worker++) {
            int number = worker;
            HELPERS.execute(() -> {
                all.run(number);
                helped.countDown();
            });
        }
        all.run(0);
        await(helped);
        switch (all.failure.get()) {
            case null -> { }
            case Error severe -> throw severe;
            case Throwable told -> throw (RuntimeException) told;
        }
    }

    private void run(int worker) {
        try {
            for (int part = next.getAndIncrement(); part < count; part = next.getAndIncrement()) {
                work.run(part, worker);
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            next.set(count);
        }
    }

    private static void await(CountDownLatch latch) {
        boolean interrupted = false;
        while (true) {
            try {
                latch.await();
                break;
            } catch (InterruptedException e) {
                // the helpers still write to what is the caller's
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs {@code work} for ranges of {@code size} that together are 0 to {@code count - 1}. */
    public static void ranges(int count, int size, Range work) {
        each(blocks(count, size), b -> work.run(b * size, Math.min(count, (b + 1) * size)));
    }

    /** How many blocks of a size there are. */
    public static int blocks(int count, int size) {
        return (count + size - 1) / size;
    }
}
