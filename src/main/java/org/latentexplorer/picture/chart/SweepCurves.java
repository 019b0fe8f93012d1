package org.latentexplorer.picture.chart;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.latentexplorer.model.Fidelity;
import org.latentexplorer.model.Sweep;

/** Curves of what models reached that differ in one setting. */
public final class SweepCurves {
    private SweepCurves() {
    }

    /**
     * One figure over the setting.
     *
     * @param regularized of which of the models
     * @param part        images learned from, others, or the others by principal components
     * @param of          which figure
     */
    public static Curve curve(Sweep sweep, String name, boolean regularized, Function<Sweep.Point, Fidelity> part,
                              ToDoubleFunction<Fidelity> of, Tint colour, boolean dashed) {
        List<Sweep.Point> points = sweep.points().stream().filter(p -> p.regularized() == regularized)
                .filter(p -> part.apply(p) != null).toList();
        return new Curve(name, points.stream().mapToDouble(Sweep.Point::value).toArray(),
                points.stream().mapToDouble(p -> of.applyAsDouble(part.apply(p))).toArray(), colour, dashed, true);
    }
}
