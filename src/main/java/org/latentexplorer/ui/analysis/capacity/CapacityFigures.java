package org.latentexplorer.ui.analysis.capacity;

import java.util.Comparator;
import org.latentexplorer.model.Sweep;

/**
 * What a sweep comes to.
 *
 * @param lowest         validation error of all networks without a regularizer
 * @param at             value of the setting that has it
 * @param gap            validation error less training error of the largest network
 * @param regularizedGap the same with a regularizer; NaN without one
 */
record CapacityFigures(double lowest, int at, double gap, double regularizedGap) {
    /** Of a sweep with at least one point. */
    static CapacityFigures of(Sweep sweep) {
        Sweep.Point best = sweep.points().stream().filter(p -> !p.regularized())
                .min(Comparator.comparingDouble(p -> p.held().mse())).orElseThrow();
        return new CapacityFigures(best.held().mse(), best.value(), gap(sweep, false), gap(sweep, true));
    }

    private static double gap(Sweep sweep, boolean regularized) {
        return sweep.points().stream().filter(p -> p.regularized() == regularized)
                .max(Comparator.comparingInt(Sweep.Point::value))
                .map(p -> p.held().mse() - p.train().mse()).orElse(Double.NaN);
    }
}
