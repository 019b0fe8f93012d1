package org.latentexplorer.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.latentexplorer.kernel.Parallel;
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
        List<T> made = new ArrayList<>(Arrays.asList(null, null));
        Parallel.each(2, 2, (part, thread) -> {
            try {
                made.set(part, part == 0 ? train.apply(shared.piece(trainShare)) : test.apply(shared.piece(1)));
            } catch (RuntimeException | Error e) {
                shared.stop();
                throw e;
            }
        });
        return new SideBySide<>(made.get(0), made.get(1));
    }
}
