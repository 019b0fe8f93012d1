package org.latentexplorer.task;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.Failure;

/**
 * What nobody caught, on whichever thread: the trace goes into the log, a person gets a sentence, and the program goes
 * on. What is thrown again and again, as by something done each frame, is told once in a while.
 */
public final class Uncaught implements Thread.UncaughtExceptionHandler {
    private static final System.Logger LOG = System.getLogger(Uncaught.class.getName());
    private static final long APART = TimeUnit.SECONDS.toNanos(10);

    private final Consumer<Failure> tell;
    private @Nullable String last;
    private long lastTime;

    private Uncaught(Consumer<Failure> tell) {
        this.tell = tell;
    }

    /**
     * Makes this what hears of everything uncaught from now on, on all threads that have nobody of their own.
     *
     * @param tell gets what a person is to be told, on the thread that failed
     */
    public static void tellTo(Consumer<Failure> tell) {
        Thread.setDefaultUncaughtExceptionHandler(new Uncaught(tell));
    }

    /** Has something told as if it had not been caught, by who goes on all the same. */
    public static void tell(Throwable thrown) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
    }

    /** Runs each of several tasks, also those after one that throws. */
    public static void runAll(Iterable<Runnable> tasks) {
        for (Runnable task : tasks) {
            try {
                task.run();
            } catch (RuntimeException | Error e) {
                tell(e);
            }
        }
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
        if (thrown instanceof Cancelled || again(thrown)) {
            return;
        }
        LOG.log(System.Logger.Level.ERROR, "nobody caught this on the thread " + thread.getName(), thrown);
        tell.accept(Runner.explain(thrown));
    }

    private synchronized boolean again(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        String what = thrown.getClass().getName() + (trace.length == 0 ? "" : trace[0]);
        long now = System.nanoTime();
        boolean again = what.equals(last) && now - lastTime < APART;
        if (!again) {
            last = what;
            lastTime = now;
        }
        return again;
    }
}
