package org.latentexplorer.ui.analysis.factors;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.latentexplorer.model.FactorTable;
import org.latentexplorer.ui.analysis.ApplicationPane;
import org.latentexplorer.ui.analysis.Figure;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;
import org.latentexplorer.ui.common.chart.Matrix;
import org.latentexplorer.ui.common.chart.Sideways;

/** Factors by numbers of the code; a cell pressed is shown on the map, and as what it was worked out from. */
public final class FactorsView extends StackPane {
    /** So many numbers of a code are shown at most; more are never looked at one by one. */
    private static final int MOST = 64;

    private final FactorsViewModel model;
    private final Matrix matrix = new Matrix();
    private final FactorPlot plot = new FactorPlot();
    private final Label sentence = new Label();

    public FactorsView(FactorsViewModel model) {
        this.model = model;
        matrix.setId("factors-matrix");
        matrix.setOnPressed(this::press);
        getChildren().add(new ApplicationPane("factors", new ApplicationPane.Words("factors.run", "factors.idle"),
                model).content(content()));
        model.analysis().outcomeProperty().subscribe(outcome -> show());
        model.chosenProperty().subscribe(chosen -> showChosen());
        model.analysis().staleProperty().subscribe(stale -> showChosen());
        Texts.follow(this, locale -> show());
    }

    private Node content() {
        sentence.setId("factors-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().add("factors-sentence");
        Label hint = Widgets.hint("factors.hint");
        hint.setMinHeight(USE_PREF_SIZE);
        Label about = Widgets.hint("factors.about");
        about.setMinHeight(USE_PREF_SIZE);
        VBox left = new VBox(12, new Sideways(matrix), sentence, about, hint);
        left.setMinWidth(0);
        plot.setId("factors-plot");
        plot.setPrefWidth(240);
        plot.setMinSize(220, 160);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox content = new HBox(16, left, plot);
        content.getStyleClass().add("application-content");
        return content;
    }

    private void press(int row, int column) {
        FactorTable table = model.analysis().result();
        int shown = Math.min(MOST, table.axes());
        model.choose(row, column < shown ? column : strongest(table.rows().get(row)));
    }

    private static int strongest(FactorTable.Row row) {
        int best = 0;
        for (int axis = 1; axis < row.byAxis().length; axis++) {
            best = row.byAxis()[axis] > row.byAxis()[best] ? axis : best;
        }
        return best;
    }

    private void show() {
        FactorTable table = model.analysis().result();
        if (table == null) {
            return;
        }
        int shown = Math.min(MOST, table.axes());
        List<String> columns = new ArrayList<>();
        for (int axis = 0; axis < shown; axis++) {
            columns.add("z" + (axis + 1));
        }
        for (String whole : List.of("factors.together", "factors.within", "factors.pca", "factors.pca.within")) {
            columns.add(Texts.get(whole));
        }
        matrix.show(table.rows().stream().map(row -> Texts.get("factor." + row.factor())).toList(), columns,
                table.rows().stream().map(row -> cells(row, shown)).toArray(Matrix.Cell[][]::new),
                List.of(shown, shown + 2));
        showChosen();
    }

    private static Matrix.Cell[] cells(FactorTable.Row row, int shown) {
        String factor = Texts.get("factor." + row.factor());
        List<Matrix.Cell> cells = new ArrayList<>();
        for (int axis = 0; axis < shown; axis++) {
            cells.add(cell(row.byAxis()[axis], "factors.tip.axis", factor, "z" + (axis + 1)));
        }
        cells.add(cell(row.together(), "factors.tip.together", factor));
        cells.add(cell(row.within(), "factors.tip.within", factor));
        cells.add(cell(row.components(), "factors.tip.pca", factor));
        cells.add(cell(row.componentsWithin(), "factors.tip.pca.within", factor));
        return cells.toArray(Matrix.Cell[]::new);
    }

    private static Matrix.Cell cell(double share, String tip, Object... of) {
        return new Matrix.Cell(number(share), Double.isNaN(share) ? 0 : share, Texts.get(tip, of));
    }

    private static String number(double share) {
        String number = Figure.text("%.2f", share);
        return number.equals("−0.00") ? "0.00" : number;
    }

    private void showChosen() {
        FactorTable table = model.analysis().result();
        FactorsViewModel.Chosen chosen = model.chosenProperty().get();
        if (table == null || chosen == null || chosen.row() >= table.rows().size()) {
            return;
        }
        FactorTable.Row row = table.rows().get(chosen.row());
        String factor = Texts.get("factor." + row.factor());
        matrix.choose(chosen.row(), chosen.axis());
        sentence.setText(Texts.get("factors.sentence", factor, "z" + (chosen.axis() + 1),
                number(row.byAxis()[chosen.axis()]), number(row.together()), number(row.components())));
        plot.show(model.reading(), "z" + (chosen.axis() + 1), factor);
    }
}
