package org.latentexplorer.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class ParallelTest {
    @Test
    void whatFailsOnAnotherThreadIsToldToTheCaller() {
        assertThrows(IllegalStateException.class, () -> Parallel.each(100, 3, (part, worker) -> {
            if (part == 70) {
                throw new IllegalStateException();
            }
        }));
        AtomicInteger sum = new AtomicInteger();
        Parallel.each(100, 3, (part, worker) -> sum.addAndGet(part));
        assertEquals(4950, sum.get());
    }

    @Test
    void nothingIsBegunAfterAFailure() {
        AtomicInteger begun = new AtomicInteger();
        assertThrows(IllegalStateException.class, () -> Parallel.each(100, 1, (part, worker) -> {
            if (begun.incrementAndGet() == 2) {
                throw new IllegalStateException();
            }
        }));
        assertEquals(2, begun.get());
    }

    @Test
    void whatWasBegunIsWaitedFor() {
        CountDownLatch failing = new CountDownLatch(1);
        AtomicInteger ended = new AtomicInteger();
        IllegalStateException thrown = new IllegalStateException();
        assertSame(thrown, assertThrows(IllegalStateException.class, () -> Parallel.each(2, 2, (part, worker) -> {
            if (part == 1) {
                failing.countDown();
                throw thrown;
            }
            await(failing);
            ended.incrementAndGet();
        })));
        assertEquals(1, ended.get());
    }

    @Test
    void asManyThreadsAsAskedForAreThereAtOnceEachWithItsNumber() {
        CountDownLatch together = new CountDownLatch(5);
        AtomicIntegerArray seen = new AtomicIntegerArray(5);
        Parallel.each(5, 5, (part, worker) -> {
            together.countDown();
            await(together);
            seen.incrementAndGet(worker);
        });
        for (int worker = 0; worker < 5; worker++) {
            assertEquals(1, seen.get(worker));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
