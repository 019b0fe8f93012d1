package org.latentexplorer.task;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.Failure;

/**
 * Runs work in the background and hands its outcome to the thread that shows it. Every piece of work gets its own
 * daemon thread: there are few, they are long, and none may hold up another or the program's end.
 */
public final class Runner {
    private static final System.Logger LOG = System.getLogger(Runner.class.getName());

    private final Executor show;

    /** @param show runs what touches the screen; see {@link Runners} */
    public Runner(Executor show) {
        this.show = show;
    }

    /**
     * Starts work.
     *
     * @param name   the thread's name
     * @param done   gets the result, on the showing thread; not called once the job is cancelled
     * @param failed gets what a person can be told, on the showing thread; not called once the job is cancelled
     */
    public <T> Job run(String name, Work<T> work, Consumer<T> done, Consumer<Failure> failed) {
        Job job = new Job();
        Thread.ofPlatform().name(name).daemon().start(() -> {
            try {
                T result = work.run(job);
                deliver(job, () -> done.accept(result));
            } catch (Cancelled e) {
                LOG.log(System.Logger.Level.DEBUG, "{0} was cancelled", name);
            } catch (Throwable e) {
                LOG.log(System.Logger.Level.WARNING, name + " failed", e);
                Failure failure = explain(e);
                deliver(job, () -> failed.accept(failure));
            }
        });
        return job;
    }

    private void deliver(Job job, Runnable outcome) {
        show.execute(() -> {
            if (!job.cancelled()) {
                outcome.run();
            }
        });
    }

    /** What to tell a person about anything thrown. */
    public static Failure explain(Throwable e) {
        return switch (e) {
            case Failure failure -> failure;
            case OutOfMemoryError full -> new Failure(full, "failure.memory");
            default -> new Failure(e, "failure.unexpected", String.valueOf(e.getMessage()));
        };
    }
}
