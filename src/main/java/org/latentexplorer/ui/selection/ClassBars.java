package org.latentexplorer.ui.selection;

import java.text.NumberFormat;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.latentexplorer.model.Palette;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** How many of the images selected are of each class: a bar for each, all on one scale. */
final class ClassBars extends GridPane {
    private static final double BAR = 9;

    ClassBars() {
        setId("selection-classes");
        getStyleClass().add("class-bars");
        ColumnConstraints name = new ColumnConstraints();
        name.setHalignment(HPos.LEFT);
        ColumnConstraints bar = new ColumnConstraints();
        bar.setHgrow(Priority.ALWAYS);
        ColumnConstraints count = new ColumnConstraints();
        count.setHalignment(HPos.RIGHT);
        count.setMinWidth(USE_PREF_SIZE);
        getColumnConstraints().setAll(name, bar, count);
    }

    void show(List<ClassCount> classes, boolean dark) {
        getChildren().clear();
        int most = classes.stream().mapToInt(ClassCount::count).max().orElse(0);
        NumberFormat format = NumberFormat.getIntegerInstance(Texts.localeProperty().get());
        for (int row = 0; row < classes.size(); row++) {
            ClassCount entry = classes.get(row);
            Label name = new Label(entry.name());
            Label count = new Label(format.format(entry.count()));
            Tooltip tooltip = Widgets.tooltip(
                    Texts.get("selection.class", entry.name(), entry.count(), entry.of()));
            count.setMinWidth(USE_PREF_SIZE);
            Pane bar = bar(most == 0 ? 0 : (double) entry.count() / most, Palette.colour(entry.number(), dark));
            for (Label label : List.of(name, count)) {
                label.getStyleClass().add("figure");
                label.setTooltip(tooltip);
            }
            Tooltip.install(bar, tooltip);
            addRow(row, name, bar, count);
        }
    }

    private static Pane bar(double share, int colour) {
        Region filled = new Region();
        filled.setStyle(String.format("-fx-background-color: #%06x; -fx-background-radius: 2px;", colour & 0xFFFFFF));
        Pane whole = new Pane(filled);
        whole.setMinWidth(24);
        whole.setMaxHeight(BAR);
        whole.setPrefHeight(BAR);
        // the few beside the many are still seen
        whole.widthProperty().subscribe(width -> filled.resize(
                share == 0 ? 0 : Math.max(2, share * width.doubleValue()), BAR));
        filled.setManaged(false);
        return whole;
    }
}
