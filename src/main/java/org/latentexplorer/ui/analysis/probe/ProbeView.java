package org.latentexplorer.ui.analysis.probe;

import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.latentexplorer.model.ProbeResult;
import org.latentexplorer.model.ProbeResult.Classifier;
import org.latentexplorer.picture.chart.Curve;
import org.latentexplorer.ui.analysis.ApplicationPane;
import org.latentexplorer.ui.analysis.SettingControls;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;
import org.latentexplorer.ui.common.chart.CurveChart;

/** Accuracy over the number of labels, and whom the way looked at takes for what. */
public final class ProbeView extends StackPane {
    /** Colours of the inputs, in their order. */
    static final int[] COLOURS = {0, 1, 2};

    private final ProbeViewModel model;
    private final CurveChart chart = new CurveChart();
    private final Slider budget = new Slider();
    private final ConfusionMatrix matrix;

    public ProbeView(ProbeViewModel model) {
        this.model = model;
        matrix = new ConfusionMatrix(model::select);
        getChildren().add(new ApplicationPane("probe", new ApplicationPane.Words("probe.run", "probe.idle"), model)
                .settings(settings()).content(content()));
        model.analysis().outcomeProperty().subscribe(outcome -> showCurves());
        model.budgetProperty().subscribe(number -> mark());
        model.wayProperty().subscribe(way -> showCurves());
        model.confusionProperty().subscribe(confusion -> {
            matrix.show(confusion);
            matrix.select(model.selectedCell());
        });
        model.session().selectionProperty().subscribe(selection -> matrix.select(model.selectedCell()));
        Texts.follow(this, locale -> {
            showCurves();
            matrix.show(model.confusionProperty().get());
        });
    }

    private Node settings() {
        Spinner<Integer> neighbours = SettingControls.spinner("probe-neighbours", 1,
                ProbeViewModel.MOST_NEIGHBOURS, model.neighboursProperty());
        Widgets.tell(neighbours, "probe.neighbours.hint");
        return ApplicationPane.setting("probe.neighbours", neighbours);
    }

    private Node content() {
        chart.setId("probe-chart");
        chart.setMinSize(150, 110);
        chart.setPrefWidth(250);
        chart.accessibleTextProperty().bind(Texts.bind("probe.chart"));
        HBox.setHgrow(chart, Priority.ALWAYS);
        matrix.setId("probe-confusion");
        matrix.accessibleTextProperty().bind(Texts.bind("probe.confusion"));
        matrix.setPrefWidth(250);
        matrix.setMaxWidth(440);
        HBox.setHgrow(matrix, Priority.SOMETIMES);
        HBox content = new HBox(16, figures(), chart, matrix);
        content.getStyleClass().add("application-content");
        return content;
    }

    private Node figures() {
        Button colour = Widgets.button(Feather.MAP, "probe.map");
        colour.setId("probe-map");
        colour.disableProperty().bind(model.coloursProperty().isNull());
        colour.setOnAction(event -> model.showOnMap());
        VBox figures = new VBox(8, labels(), budget(), new ProbeMethodGrid(model), colour);
        figures.setMinWidth(Region.USE_PREF_SIZE);
        figures.setPrefWidth(196);
        figures.setAlignment(Pos.TOP_LEFT);
        return figures;
    }

    private Node labels() {
        Label labels = new Label();
        labels.setId("probe-labels");
        labels.getStyleClass().add("section-title");
        labels.textProperty().bind(Bindings.createStringBinding(() -> model.budgets().length == 0 ? ""
                : Texts.get(model.at() == model.budgets().length - 1 ? "probe.labels.all" : "probe.labels",
                        model.budgets()[model.at()]), model.analysis().outcomeProperty(), model.budgetProperty(),
                Texts.localeProperty()));
        return labels;
    }

    /** One step a number of labels: their distances are those of the chart's logarithmic axis, nearly. */
    private Node budget() {
        budget.setId("probe-budget");
        budget.setMajorTickUnit(1);
        budget.setMinorTickCount(0);
        budget.setSnapToTicks(true);
        budget.setBlockIncrement(1);
        Widgets.tell(budget, "probe.budget.hint");
        budget.valueProperty().subscribe(value -> {
            if (model.budgets().length > 0) {
                model.budgetProperty().set((int) Math.round(value.doubleValue()));
            }
        });
        model.analysis().outcomeProperty().subscribe(outcome -> {
            int last = Math.max(1, model.budgets().length - 1);
            int at = model.at();
            budget.setMax(last);
            budget.setValue(at);
        });
        return budget;
    }

    private void showCurves() {
        ProbeResult result = model.analysis().result();
        if (result == null) {
            return;
        }
        double[] labels = Arrays.stream(result.budgets()).asDoubleStream().toArray();
        List<Curve> curves = result.curves().stream().map(c -> new Curve(name(c), labels, c.accuracy(),
                COLOURS[c.input().ordinal()], c.classifier() == Classifier.LOGISTIC, true)).toList();
        chart.setAxes(Texts.get("probe.axis.labels"), Texts.get("probe.axis.accuracy"), true);
        chart.setCurves(curves);
        mark();
    }

    private static String name(ProbeResult.Curve curve) {
        return Texts.get("probe.input." + curve.input().id()) + ", "
                + Texts.get("probe.classifier." + curve.classifier().id());
    }

    private void mark() {
        double accuracy = model.accuracy(model.wayProperty().get());
        chart.setMark(Double.isNaN(accuracy) ? null : new double[] {model.budgets()[model.at()], accuracy});
    }
}
