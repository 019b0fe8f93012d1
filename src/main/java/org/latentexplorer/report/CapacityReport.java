package org.latentexplorer.report;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Fidelity;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.picture.LineChart;
import org.latentexplorer.picture.chart.Curve;
import org.latentexplorer.picture.chart.SweepCurves;
import org.latentexplorer.picture.chart.Tint;

/**
 * What small and large networks learn from few images, and what of it holds for others.
 *
 * @param recipe         of all of them, but for what is varied
 * @param regularization with which each value was trained too; null for none
 */
public record CapacityReport(Locale locale, DataSet set, Recipe recipe, Regularization regularization, Sweep sweep) {
    public Findings findings() {
        Findings found = new Findings(locale, "analysis.capacity.title", sweep.learned(), set.id());
        List<List<String>> rows = new ArrayList<>();
        List<Map<String, Object>> told = new ArrayList<>();
        for (Sweep.Point point : sweep.points()) {
            rows.add(List.of(String.valueOf(point.value()),
                    point.regularized() ? found.text("analysis.capacity.regularized") : "",
                    String.valueOf(point.parameters()), Findings.decimal(point.train().mse(), 5),
                    Findings.decimal(point.held().mse(), 5), Findings.decimal(point.seconds(), 1)));
            Map<String, Object> one = new LinkedHashMap<>();
            one.put(sweep.setting().id(), point.value());
            one.put("regularized", point.regularized());
            one.put("parameters", point.parameters());
            one.put("trainError", Findings.finite(point.train().mse()));
            one.put("validationError", Findings.finite(point.held().mse()));
            one.put("seconds", point.seconds());
            told.add(one);
        }
        found.table(List.of(found.text("analysis.vary." + sweep.setting().id()), "",
                found.text("cli.info.parameters"), found.text("analysis.capacity.train"),
                found.text("analysis.capacity.held"), found.text("analysis.seconds")), rows);
        found.json("points", told);
        String title = found.text("analysis.capacity.chart");
        found.picture("capacity.png", title, () -> chart(found, title));
        found.note("analysis.note.capacity");
        basis(found);
        return found;
    }

    private BufferedImage chart(Findings found, String title) {
        List<Curve> curves = new ArrayList<>(List.of(
                SweepCurves.curve(sweep, found.text("analysis.capacity.train"), false, Sweep.Point::train,
                        Fidelity::mse, Tint.TRAIN, false),
                SweepCurves.curve(sweep, found.text("analysis.capacity.held"), false, Sweep.Point::held,
                        Fidelity::mse, Tint.VALIDATION, false)));
        if (sweep.points().stream().anyMatch(Sweep.Point::regularized)) {
            curves.add(SweepCurves.curve(sweep, found.text("analysis.capacity.train.regularized"), true,
                    Sweep.Point::train, Fidelity::mse, Tint.TRAIN, true));
            curves.add(SweepCurves.curve(sweep, found.text("analysis.capacity.held.regularized"), true,
                    Sweep.Point::held, Fidelity::mse, Tint.VALIDATION, true));
        }
        return LineChart.draw(new LineChart.Words(title, found.text("analysis.capacity.caption", sweep.learned(),
                set.id(), sweep.held(), Describe.family(locale, recipe)),
                found.text("analysis.vary." + sweep.setting().id()), found.text("analysis.mse"),
                sweep.setting() != Sweep.Setting.DEPTH, false), curves, found.look());
    }

    private void basis(Findings found) {
        found.json("learned", sweep.learned());
        if (regularization != null) {
            found.json("regularization", Map.of("l2", regularization.l2(), "l1", regularization.l1(), "dropout",
                    regularization.dropout()));
            found.basis("analysis.basis.regularization", "L2 " + regularization.l2() + ", L1 " + regularization.l1()
                    + ", dropout " + regularization.dropout());
        }
        found.data(set, sweep.held());
        found.basis("analysis.basis.learned", sweep.learned());
        found.recipe(NetworkSpec.of(recipe, set.train()));
        found.seed(recipe.seed());
    }
}
