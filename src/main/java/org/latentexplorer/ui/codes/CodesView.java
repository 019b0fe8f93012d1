package org.latentexplorer.ui.codes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.collections.MapChangeListener;
import javafx.geometry.Side;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.chart.AreaChart;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** Three charts: how often units are how active, how active each is on average, and how far noise moves codes. */
public final class CodesView extends StackPane {
    private final CodesViewModel model;
    private final AreaChart<Number, Number> histogram = new AreaChart<>(axis(), axis());
    private final AreaChart<Number, Number> units = new AreaChart<>(axis(), axis());
    private final LineChart<Number, Number> movement = new LineChart<>(axis(), axis());
    private final Label active = new Label();
    private final Label idle = new Label();
    private final Label moved = new Label();

    public CodesView(CodesViewModel model) {
        this.model = model;
        setId("codes");
        getStyleClass().add("codes");
        HBox charts = new HBox(16, part("codes.histogram", histogram, active), part("codes.units", units, idle),
                part("codes.movement", movement, moved));
        Label hint = Widgets.hint("codes.empty");
        hint.visibleProperty().bind(model.statisticsProperty().isNull());
        charts.visibleProperty().bind(hint.visibleProperty().not());
        getChildren().addAll(charts, hint);
        model.statisticsProperty().subscribe(s -> showActivity());
        model.movements().addListener((MapChangeListener<String, Movement>) change -> showMovement());
        model.familyProperty().subscribe(f -> showMovement());
        Texts.follow(this, l -> {
            showActivity();
            showMovement();
        });
    }

    private static NumberAxis axis() {
        NumberAxis axis = new NumberAxis();
        axis.setMinorTickVisible(false);
        axis.setForceZeroInRange(false);
        return axis;
    }

    private static Node part(String key, XYChart<Number, Number> chart, Label figure) {
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        chart.setLegendSide(Side.RIGHT);
        chart.setMinSize(0, 0);
        chart.accessibleTextProperty().bind(Texts.bind(key));
        if (chart instanceof AreaChart<Number, Number> area) {
            area.setCreateSymbols(false);
        }
        figure.getStyleClass().add("hint");
        figure.setMinWidth(USE_PREF_SIZE);
        Label title = Widgets.heading(key);
        title.setTooltip(Widgets.tooltip(Texts.bind(key + ".hint")));
        FlowPane head = new FlowPane(8, 0, title, figure);
        head.setRowValignment(VPos.BASELINE);
        VBox box = new VBox(4, head, chart);
        VBox.setVgrow(chart, Priority.ALWAYS);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMinWidth(0);
        box.setPrefWidth(300);
        return box;
    }

    private void showActivity() {
        CodeStatistics now = model.statisticsProperty().get();
        if (now == null) {
            return;
        }
        XYChart.Series<Number, Number> bars = new XYChart.Series<>();
        double wide = (now.high() - now.low()) / now.shares().length;
        for (int bin = 0; bin < now.shares().length; bin++) {
            // steps, as a histogram has
            bars.getData().add(new XYChart.Data<>(now.low() + bin * wide, 100 * now.shares()[bin]));
            bars.getData().add(new XYChart.Data<>(now.low() + (bin + 0.999) * wide, 100 * now.shares()[bin]));
        }
        histogram.getData().setAll(List.of(bars));
        XYChart.Series<Number, Number> means = new XYChart.Series<>();
        for (int unit = 0; unit < now.means().length; unit++) {
            means.getData().add(new XYChart.Data<>(unit + 0.5, now.means()[unit]));
            means.getData().add(new XYChart.Data<>(unit + 1.499, now.means()[unit]));
        }
        units.getData().setAll(List.of(means));
        active.setText(Texts.get("codes.active", now.active(), now.limit()));
        idle.setText(Double.isNaN(model.target()) ? Texts.get("codes.idle", now.idle(), now.means().length)
                : Texts.get("codes.idle.target", now.idle(), now.means().length, mean(now.means()), model.target()));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(0);
    }

    private void showMovement() {
        movement.getData().clear();
        model.movements().values().stream()
                .sorted(Comparator.comparing(m -> !m.family().equals(model.familyProperty().get())))
                .forEach(this::add);
        movement.setLegendVisible(movement.getData().size() > 1);
        Movement now = model.movements().get(model.familyProperty().get());
        moved.setText(now == null ? "" : Texts.get("codes.moved", now.shares()[2]));
    }

    private void add(Movement of) {
        XYChart.Series<Number, Number> line = new XYChart.Series<>();
        line.setName(Texts.get(CodesViewModel.title(of.family())).toLowerCase(Locale.ROOT));
        for (int s = 0; s < of.shares().length; s++) {
            line.getData().add(new XYChart.Data<>(Movement.STRENGTHS[s], of.shares()[s]));
        }
        movement.getData().add(line);
    }
}
