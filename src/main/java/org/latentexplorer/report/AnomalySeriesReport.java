package org.latentexplorer.report;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.latentexplorer.model.AnomalyScores.Baseline;
import org.latentexplorer.model.AnomalyTable;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.picture.ImageRows;
import org.latentexplorer.picture.LineChart;
import org.latentexplorer.picture.chart.Curve;

/**
 * How well images of each class are found by a model that has never seen it.
 *
 * @param recipe  of the models, but for the class held out
 * @param samples of each code, for a bound
 */
public record AnomalySeriesReport(Locale locale, DataSet set, Recipe recipe, AnomalyTable table, int samples) {
    public Findings findings() {
        Findings found = new Findings(locale, "analysis.anomaly.all", set.id());
        if (table.whole()) {
            found.figure("auroc", "analysis.anomaly.mean", table.mean(), 3);
        } else {
            found.json("auroc", Findings.finite(table.mean()));
            found.words(found.text("analysis.anomaly.mean.part", table.rows().size(), table.classes()),
                    Findings.decimal(table.mean(), 3));
        }
        List<String> names = new ArrayList<>(List.of(found.text("analysis.anomaly.heldOut"), "AUROC"));
        measured().forEach(baseline -> names.add(found.text(AnomalyReport.key(baseline))));
        names.addAll(List.of(found.text("analysis.anomaly.unseen"), found.text("analysis.anomaly.seen"),
                found.text("analysis.anomaly.learned"), found.text("analysis.seconds")));
        List<List<String>> rows = new ArrayList<>(table.rows().stream().map(this::row).toList());
        rows.add(means(found, names.size()));
        found.table(names, rows);
        found.json("rows", table.rows().stream().map(AnomalySeriesReport::told).toList());
        found.json("classes", table.classes());
        Map<String, Object> baselines = new LinkedHashMap<>();
        measured().forEach(baseline -> baselines.put(baseline.id(), Findings.finite(table.mean(baseline))));
        found.json("baselines", baselines);
        pictures(found);
        AnomalyReport.basis(found, table.rows().getFirst().kind(), samples, set, recipe);
        found.recipe(NetworkSpec.of(recipe, set.train()));
        return found;
    }

    private List<Baseline> measured() {
        return List.copyOf(table.rows().getFirst().baselines().keySet());
    }

    private List<String> row(AnomalyTable.Row row) {
        List<String> cells = new ArrayList<>(List.of(name(row), Findings.decimal(row.auroc(), 3)));
        measured().forEach(baseline -> cells.add(Findings.decimal(row.baselines().get(baseline), 3)));
        cells.addAll(List.of(String.valueOf(row.unseen()), String.valueOf(row.seen()), String.valueOf(row.learned()),
                Findings.decimal(row.seconds(), 1)));
        return cells;
    }

    private List<String> means(Findings found, int columns) {
        List<String> cells = new ArrayList<>(List.of(found.text("analysis.mean"), Findings.decimal(table.mean(), 3)));
        measured().forEach(baseline -> cells.add(Findings.decimal(table.mean(baseline), 3)));
        cells.addAll(Collections.nCopies(columns - cells.size(), ""));
        return cells;
    }

    private static Map<String, Object> told(AnomalyTable.Row row) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("heldOut", row.heldOut());
        told.put("auroc", row.auroc());
        told.put("baselines", AnomalyReport.told(row.baselines()));
        told.put("unseen", row.unseen());
        told.put("seen", row.seen());
        told.put("learned", row.learned());
        told.put("epochs", row.epochs());
        told.put("seconds", row.seconds());
        return told;
    }

    private String name(AnomalyTable.Row row) {
        return set.test().classes().get(row.heldOut());
    }

    private void pictures(Findings found) {
        String caption = found.caption(set.test().count(), set, NetworkSpec.of(recipe, set.train()));
        String title = found.text("analysis.anomaly.rocs");
        found.picture("roc.png", title, () -> LineChart.draw(new LineChart.Words(title, caption,
                found.text("analysis.anomaly.alarms"), found.text("analysis.anomaly.hits"), false, true),
                curves(found), found.look()));
        String images = found.text("analysis.anomaly.strangest.each");
        found.picture("strangest.png", images, () -> strangest(found, images, caption));
    }

    private List<Curve> curves(Findings found) {
        List<Curve> curves = new ArrayList<>(List.of(AnomalyReport.chance(found)));
        for (AnomalyTable.Row row : table.rows()) {
            curves.add(AnomalyReport.curve(name(row), row.scores().roc(), row.heldOut()));
        }
        return curves;
    }

    /** A row a class held out: the images that its model finds strangest. */
    private BufferedImage strangest(Findings found, String title, String caption) {
        int size = set.test().size();
        List<ImageRows.Row> rows = new ArrayList<>();
        int most = 0;
        for (AnomalyTable.Row row : table.rows()) {
            int[] chosen = AnomalyReport.first(row.scores(), true);
            float[] images = new float[chosen.length * size];
            for (int i = 0; i < chosen.length; i++) {
                set.test().copy(chosen[i], images, i * size);
            }
            most = Math.max(most, chosen.length);
            rows.add(new ImageRows.Row(found.text("analysis.anomaly.without.class", name(row)), images));
        }
        return ImageRows.draw(title, caption, rows, IntStream.rangeClosed(1, most).mapToObj(String::valueOf).toList(),
                set.test().shape(), found.look());
    }
}
