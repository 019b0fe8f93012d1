package org.latentexplorer.data.images;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import org.latentexplorer.kernel.Parallel;
import org.latentexplorer.model.Progress;

/** Many small pieces of work on a few threads, each of which has a worker of its own. */
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

    private SharedWork() {
    }

    /**
     * Does all pieces, in any order, and waits for them. The first exception ends the work and is thrown here.
     *
     * @param workers makes a worker for each thread, with what tells it to stop
     */
    static void run(int count, Progress progress, Function<Progress, Worker> workers) {
        AtomicBoolean broken = new AtomicBoolean();
        Progress asked = new Progress() {
            @Override
            public void update(double done, double total) {
            }

            @Override
            public boolean cancelled() {
                return broken.get() || progress.cancelled();
            }
        };
        int threads = Math.clamp(Math.min(Runtime.getRuntime().availableProcessors(), count / STRIDE), 1, MOST_THREADS);
        Worker[] own = new Worker[threads];
        try {
            Parallel.each(count, threads, (number, thread) -> {
                try {
                    asked.check();
                    own[thread] = own[thread] == null ? workers.apply(asked) : own[thread];
                    own[thread].work(number);
                } catch (RuntimeException | Error e) {
                    broken.set(true);
                    throw e;
                }
                if (number % STRIDE == 0) {
                    progress.update(number, count);
                }
            });
        } finally {
            Stream.of(own).filter(Objects::nonNull).forEach(Worker::close);
        }
        progress.update(count, count);
    }
}
