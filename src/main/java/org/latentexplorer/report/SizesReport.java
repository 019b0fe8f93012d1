package org.latentexplorer.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.Fidelity;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.picture.LineChart;
import org.latentexplorer.picture.chart.SweepCurves;
import org.latentexplorer.picture.chart.Tint;

/** What images are worth that were kept as codes of fewer and of more numbers, by models trained for it. */
public record SizesReport(Locale locale, DataSet set, Sweep sweep) {
    public Findings findings() {
        Findings found = new Findings(locale, "analysis.compress.curve", sweep.held(), set.id());
        List<List<String>> rows = new ArrayList<>();
        List<Map<String, Object>> told = new ArrayList<>();
        for (Sweep.Point point : sweep.points()) {
            rows.add(List.of(String.valueOf(point.value()), String.valueOf(point.value() * Float.BYTES),
                    Findings.decimal(point.held().psnr(), 2), Findings.decimal(point.components().psnr(), 2),
                    Findings.decimal(point.held().ssim(), 3), Findings.decimal(point.components().ssim(), 3),
                    Findings.decimal(point.seconds(), 1)));
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("latent", point.value());
            one.put("bytes", point.value() * Float.BYTES);
            CompressionReport.told(one, point.held());
            Map<String, Object> components = new LinkedHashMap<>();
            CompressionReport.told(components, point.components());
            one.put("pca", components);
            one.put("seconds", point.seconds());
            told.add(one);
        }
        String pca = " (" + found.text("analysis.components") + ")";
        found.table(List.of(found.text("analysis.vary.latent"), found.text("analysis.compress.bytes"),
                found.text("analysis.psnr"), found.text("analysis.psnr") + pca, found.text("analysis.ssim"),
                found.text("analysis.ssim") + pca, found.text("analysis.seconds")), rows);
        found.json("points", told);
        picture(found, "psnr", Fidelity::psnr);
        picture(found, "ssim", Fidelity::ssim);
        CompressionReport.notes(found);
        found.note("analysis.note.components");
        found.data(set, sweep.held());
        found.basis("analysis.basis.learned", sweep.learned());
        found.recipe(NetworkSpec.of(sweep.points().getLast().recipe(), set.train()));
        found.seed(sweep.points().getLast().recipe().seed());
        return found;
    }

    private void picture(Findings found, String measure, ToDoubleFunction<Fidelity> of) {
        String title = found.text("analysis.compress.chart");
        found.picture(measure + ".png", title, () -> LineChart.draw(new LineChart.Words(title,
                found.text("analysis.compress.caption", sweep.held(), set.id(),
                        Describe.family(locale, sweep.points().getLast().recipe())),
                found.text("analysis.vary.latent"), found.text("analysis." + measure), true, false), List.of(
                SweepCurves.curve(sweep, found.text("analysis.compress.model"), false, Sweep.Point::held, of,
                        Tint.TRAIN, false),
                SweepCurves.curve(sweep, found.text("analysis.components"), false, Sweep.Point::components, of,
                        Tint.TEXT, true)),
                found.look()));
    }
}
