package org.latentexplorer.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Threads that share a job: every unit is done once, by whoever has time, and what fails is heard of. */
class TeamTest {
    private final List<Team> teams = new ArrayList<>();

    @AfterEach
    void close() {
        teams.forEach(Team::close);
    }

    private Team team(int size) {
        Team team = new Team(size);
        teams.add(team);
        return team;
    }

    private static Job job() {
        return new Job(new ScalarArithmetic());
    }

    @Test
    void doesEveryUnitOnce() {
        for (int size = 1; size <= 4; size++) {
            Team team = team(size);
            for (int units : new int[] {1, 7, 64, 65, 1000}) {
                AtomicIntegerArray done = new AtomicIntegerArray(units);
                for (int round = 1; round <= 50; round++) {
                    team.run(job(), (j, from, to) -> {
                        assertTrue(from % 8 == 0);
                        for (int i = from; i < to; i++) {
                            done.incrementAndGet(i);
                        }
                    }, units, 8);
                    for (int i = 0; i < units; i++) {
                        assertEquals(round, done.get(i));
                    }
                }
            }
        }
    }

    @Test
    void membersHelp() {
        Thread caller = Thread.currentThread();
        CountDownLatch helped = new CountDownLatch(1);
        team(2).run(job(), (j, from, to) -> {
            if (Thread.currentThread() == caller) {
                awaitQuietly(helped);
            } else {
                helped.countDown();
            }
        }, 100, 1);
        assertEquals(0, helped.getCount());
    }

    @Test
    void whoFindsTheTeamTakenWorksAlone() throws InterruptedException {
        Team team = team(2);
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Thread first = new Thread(() -> team.run(job(), (j, from, to) -> {
            entered.countDown();
            awaitQuietly(leave);
        }, 100, 1));
        first.start();
        entered.await();
        ConcurrentHashMap<Thread, Integer> workers = new ConcurrentHashMap<>();
        team.run(job(), (j, from, to) -> workers.merge(Thread.currentThread(), to - from, Integer::sum), 100, 1);
        assertEquals(100, workers.get(Thread.currentThread()));
        assertEquals(1, workers.size());
        leave.countDown();
        first.join();
    }

    @Test
    void manyCallersAtOnceAllGetTheirWorkDone() throws InterruptedException {
        Team team = team(3);
        AtomicInteger wrong = new AtomicInteger();
        List<Thread> callers = new ArrayList<>();
        for (int c = 0; c < 4; c++) {
            Thread caller = new Thread(() -> {
                for (int round = 0; round < 300; round++) {
                    AtomicInteger sum = new AtomicInteger();
                    team.run(job(), (j, from, to) -> sum.addAndGet(to - from), 77, 4);
                    wrong.addAndGet(sum.get() == 77 ? 0 : 1);
                }
            });
            caller.start();
            callers.add(caller);
        }
        for (Thread caller : callers) {
            caller.join();
        }
        assertEquals(0, wrong.get());
    }

    @Test
    void aFailureReachesTheCallerAndTheTeamGoesOn() {
        Team team = team(2);
        for (int bad : new int[] {0, 99}) {
            IllegalStateException e = assertThrows(IllegalStateException.class, () -> team.run(job(), (j, from, to) -> {
                if (from <= bad && bad < to) {
                    throw new IllegalStateException("unit " + bad);
                }
            }, 100, 1));
            assertEquals("unit " + bad, e.getMessage());
        }
        AtomicInteger sum = new AtomicInteger();
        team.run(job(), (j, from, to) -> sum.addAndGet(to - from), 100, 1);
        assertEquals(100, sum.get());
    }

    @Test
    void aJobLetsGoOfItsArrays() {
        Kernel kernel = new TeamKernel(new ScalarArithmetic(), team(2));
        float[] x = {1, 2};
        kernel.relu(x, 2, 0);
        Job job = ((TeamKernel) kernel).job();
        assertArrayEquals(new float[][] {null, null, null, null}, new float[][] {job.a, job.b, job.c, job.d});
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
