package org.latentexplorer.ui.analysis.capacity;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.latentexplorer.model.Fidelity;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.picture.chart.Curve;
import org.latentexplorer.picture.chart.SweepCurves;
import org.latentexplorer.picture.chart.Tint;
import org.latentexplorer.ui.analysis.ApplicationPane;
import org.latentexplorer.ui.analysis.Figure;
import org.latentexplorer.ui.analysis.SettingControls;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;
import org.latentexplorer.ui.common.chart.CurveChart;
import org.latentexplorer.ui.common.chart.Legend;

/** Training and validation error over capacity, filled as networks are finished. */
public final class CapacityView extends StackPane {
    private final CapacityViewModel model;
    private final CurveChart chart = new CurveChart();
    private final Legend legend = new Legend();
    private final Figure lowest = new Figure("capacity.lowest");
    private final Figure gap = new Figure("capacity.gap");

    public CapacityView(CapacityViewModel model) {
        this.model = model;
        getChildren().add(new ApplicationPane("capacity", new ApplicationPane.Words("capacity.run", "capacity.idle"),
                model).settings(settings()).content(content()));
        model.analysis().outcomeProperty().subscribe(outcome -> show());
        Texts.follow(this, locale -> show());
    }

    private Node[] settings() {
        ComboBox<Sweep.Setting> vary = SettingControls.choice("capacity-vary",
                List.of(Sweep.Setting.values()), setting -> Texts.get("capacity.vary." + setting.id()),
                model.settingProperty());
        TextField values = new TextField();
        values.setId("capacity-values");
        values.setPrefColumnCount(13);
        values.textProperty().bindBidirectional(model.valuesProperty());
        Widgets.tell(values, "capacity.values.hint");
        ComboBox<Integer> learned = SettingControls.choice("capacity-learned", CapacityViewModel.LEARNED,
                count -> Texts.get("capacity.learned.count", count), model.learnedProperty());
        Spinner<Integer> epochs = SettingControls.spinner("capacity-epochs", 1, Recipe.MAX_EPOCHS,
                model.epochsProperty());
        CheckBox regularized = new CheckBox();
        regularized.setId("capacity-regularized");
        regularized.textProperty().bind(Texts.bind("capacity.regularized"));
        regularized.setTooltip(Widgets.tooltip(Texts.bind("capacity.regularized.hint")));
        regularized.selectedProperty().bindBidirectional(model.regularizedProperty());
        return new Node[] {ApplicationPane.setting("capacity.vary", vary),
            ApplicationPane.setting("capacity.values", values),
            ApplicationPane.setting("capacity.learned", learned),
            ApplicationPane.setting("capacity.epochs", epochs), regularized};
    }

    private Node content() {
        chart.setId("capacity-chart");
        chart.setMinHeight(120);
        chart.accessibleTextProperty().bind(Texts.bind("capacity.chart"));
        HBox head = new HBox(legend);
        HBox.setHgrow(legend, Priority.ALWAYS);
        VBox plot = new VBox(4, head, chart);
        VBox.setVgrow(chart, Priority.ALWAYS);
        HBox.setHgrow(plot, Priority.ALWAYS);
        VBox figures = new VBox(16, lowest, gap);
        figures.setAlignment(Pos.TOP_LEFT);
        figures.setMinWidth(150);
        HBox content = new HBox(24, plot, figures);
        content.getStyleClass().add("application-content");
        return content;
    }

    private void show() {
        Sweep sweep = model.analysis().result();
        if (sweep == null) {
            return;
        }
        List<Curve> curves = new ArrayList<>();
        curves.add(SweepCurves.curve(sweep, Texts.get("capacity.train"), false, Sweep.Point::train, Fidelity::mse,
                Tint.TRAIN, false));
        curves.add(SweepCurves.curve(sweep, Texts.get("capacity.held"), false, Sweep.Point::held, Fidelity::mse,
                Tint.VALIDATION, false));
        if (sweep.points().stream().anyMatch(Sweep.Point::regularized)) {
            curves.add(SweepCurves.curve(sweep, Texts.get("capacity.train.regularized"), true, Sweep.Point::train,
                    Fidelity::mse, Tint.TRAIN, true));
            curves.add(SweepCurves.curve(sweep, Texts.get("capacity.held.regularized"), true, Sweep.Point::held,
                    Fidelity::mse, Tint.VALIDATION, true));
        }
        chart.setAxes(Texts.get("capacity.axis." + sweep.setting().id()), Texts.get("capacity.error"),
                sweep.setting() != Sweep.Setting.DEPTH);
        chart.setCurves(curves);
        legend.show(curves);
        showFigures(CapacityFigures.of(sweep), sweep.setting());
    }

    private void showFigures(CapacityFigures found, Sweep.Setting setting) {
        lowest.show(Figure.text("%.4f", found.lowest()), Texts.get("capacity.at." + setting.id(), found.at()));
        gap.show(Figure.text("%.4f", found.gap()), Double.isNaN(found.regularizedGap()) ? ""
                : Texts.get("capacity.gap.regularized", Figure.text("%.4f", found.regularizedGap())));
    }
}
