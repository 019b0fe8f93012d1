package org.latentexplorer.kernel;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Threads that help whoever calls a kernel. A job is cut into pieces; the caller takes them from the first on, the
 * members from the last on, until they meet: no thread waits for one that the system keeps from running, and from one
 * call to the next each finds much the same numbers in its caches. There is one job at a time: a caller that finds the
 * team taken works alone. Nothing is allocated.
 *
 * <p>A member looks for the next job for a moment before it goes to sleep, since waking it takes longer than most jobs.
 */
final class Team implements AutoCloseable {
    /** Part of a job: its units from {@code from} up to {@code to}. */
    @FunctionalInterface
    interface Part {
        void run(Job job, int from, int to);
    }

    /** Pieces a thread: enough for one that comes late to leave its share to the others. */
    private static final int PIECES = 4;
    private static final long AWAKE_NANOS = 200_000;
    /** How long a thread that waits keeps a processor to itself; after that it lets others go first. */
    private static final long BUSY_NANOS = 10_000;
    private static final long PATIENCE_NANOS = 50_000;

    private final Member[] members;
    private final AtomicBoolean taken = new AtomicBoolean();
    /** The job's number in the upper half; below it the first piece not taken and the one after the last, 16 bits each. */
    private final AtomicLong open = new AtomicLong();
    private final AtomicInteger unfinished = new AtomicInteger();
    private volatile boolean closed;
    /** The caller, while asleep until the last piece is done. */
    private volatile @Nullable Thread waiting;
    private volatile @Nullable Throwable failure;

    // the present job: written before it is opened, read after a piece of it was taken
    private @Nullable Part part;
    private @Nullable Job job;
    private int units;
    private int piece;

    /** @param size threads at work, the caller among them */
    Team(int size) {
        members = new Member[size - 1];
    }

    int size() {
        return members.length + 1;
    }

    /**
     * Runs a part over all units, by whoever has time; returns when all of it is done.
     *
     * @param grain pieces are whole multiples of so many units
     */
    void run(Job work, Part what, int count, int grain) {
        int grains = (count + grain - 1) / grain;
        if (grains < 2 || members.length == 0 || !taken.compareAndSet(false, true)) {
            what.run(work, 0, count);
            return;
        }
        try {
            int pieces = Math.min(grains, PIECES * size());
            piece = (grains + pieces - 1) / pieces * grain;
            part = what;
            job = work;
            units = count;
            share((count + piece - 1) / piece);
        } finally {
            part = null;
            job = null;
            taken.set(false);
        }
    }

    private void share(int pieces) {
        unfinished.set(pieces);
        long number = (open.get() >>> 32) + 1;
        open.set(number << 32 | pieces);
        wake(pieces - 1);
        for (int i = takeFirst(); i >= 0; i = takeFirst()) {
            work(i);
        }
        await();
        Throwable thrown = failure;
        failure = null;
        if (thrown instanceof Error error) {
            throw error;
        } else if (thrown != null) {
            throw (RuntimeException) thrown;
        }
    }

    private void wake(int most) {
        for (int i = 0; i < members.length && i < most; i++) {
            if (members[i] == null) {
                members[i] = new Member(i);
            }
            members[i].wake();
        }
    }

    /** The number of a piece that nobody else has, or -1 if there is none left. */
    private int takeFirst() {
        while (true) {
            long now = open.get();
            int first = (int) (now >>> 16) & 0xffff;
            if (first >= (now & 0xffff)) {
                return -1;
            }
            if (open.compareAndSet(now, now + (1 << 16))) {
                return first;
            }
        }
    }

    private int takeLast() {
        while (true) {
            long now = open.get();
            int last = (int) (now & 0xffff) - 1;
            if (last < ((now >>> 16) & 0xffff)) {
                return -1;
            }
            if (open.compareAndSet(now, now - 1)) {
                return last;
            }
        }
    }

    private void work(int i) {
        try {
            Objects.requireNonNull(part).run(Objects.requireNonNull(job), i * piece, Math.min(units, (i + 1) * piece));
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        if (unfinished.decrementAndGet() == 0) {
            Thread caller = waiting;
            if (caller != null) {
                LockSupport.unpark(caller);
            }
        }
    }

    /** A member may have been put aside in the middle of a piece: then its processor is needed, not guarded. */
    private void await() {
        long since = System.nanoTime();
        for (long waited = 0; waited < PATIENCE_NANOS; waited = System.nanoTime() - since) {
            if (unfinished.get() == 0) {
                return;
            }
            pause(waited);
        }
        waiting = Thread.currentThread();
        while (unfinished.get() != 0) {
            LockSupport.park(this);
        }
        waiting = null;
    }

    private static void pause(long waited) {
        if (waited < BUSY_NANOS) {
            Thread.onSpinWait();
        } else {
            Thread.yield();
        }
    }

    /** Ends the threads; calls that follow are worked alone. */
    @Override
    public void close() {
        closed = true;
        for (Member member : members) {
            if (member != null) {
                LockSupport.unpark(member);
            }
        }
    }

    private final class Member extends Thread {
        private volatile boolean asleep;

        Member(int index) {
            super("kernel-" + (index + 1));
            setDaemon(true);
            start();
        }

        void wake() {
            if (asleep) {
                LockSupport.unpark(this);
            }
        }

        @Override
        public void run() {
            long since = System.nanoTime();
            while (!closed) {
                int i = takeLast();
                long waited = System.nanoTime() - since;
                if (i >= 0) {
                    work(i);
                    since = System.nanoTime();
                } else if (waited < AWAKE_NANOS) {
                    pause(waited);
                } else {
                    sleep();
                    since = System.nanoTime();
                }
            }
        }

        private void sleep() {
            asleep = true;
            long now = open.get();
            if (((now >>> 16) & 0xffff) >= (now & 0xffff) && !closed) {
                LockSupport.park(Team.this);
            }
            asleep = false;
        }
    }
}
