package org.latentexplorer.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.Fidelity;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.picture.LineChart;

/** Curves of what models reached that differ in one setting. */
final class SweepChart {
    private SweepChart() {
    }

    /** The points that diverged, by the names of their rows. */
    static Map<String, Failure> diverged(Findings found, Sweep sweep) {
        Map<String, Failure> diverged = new LinkedHashMap<>();
        sweep.points().stream().filter(p -> p.diverged() != null).forEach(p -> diverged.put(p.value()
                + (p.regularized() ? " " + found.text("analysis.capacity.regularized") : ""), p.diverged()));
        return diverged;
    }

    static LineChart.Curve curve(Findings found, Sweep sweep, String key, boolean regularized,
                                 Function<Sweep.Point, Fidelity> part, ToDoubleFunction<Fidelity> of, int colour,
                                 boolean dashed) {
        List<Sweep.Point> points = sweep.points().stream().filter(p -> p.regularized() == regularized).toList();
        return new LineChart.Curve(found.text(key), points.stream().mapToDouble(Sweep.Point::value).toArray(),
                points.stream().mapToDouble(p -> of.applyAsDouble(part.apply(p))).toArray(), colour, dashed, true);
    }
}
