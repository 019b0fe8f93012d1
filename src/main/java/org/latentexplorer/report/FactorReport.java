package org.latentexplorer.report;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.latentexplorer.model.DataSet;
import org.latentexplorer.model.FactorTable;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.picture.Table;

/** How well the true factors of drawn images are read from their codes. */
public record FactorReport(Locale locale, DataSet set, LatentModel model, FactorTable table) {
    private static final int SHOWN = 32;

    public Findings findings() {
        Findings found = new Findings(locale, "analysis.factors.title", set.id());
        int shown = Math.min(SHOWN, table.axes());
        List<String> names = new ArrayList<>(List.of("R²"));
        for (int axis = 0; axis < shown; axis++) {
            names.add("z" + (axis + 1));
        }
        names.add(found.text("analysis.factors.together"));
        names.add(found.text("analysis.factors.within"));
        names.add("PCA");
        names.add("PCA, " + found.text("analysis.factors.within"));
        List<List<String>> rows = table.rows().stream().map(r -> row(found, r, shown)).toList();
        found.table(names, rows);
        Map<String, Object> told = new LinkedHashMap<>();
        for (FactorTable.Row row : table.rows()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("axes", row.byAxis());
            one.put("together", row.together());
            one.put("withinClasses", Findings.finite(row.within()));
            one.put("pca", row.components());
            one.put("pcaWithinClasses", Findings.finite(row.componentsWithin()));
            told.put(row.factor(), one);
        }
        found.json("factors", told);
        String title = found.text("analysis.factors.chart");
        found.picture("factors.png", title, () -> picture(found, title, names, rows, shown));
        found.note("analysis.note.factors");
        found.data(set, table.tested());
        found.basis("analysis.basis.learned", table.learned());
        found.model(model);
        found.seed(model.recipe().seed());
        return found;
    }

    private static List<String> row(Findings found, FactorTable.Row row, int shown) {
        List<String> cells = new ArrayList<>(List.of(found.text("factor." + row.factor())));
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

    private BufferedImage picture(Findings found, String title, List<String> names, List<List<String>> rows,
                                  int shown) {
        String[][] cells = new String[rows.size()][];
        double[][] shares = new double[rows.size()][];
        for (int r = 0; r < rows.size(); r++) {
            FactorTable.Row row = table.rows().get(r);
            cells[r] = rows.get(r).subList(1, rows.get(r).size()).toArray(String[]::new);
            shares[r] = DoubleStream.concat(Arrays.stream(row.byAxis()).limit(shown), Arrays.stream(wholes(row)))
                    .toArray();
        }
        return Table.draw(title, found.caption(table.tested(), set, model),
                rows.stream().map(List::getFirst).toList(), names.subList(1, names.size()), cells, shares,
                found.look());
    }
}
