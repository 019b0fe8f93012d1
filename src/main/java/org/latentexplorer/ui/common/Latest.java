package org.latentexplorer.ui.common;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import org.latentexplorer.task.Uncaught;

/**
 * Background work whose requests replace each other: while one is worked on, only the newest of those that came
 * in is kept. For what follows the pointer.
 */
public final class Latest {
    private final Executor background;
    private final Executor show;
    private final AtomicReference<Runnable> newest = new AtomicReference<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    /**
     * @param background runs the work
     * @param show       gets the outcomes
     */
    public Latest(Executor background, Executor show) {
        this.background = background;
        this.show = show;
    }

    /** Works on a daemon thread of its own; outcomes arrive on the JavaFX application thread. */
    public static Latest forWindow(String name) {
        return onThread(name, Platform::runLater);
    }

    /** Works on a daemon thread of its own, which ends while there is nothing to do: nobody has to close this. */
    public static Latest onThread(String name, Executor show) {
        ThreadPoolExecutor thread = new ThreadPoolExecutor(1, 1, 2, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name(name).daemon().factory());
        thread.allowCoreThreadTimeOut(true);
        return new Latest(thread, show);
    }

    /** Asks for work; a request that nobody has begun to work on is forgotten. */
    public <T> void submit(Supplier<T> work, Consumer<T> done) {
        newest.set(() -> {
            T result = work.get();
            show.execute(() -> done.accept(result));
        });
        wake();
    }

    private void wake() {
        if (busy.compareAndSet(false, true)) {
            background.execute(this::drain);
        }
    }

    private void drain() {
        try {
            for (Runnable next = newest.getAndSet(null); next != null; next = newest.getAndSet(null)) {
                Uncaught.runAll(List.of(next));
            }
        } finally {
            busy.set(false);
        }
        // a request may have come in between the last look and the flag
        if (newest.get() != null) {
            wake();
        }
    }
}
