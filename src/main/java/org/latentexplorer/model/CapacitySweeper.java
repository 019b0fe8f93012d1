package org.latentexplorer.model;

import java.util.List;
import java.util.function.Consumer;

/** Trains small and large networks on few images: what they learn by heart, and what of it holds for others. */
public interface CapacitySweeper {
    /**
     * Trains networks of different capacity, judged by training images kept apart.
     *
     * @param regularization null for none; otherwise each value is trained without and with it
     * @param learned        training images to learn from
     * @param held           others to judge by
     * @throws Failure if there are not as many images, or a value makes no recipe
     */
    Sweep sweep(Trainer trainer, Sweep.Setting setting, List<Integer> values, Recipe recipe,
                Regularization regularization, DataSet data, int learned, int held, Progress progress,
                Consumer<Sweep> part);
}
