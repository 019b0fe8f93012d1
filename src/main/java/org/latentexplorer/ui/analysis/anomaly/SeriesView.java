package org.latentexplorer.ui.analysis.anomaly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.latentexplorer.model.AnomalyTable;
import org.latentexplorer.ui.analysis.ApplicationPane;
import org.latentexplorer.ui.analysis.Figure;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** Every class held out in turn: a row each with the area under its curve, and their mean. */
final class SeriesView extends StackPane {
    /** Tonnaer's for MNIST's digits from 0 to 9: a variational autoencoder of two dimensions, scored by its bound. */
    private static final double[] PUBLISHED = {.96, .73, .97, .94, .73, .92, .95, .77, .92, .66};
    private static final String PUBLISHED_DATA = "mnist";
    private static final double BAR = 112;

    private final AnomalySeriesViewModel model;
    private final GridPane table = new GridPane();
    private final Figure mean = new Figure("anomaly.mean");

    SeriesView(AnomalySeriesViewModel model, Node switcher) {
        this.model = model;
        AnomalyControls controls = new AnomalyControls(model.settings(), "anomaly-all");
        getChildren().add(new ApplicationPane("anomaly-all",
                new ApplicationPane.Words("anomaly.all.run", "anomaly.all.idle"), model)
                .settings(switcher, controls.epochs(), controls.score()).content(content()));
        model.analysis().outcomeProperty().subscribe(outcome -> show());
        Texts.follow(this, locale -> show());
    }

    private Node content() {
        table.setId("anomaly-table");
        table.getStyleClass().add("anomaly-table");
        table.setHgap(20);
        table.setVgap(3);
        // beside the table where there is room, otherwise below it
        FlowPane content = new FlowPane(24, 12, table, mean);
        content.getStyleClass().add("application-content");
        return content;
    }

    private void show() {
        AnomalyTable found = model.analysis().result();
        if (found == null) {
            return;
        }
        boolean published = model.analysis().outcomeProperty().get().provenance().data().id().equals(PUBLISHED_DATA);
        table.getChildren().clear();
        List<String> names = new ArrayList<>(List.of("anomaly.table.class", "anomaly.table.auroc"));
        if (published) {
            names.add("anomaly.table.published");
        }
        names.addAll(List.of("anomaly.table.unseen", "anomaly.table.learned", "anomaly.table.seconds"));
        for (int column = 0; column < names.size(); column++) {
            Label name = Widgets.label(names.get(column));
            name.getStyleClass().add("figure");
            if (names.get(column).equals("anomaly.table.published")) {
                name.setTooltip(Widgets.tooltip(Texts.bind("anomaly.table.published.hint")));
            }
            add(name, column, 0);
        }
        List<AnomalyTable.Row> rows = found.rows();
        for (int i = 0; i < rows.size(); i++) {
            addRow(rows.get(i), i + 1, published);
        }
        showMean(found, published);
    }

    private void addRow(AnomalyTable.Row row, int at, boolean published) {
        List<String> classes = model.analysis().outcomeProperty().get().provenance().data().test().classes();
        int column = 0;
        add(new Label(classes.get(row.heldOut())), column++, at);
        add(bar(row.auroc()), column++, at);
        if (published) {
            Label other = new Label(row.heldOut() < PUBLISHED.length
                    ? String.format(Locale.ROOT, "%.2f", PUBLISHED[row.heldOut()]) : "–");
            other.getStyleClass().add("figure");
            add(other, column++, at);
        }
        for (int count : new int[] {row.unseen(), row.learned()}) {
            add(new Label(Texts.get("anomaly.table.count", count)), column++, at);
        }
        add(new Label(String.format(Locale.ROOT, "%.1f", row.seconds())), column, at);
    }

    private void add(Node node, int column, int row) {
        if (node instanceof Label label) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        GridPane.setHalignment(node, column < 2 ? HPos.LEFT : HPos.RIGHT);
        table.add(node, column, row);
    }

    /** From one half, which chance reaches, to 1. */
    private static Node bar(double auroc) {
        Region ground = new Region();
        ground.getStyleClass().add("anomaly-bar-ground");
        ground.setMinSize(BAR, 8);
        ground.setMaxSize(BAR, 8);
        Region bar = new Region();
        bar.getStyleClass().add("anomaly-bar");
        double wide = BAR * Math.clamp(2 * auroc - 1, 0, 1);
        bar.setMinSize(wide, 8);
        bar.setMaxSize(wide, 8);
        StackPane whole = new StackPane(ground, bar);
        whole.setAlignment(Pos.CENTER_LEFT);
        Label number = new Label(AnomalyTexts.area(auroc));
        number.setMinWidth(USE_PREF_SIZE);
        HBox box = new HBox(8, number, whole);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void showMean(AnomalyTable found, boolean published) {
        double others = found.rows().stream().filter(r -> r.heldOut() < PUBLISHED.length)
                .mapToDouble(r -> PUBLISHED[r.heldOut()]).average().orElse(Double.NaN);
        String beside = published ? Texts.get("anomaly.mean.published", AnomalyTexts.area(others))
                : Texts.get("anomaly.mean.chance");
        mean.show(AnomalyTexts.area(found.mean()), found.whole() ? beside
                : Texts.get("anomaly.mean.part", found.rows().size(), found.classes(), beside));
    }
}
