package org.latentexplorer.ui.analysis.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.latentexplorer.model.CapacitySweeper;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Fidelity;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.model.Trainer;

/** Trains nothing; each value needs a permit. */
final class StubSweeper implements CapacitySweeper {
    final Semaphore permits = new Semaphore(1_000);
    volatile Recipe recipe;
    volatile Regularization regularization;
    volatile int learned;
    volatile int held;

    @Override
    public Sweep sweep(Trainer trainer, Sweep.Setting setting, List<Integer> values, Recipe recipe,
                       Regularization regularization, DataSet data, int learned, int held, Progress progress,
                       Consumer<Sweep> part) {
        this.recipe = recipe;
        this.regularization = regularization;
        this.learned = learned;
        this.held = held;
        for (int done = 1; done <= values.size(); done++) {
            while (!permits.tryAcquire()) {
                progress.check();
                Thread.onSpinWait();
            }
            progress.update(done, values.size());
            part.accept(sweep(values.subList(0, done), regularization != null));
        }
        return sweep(values, regularization != null);
    }

    /** Training errors fall with the value; validation errors rise again from the third on, less if regularized. */
    static Sweep sweep(List<Integer> values, boolean regularized) {
        List<Sweep.Point> points = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            double train = 0.04 - 0.01 * i;
            double held = i < 2 ? 0.05 - 0.01 * i : 0.07;
            points.add(point(values.get(i), false, train, held));
            if (regularized) {
                points.add(point(values.get(i), true, 0.05, 0.06));
            }
        }
        return new Sweep(Sweep.Setting.WIDTH, points, 300, 400);
    }

    private static Sweep.Point point(int value, boolean regularized, double train, double held) {
        return new Sweep.Point(value, regularized, Recipe.vanilla(List.of(value), 2), 100, new Fidelity(train, 10, 0.5),
                new Fidelity(held, 10, 0.5), null, 1);
    }
}
