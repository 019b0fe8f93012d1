package org.latentexplorer.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.latentexplorer.analysis.FactorReading;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.FactorTable;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.SavedModel;
import org.latentexplorer.picture.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how well slant, thickness and rotation of drawn digits are read from their codes by straight lines. */
@Command(name = "factors", sortOptions = false, abbreviateSynopsis = true)
final class FactorsCommand extends MeasureCommand {
    private static final int SHOWN = 32;

    @Parameters(paramLabel = "MODEL")
    private String model;
    @Option(names = "--data", paramLabel = "NAME|FOLDER", defaultValue = TrainCommand.EMBEDDED)
    private String data;

    private SavedModel saved;
    private DataSet set;
    private FactorTable table;

    FactorsCommand(Program program, Console console) {
        super(program, console);
    }

    @Override
    void prepare() {
        saved = ModelFiles.open(program.store(), model);
        set = DataOption.of(program, console, data, saved);
    }

    @Override
    void measure(Progress progress) {
        table = FactorReading.read(saved.model(), set, progress);
    }

    @Override
    Findings findings() {
        if (table == null) {
            return null;
        }
        Findings found = new Findings(console, console.text("analysis.factors.title", set.id()));
        int shown = Math.min(SHOWN, table.axes());
        List<String> names = new ArrayList<>(List.of("R²"));
        for (int axis = 0; axis < shown; axis++) {
            names.add("z" + (axis + 1));
        }
        names.add(console.text("analysis.factors.together"));
        names.add(console.text("analysis.factors.within"));
        names.add("PCA");
        names.add("PCA, " + console.text("analysis.factors.within"));
        List<List<String>> rows = table.rows().stream().map(r -> row(r, shown)).toList();
        found.table(names, rows);
        Map<String, Object> told = new LinkedHashMap<>();
        for (FactorTable.Row row : table.rows()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("axes", row.byAxis());
            one.put("together", row.together());
            one.put("withinClasses", Console.figure(row.within()));
            one.put("pca", row.components());
            one.put("pcaWithinClasses", Console.figure(row.componentsWithin()));
            told.put(row.factor(), one);
        }
        found.json("factors", told);
        if (reporting()) {
            picture(found, names, rows, shown);
        }
        found.data(set.id(), set.checksum(), table.tested());
        found.basis("analysis.basis.learned", table.learned());
        found.learned(saved, set);
        found.model(saved.model());
        found.seed(saved.model().recipe().seed());
        return found;
    }

    private List<String> row(FactorTable.Row row, int shown) {
        List<String> cells = new ArrayList<>(List.of(console.text("factor." + row.factor())));
        for (int axis = 0; axis < shown; axis++) {
            cells.add(Findings.decimal(row.byAxis()[axis], 2));
        }
        for (double whole : wholes(row)) {
            cells.add(Findings.decimal(whole, 2));
        }
        return cells;
    }

    private static double[] wholes(FactorTable.Row row) {
        return new double[] {row.together(), row.within(), row.components(), row.componentsWithin()};
    }

    private void picture(Findings found, List<String> names, List<List<String>> rows, int shown) {
        String[][] cells = new String[rows.size()][];
        double[][] shares = new double[rows.size()][];
        for (int r = 0; r < rows.size(); r++) {
            FactorTable.Row row = table.rows().get(r);
            cells[r] = rows.get(r).subList(1, rows.get(r).size()).toArray(String[]::new);
            shares[r] = DoubleStream.concat(Arrays.stream(row.byAxis()).limit(shown), Arrays.stream(wholes(row)))
                    .toArray();
        }
        String title = console.text("analysis.factors.chart");
        found.picture("factors.png", Table.draw(title, console.text("analysis.caption", table.tested(), set.id(),
                Describe.model(console, saved.model()), saved.model().recipe().family().id()),
                rows.stream().map(List::getFirst).toList(), names.subList(1, names.size()), cells, shares, look(false)),
                title);
    }
}
