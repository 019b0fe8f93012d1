package org.latentexplorer.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.latentexplorer.model.Fidelity;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.picture.LineChart;
import org.latentexplorer.picture.Look;

/** Charts of what models reached that differ in one setting. */
final class SweepChart {
    private final Console console;
    private final Sweep sweep;

    private SweepChart(Console console, Sweep sweep) {
        this.console = console;
        this.sweep = sweep;
    }

    /** Fidelity over the size of the code, beside principal components. */
    static void compression(Findings found, Console console, Look look, Sweep sweep, String data) {
        SweepChart charts = new SweepChart(console, sweep);
        String title = console.text("analysis.compress.chart");
        String caption = console.text("analysis.compress.curve", sweep.held(), data);
        for (String measure : List.of("psnr", "ssim")) {
            ToDoubleFunction<Fidelity> of = measure.equals("psnr") ? Fidelity::psnr : Fidelity::ssim;
            found.picture(measure + ".png", LineChart.draw(new LineChart.Words(title, caption,
                    console.text("analysis.vary.latent"), console.text("analysis." + measure), true, false), List.of(
                    charts.curve("analysis.compress.model", false, Sweep.Point::held, of, 4, false),
                    charts.curve("analysis.components", false, Sweep.Point::components, of, 9, true)), look), title);
        }
    }

    /** Errors of images learned from and of others, with and without regularization. */
    static void capacity(Findings found, Console console, Look look, Sweep sweep, String data) {
        SweepChart charts = new SweepChart(console, sweep);
        String title = console.text("analysis.capacity.chart");
        List<LineChart.Curve> curves = new ArrayList<>(List.of(
                charts.curve("analysis.capacity.train", false, Sweep.Point::train, Fidelity::mse, 4, false),
                charts.curve("analysis.capacity.held", false, Sweep.Point::held, Fidelity::mse, 0, false)));
        if (sweep.points().stream().anyMatch(Sweep.Point::regularized)) {
            curves.add(charts.curve("analysis.capacity.train.regularized", true, Sweep.Point::train, Fidelity::mse, 1,
                    false));
            curves.add(charts.curve("analysis.capacity.held.regularized", true, Sweep.Point::held, Fidelity::mse, 5,
                    false));
        }
        boolean log = sweep.setting() != Sweep.Setting.DEPTH;
        found.picture("capacity.png", LineChart.draw(new LineChart.Words(title,
                console.text("analysis.capacity.caption", sweep.learned(), data, sweep.held()),
                console.text("analysis.vary." + sweep.setting().id()), console.text("analysis.mse"), log, false), curves,
                look), title);
    }

    private LineChart.Curve curve(String key, boolean regularized, Function<Sweep.Point, Fidelity> part,
                                  ToDoubleFunction<Fidelity> of, int colour, boolean dashed) {
        List<Sweep.Point> points = sweep.points().stream().filter(p -> p.regularized() == regularized).toList();
        return new LineChart.Curve(console.text(key), points.stream().mapToDouble(Sweep.Point::value).toArray(),
                points.stream().mapToDouble(p -> of.applyAsDouble(part.apply(p))).toArray(), colour, dashed, true);
    }
}
