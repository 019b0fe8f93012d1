package org.latentexplorer.kernel;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Work in blocks on all processors. How it is cut depends on its size alone, never on the number of threads, so sums
 * over blocks are the same on every run.
 */
public final class Parallel {
    private Parallel() {
    }

    /** A range of whole numbers, {@code first} to {@code last - 1}. */
    @FunctionalInterface
    public interface Range {
        void run(int first, int last);
    }

    /** Runs {@code work} for 0 to {@code count - 1}, in any order; throws what one of them throws. */
    public static void each(int count, IntConsumer work) {
        IntStream.range(0, count).parallel().forEach(work);
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
