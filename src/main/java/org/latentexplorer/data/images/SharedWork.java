package org.latentexplorer.data.images;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.Progress;

/** Many small pieces of work on a few threads. */
final class SharedWork {
    /** More threads than this wait for the disk, and each holds a picture. */
    private static final int MOST_THREADS = 4;
    /** Progress is told once in so many pieces. */
    private static final int STRIDE = 32;

    /** One thread's share of the work. */
    interface Worker extends AutoCloseable {
        void work(int number);

        @Override
        void close();
    }

    private final int count;
    private final Progress whole;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<Throwable> broken = new AtomicReference<>();
    private final Progress asked = new Progress() {
        @Override
        public void update(double done, double total) {
        }

        @Override
        public boolean cancelled() {
            return broken.get() != null || whole.cancelled();
        }
    };

    private SharedWork(int count, Progress whole) {
        this.count = count;
        this.whole = whole;
    }

    /**
     * Does all pieces, in any order, and waits for them. The first exception ends the work and is thrown here.
     *
     * @param workers makes a worker for each thread, with what tells it to stop
     */
    static void run(int count, Progress progress, Function<Progress, Worker> workers) {
        SharedWork work = new SharedWork(count, progress);
        List<Thread> others = new ArrayList<>();
        int threads = Math.clamp(Math.min(Runtime.getRuntime().availableProcessors(), count / STRIDE), 1, MOST_THREADS);
        for (int i = 1; i < threads; i++) {
            others.add(Thread.ofPlatform().name("pictures " + i).daemon().start(() -> work.share(workers)));
        }
        work.share(workers);
        others.forEach(work::join);
        work.tell();
    }

    private void share(Function<Progress, Worker> workers) {
        try (Worker worker = workers.apply(asked)) {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                asked.check();
                worker.work(i);
                if (i % STRIDE == 0) {
                    whole.update(i, count);
                }
            }
        } catch (Throwable e) {
            broken.compareAndSet(null, e);
        }
    }

    private void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            broken.compareAndSet(null, new Cancelled());
            Thread.currentThread().interrupt();
        }
    }

    private void tell() {
        switch (broken.get()) {
            case null -> whole.update(count, count);
            case RuntimeException told -> throw told;
            case Error severe -> throw severe;
            case Throwable other -> throw new IllegalStateException(other);
        }
    }
}
