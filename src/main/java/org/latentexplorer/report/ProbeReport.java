package org.latentexplorer.report;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.ProbeResult;
import org.latentexplorer.model.ProbeResult.Classifier;
import org.latentexplorer.model.ProbeResult.Input;
import org.latentexplorer.picture.LineChart;
import org.latentexplorer.picture.Table;
import org.latentexplorer.picture.chart.Curve;

/** What the codes of a model are worth to a classifier. */
public record ProbeReport(Locale locale, DataSet set, LatentModel model, ProbeResult result) {
    public Findings findings() {
        Findings found = new Findings(locale, "analysis.probe.title", set.test().count(), set.id(), result.width());
        figure(found, "knnAccuracy", Input.CODES, Classifier.NEIGHBOURS);
        figure(found, "logisticAccuracy", Input.CODES, Classifier.LOGISTIC);
        figure(found, "pcaKnnAccuracy", Input.PCA, Classifier.NEIGHBOURS);
        figure(found, "pcaLogisticAccuracy", Input.PCA, Classifier.LOGISTIC);
        figure(found, "pixelKnnAccuracy", Input.PIXELS, Classifier.NEIGHBOURS);
        figure(found, "pixelLogisticAccuracy", Input.PIXELS, Classifier.LOGISTIC);
        curves(found);
        pictures(found);
        found.json("confusion", confusion());
        found.json("neighbours", result.settings().neighbours());
        found.note("analysis.note.neighbours");
        found.basis("analysis.basis.neighbours", result.settings().neighbours());
        found.basis("analysis.basis.draws", result.settings().draws());
        found.data(set, set.test().count());
        found.model(model);
        found.seed(result.settings().seed());
        return found;
    }

    private void figure(Findings found, String name, Input input, Classifier classifier) {
        ProbeResult.Curve curve = result.curve(input, classifier);
        if (curve != null) {
            found.figure(name, key(input, classifier), curve.last(), 4);
        }
    }

    private static String key(Input input, Classifier classifier) {
        return "analysis.probe." + input.id() + "." + classifier.id();
    }

    private void curves(Findings found) {
        List<String> names = new ArrayList<>(List.of(found.text("analysis.probe.labels")));
        Arrays.stream(result.budgets()).forEach(b -> names.add(String.valueOf(b)));
        List<List<String>> rows = new ArrayList<>();
        Map<String, double[]> told = new LinkedHashMap<>();
        for (ProbeResult.Curve curve : result.curves()) {
            List<String> row = new ArrayList<>(List.of(found.text(key(curve.input(), curve.classifier()))));
            Arrays.stream(curve.accuracy()).forEach(a -> row.add(Findings.decimal(a, 3)));
            rows.add(row);
            told.put(curve.input().id() + "-" + curve.classifier().id(), curve.accuracy());
        }
        found.table(names, rows);
        found.json("labels", result.budgets());
        found.json("curves", told);
    }

    private void pictures(Findings found) {
        String caption = found.caption(set.test().count(), set, model);
        double[] x = Arrays.stream(result.budgets()).asDoubleStream().toArray();
        String title = found.text("analysis.probe.chart");
        found.picture("accuracy.png", title, () -> LineChart.draw(new LineChart.Words(title, caption,
                found.text("analysis.probe.labels"), found.text("analysis.probe.accuracy"), true, false),
                result.curves().stream().map(c -> new Curve(found.text(key(c.input(), c.classifier())), x,
                        c.accuracy(), c.input().ordinal() * 2 + c.classifier().ordinal(), false, true)).toList(),
                found.look()));
        if (confusion() != null) {
            String name = found.text("analysis.probe.confusion");
            found.picture("confusion.png", name, () -> confusion(found, confusion(), name, caption));
        }
    }

    /** Of the neighbours among all codes; null until they are known. */
    private int[][] confusion() {
        ProbeResult.Curve curve = result.curve(Input.CODES, Classifier.NEIGHBOURS);
        return curve == null ? null : curve.confusion(result.budgets().length - 1, set.test(), result.classes());
    }

    private BufferedImage confusion(Findings found, int[][] counts, String title, String caption) {
        List<String> names = new ArrayList<>();
        String[][] cells = new String[counts.length][counts.length];
        double[][] shares = new double[counts.length][counts.length];
        for (int r = 0; r < counts.length; r++) {
            names.add(r < set.test().classes().size() ? set.test().classes().get(r) : String.valueOf(r));
            double all = Math.max(1, Arrays.stream(counts[r]).sum());
            for (int c = 0; c < counts.length; c++) {
                cells[r][c] = counts[r][c] == 0 ? "" : String.valueOf(counts[r][c]);
                shares[r][c] = counts[r][c] / all;
            }
        }
        return Table.draw(title, caption, names, names, cells, shares, found.look());
    }
}
