package org.latentexplorer.ui.analysis.probe;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import org.latentexplorer.model.ProbeResult.Classifier;
import org.latentexplorer.model.ProbeResult.Input;
import org.latentexplorer.ui.analysis.Figure;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;
import org.latentexplorer.ui.common.chart.ChartArea;

/** The accuracy of every way for the number of labels looked at; a click on one looks at its mistakes. */
final class ProbeMethodGrid extends GridPane {
    /** The colour of what is said of all inputs. */
    private static final int WORDS = ChartArea.COLOURS - 1;

    private final ProbeViewModel model;
    private final Map<ProbeViewModel.ProbeMethod, ToggleButton> cells = new HashMap<>();

    ProbeMethodGrid(ProbeViewModel model) {
        this.model = model;
        getStyleClass().add("probe-ways");
        getStylesheets().add(ChartArea.class.getResource("/org/latentexplorer/ui/chart.css").toExternalForm());
        setHgap(4);
        setVgap(2);
        for (Classifier classifier : Classifier.values()) {
            Label name = Widgets.label("probe.classifier." + classifier.id());
            name.getStyleClass().add("figure-name");
            name.setGraphic(key(WORDS, classifier));
            name.setMinWidth(USE_PREF_SIZE);
            setHalignment(name, HPos.RIGHT);
            add(name, 1 + classifier.ordinal(), 0);
        }
        for (Input input : Input.values()) {
            Label name = Widgets.label("probe.input." + input.id());
            name.setGraphic(key(ProbeView.COLOURS[input.ordinal()], Classifier.NEIGHBOURS));
            name.setMinWidth(USE_PREF_SIZE);
            setHgrow(name, Priority.ALWAYS);
            add(name, 0, 1 + input.ordinal());
            for (Classifier classifier : Classifier.values()) {
                add(cell(new ProbeViewModel.ProbeMethod(input, classifier)), 1 + classifier.ordinal(),
                        1 + input.ordinal());
            }
        }
        model.analysis().outcomeProperty().subscribe(outcome -> show());
        model.budgetProperty().subscribe(budget -> show());
        model.wayProperty().subscribe(way -> show());
        Texts.follow(this, locale -> show());
    }

    /** A piece of the line that the chart has. */
    private static Node key(int colour, Classifier classifier) {
        Line line = new Line(0, 0, 14, 0);
        line.getStyleClass().addAll("chart-key", "chart-key-" + colour);
        if (classifier == Classifier.LOGISTIC) {
            line.getStyleClass().add("chart-key-dashed");
        }
        return new StackPane(line);
    }

    private ToggleButton cell(ProbeViewModel.ProbeMethod way) {
        ToggleButton cell = new ToggleButton();
        cell.setId("probe-" + way.input().id() + "-" + way.classifier().id());
        cell.getStyleClass().add("probe-way");
        cell.setMinWidth(USE_PREF_SIZE);
        cell.setMaxWidth(Double.MAX_VALUE);
        cell.setTooltip(Widgets.tooltip(Texts.bind("probe.way.hint")));
        cell.setOnAction(event -> {
            cell.setSelected(true);
            model.wayProperty().set(way);
        });
        cells.put(way, cell);
        return cell;
    }

    private void show() {
        cells.forEach((way, cell) -> {
            double accuracy = model.accuracy(way);
            cell.setText(Figure.text("%.3f", accuracy));
            cell.setDisable(Double.isNaN(accuracy));
            cell.setSelected(way.equals(model.wayProperty().get()));
            cell.setAccessibleText(Texts.get("probe.input." + way.input().id()) + ", "
                    + Texts.get("probe.classifier." + way.classifier().id()) + ", " + cell.getText());
        });
    }
}
