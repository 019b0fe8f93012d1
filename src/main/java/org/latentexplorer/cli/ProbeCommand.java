package org.latentexplorer.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.latentexplorer.analysis.Probe;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.ProbeResult;
import org.latentexplorer.model.ProbeResult.Classifier;
import org.latentexplorer.model.ProbeResult.Input;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.picture.LineChart;
import org.latentexplorer.picture.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures what codes are worth to a classifier, with few labels and with many. */
@Command(name = "probe", sortOptions = false, abbreviateSynopsis = true)
final class ProbeCommand extends MeasureCommand {
    @Parameters(paramLabel = "MODEL")
    private String model;
    @Option(names = "--data", paramLabel = "NAME|FOLDER")
    private String data;
    @Option(names = "--labels", paramLabel = "N,N,...")
    private String labels;
    @Option(names = "--neighbours", paramLabel = "N", defaultValue = "5")
    private int neighbours;
    @Option(names = "--draws", paramLabel = "N", defaultValue = "5")
    private int draws;
    @Option(names = "--seed", paramLabel = "N", defaultValue = "0")
    private long seed;

    private SavedModel saved;
    private DataSet set;
    private Probe probe;
    private ProbeResult result;

    ProbeCommand(Program program, Console console) {
        super(program, console);
    }

    @Override
    void prepare() {
        bound("--neighbours", neighbours, 1, 1000);
        bound("--draws", draws, 1, 100);
        List<Integer> budgets = labels == null ? List.of()
                : Numbers.whole(this, "--labels", labels, 1, Integer.MAX_VALUE);
        saved = ModelFiles.open(program.store(), model);
        set = DataOption.of(program, console, data, saved);
        probe = new Probe(saved.model(), set, new ProbeResult.Settings(neighbours, budgets, draws, seed));
    }

    @Override
    void measure(Progress progress) {
        probe.measure(progress, part -> result = part);
    }

    @Override
    Findings findings() {
        if (result == null) {
            return null;
        }
        Findings found = new Findings(console, console.text("analysis.probe.title", set.test().count(), set.id(),
                result.width()));
        figure(found, "knnAccuracy", Input.CODES, Classifier.NEIGHBOURS);
        figure(found, "logisticAccuracy", Input.CODES, Classifier.LOGISTIC);
        figure(found, "pcaKnnAccuracy", Input.PCA, Classifier.NEIGHBOURS);
        figure(found, "pcaLogisticAccuracy", Input.PCA, Classifier.LOGISTIC);
        figure(found, "pixelKnnAccuracy", Input.PIXELS, Classifier.NEIGHBOURS);
        figure(found, "pixelLogisticAccuracy", Input.PIXELS, Classifier.LOGISTIC);
        curves(found);
        if (reporting()) {
            pictures(found);
        }
        found.json("confusion", confusion());
        found.json("neighbours", neighbours);
        found.basis("analysis.basis.neighbours", neighbours);
        found.basis("analysis.basis.draws", draws);
        found.data(set.id(), set.checksum(), set.test().count());
        found.learned(saved, set);
        found.model(saved.model());
        found.seed(seed);
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
        List<String> names = new ArrayList<>(List.of(console.text("analysis.probe.labels")));
        Arrays.stream(result.budgets()).forEach(b -> names.add(String.valueOf(b)));
        List<List<String>> rows = new ArrayList<>();
        Map<String, double[]> told = new LinkedHashMap<>();
        for (ProbeResult.Curve curve : result.curves()) {
            List<String> row = new ArrayList<>(List.of(console.text(key(curve.input(), curve.classifier()))));
            Arrays.stream(curve.accuracy()).forEach(a -> row.add(Findings.decimal(a, 3)));
            rows.add(row);
            told.put(curve.input().id() + "-" + curve.classifier().id(), curve.accuracy());
        }
        found.table(names, rows);
        found.json("labels", result.budgets());
        found.json("curves", told);
    }

    private void pictures(Findings found) {
        String caption = console.text("analysis.caption", set.test().count(), set.id(),
                Describe.model(console, saved.model()), saved.model().recipe().family().id());
        double[] x = Arrays.stream(result.budgets()).asDoubleStream().toArray();
        String title = console.text("analysis.probe.chart");
        found.picture("accuracy.png", LineChart.draw(new LineChart.Words(title, caption,
                console.text("analysis.probe.labels"), console.text("analysis.probe.accuracy"), true, false),
                result.curves().stream().map(c -> new LineChart.Curve(console.text(key(c.input(), c.classifier())), x,
                        c.accuracy(), c.input().ordinal() * 2 + c.classifier().ordinal(), false, true)).toList(),
                look(false)), title);
        if (confusion() != null) {
            confusion(found, confusion(), caption);
        }
    }

    /** Of the neighbours among all codes; null until they are known. */
    private int[][] confusion() {
        ProbeResult.Curve curve = result.curve(Input.CODES, Classifier.NEIGHBOURS);
        return curve == null ? null : curve.confusion(result.budgets().length - 1, set.test(), result.classes());
    }

    private void confusion(Findings found, int[][] counts, String caption) {
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
        String title = console.text("analysis.probe.confusion");
        found.picture("confusion.png", Table.draw(title, caption, names, names, cells, shares, look(false)), title);
    }
}
