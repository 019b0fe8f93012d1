package org.latentexplorer.ui.common;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.animation.AnimationTimer;
import org.latentexplorer.task.Uncaught;

/** Runs tasks with the next frame, on the JavaFX application thread. Costs nothing while there are none. */
public final class Frames implements Executor {
    private List<Runnable> waiting = new ArrayList<>();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            stop();
            List<Runnable> due = waiting;
            waiting = new ArrayList<>();
            Uncaught.runAll(due);
        }
    };

    /** To be called on the JavaFX application thread. */
    @Override
    public void execute(Runnable task) {
        waiting.add(task);
        timer.start();
    }
}
