package org.latentexplorer.ui.training;

import atlantafx.base.theme.Styles;
import java.io.File;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.ui.common.Texts;

/** The losses of the run, live: curves, legend, a linear or logarithmic axis, and the figures as a file. */
public final class LossChartView extends BorderPane {
    private final TrainingViewModel viewModel;

    public LossChartView(TrainingViewModel viewModel) {
        this.viewModel = viewModel;
        getStylesheets().add(LossChartView.class.getResource("/org/latentexplorer/ui/training.css").toExternalForm());
        getStyleClass().add("loss");
        LossChart chart = new LossChart(viewModel);
        chart.setId("loss-chart");
        setTop(header());
        setCenter(chart);
    }

    private HBox header() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        HBox line = new HBox(16, legend("training.train", "train"), legend("training.validation", "validation"),
                name(), spacer, scale(), export());
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("header");
        return line;
    }

    /** What the loss adds up, over what, in which unit. */
    private Label name() {
        Label name = new Label();
        name.setId("loss-name");
        name.getStyleClass().add("legend");
        name.setMinWidth(0);
        name.textProperty().bind(viewModel.lossNameProperty());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(viewModel.lossNameProperty());
        name.setTooltip(whole);
        return name;
    }

    private static Node legend(String key, String style) {
        Line stroke = new Line(0, 0, 20, 0);
        stroke.getStyleClass().addAll("legend-line", style);
        Label label = new Label(null, stroke);
        label.textProperty().bind(Texts.bind(key));
        label.getStyleClass().add("legend");
        label.setMinWidth(0);
        return label;
    }

    private HBox scale() {
        ToggleGroup group = new ToggleGroup();
        ToggleButton linear = toggle("training.linear", group, Styles.LEFT_PILL);
        ToggleButton logarithmic = toggle("training.logarithmic", group, Styles.RIGHT_PILL);
        linear.setId("loss-linear");
        logarithmic.setId("loss-logarithmic");
        group.selectedToggleProperty().subscribe((was, is) -> {
            if (is == null) {
                group.selectToggle(was);
            } else {
                viewModel.logarithmicProperty().set(is == logarithmic);
            }
        });
        viewModel.logarithmicProperty().subscribe(on -> group.selectToggle(on ? logarithmic : linear));
        HBox pair = new HBox(linear, logarithmic);
        pair.setAlignment(Pos.CENTER);
        return pair;
    }

    private static ToggleButton toggle(String key, ToggleGroup group, String pill) {
        ToggleButton toggle = new ToggleButton();
        toggle.textProperty().bind(Texts.bind(key));
        toggle.setToggleGroup(group);
        toggle.getStyleClass().addAll(Styles.SMALL, pill);
        toggle.setMinWidth(USE_PREF_SIZE);
        return toggle;
    }

    private Button export() {
        Button export = new Button(null, new FontIcon(Feather.DOWNLOAD));
        export.setId("loss-export");
        export.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(Texts.bind("training.export"));
        export.setTooltip(tooltip);
        export.accessibleTextProperty().bind(Texts.bind("training.export"));
        export.disableProperty().bind(Bindings.createBooleanBinding(
                () -> viewModel.historyProperty().get().last() == null, viewModel.historyProperty()));
        export.setOnAction(e -> chooseAndExport());
        return export;
    }

    private void chooseAndExport() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("training.export"));
        chooser.setInitialFileName("losses.csv");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
        File file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            viewModel.export(file.toPath());
        }
    }
}
