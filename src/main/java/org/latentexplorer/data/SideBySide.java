package org.latentexplorer.data;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.latentexplorer.model.Cancelled;
import org.latentexplorer.model.Progress;

/** Something of training and of test images made at the same time, that of the test images on a second thread. */
record SideBySide<T>(T train, T test) {
    /**
     * Waits for both. Where one fails the other is stopped, and what went wrong is thrown here.
     *
     * @param trainShare training images for each test image, about: how they share the progress
     */
    static <T> SideBySide<T> make(Function<Progress, T> train, Function<Progress, T> test, double trainShare,
                                  Progress progress) {
        SharedProgress shared = new SharedProgress(progress, trainShare + 1);
        FutureTask<T> second = new FutureTask<>(() -> test.apply(shared.piece(1)));
        Thread.ofPlatform().name("test images").daemon().start(second);
        try {
            return new SideBySide<>(train.apply(shared.piece(trainShare)), result(second));
        } finally {
            shared.stop();
        }
    }

    private static <T> T result(FutureTask<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException told -> throw told;
                case Error severe -> throw severe;
                default -> throw new IllegalStateException(e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cancelled();
        }
    }
}
