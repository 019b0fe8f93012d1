package org.latentexplorer.ui.analysis.noise;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.latentexplorer.model.NoiseCurve;
import org.latentexplorer.picture.chart.Curve;
import org.latentexplorer.picture.chart.Tint;
import org.latentexplorer.ui.analysis.ApplicationPane;
import org.latentexplorer.ui.analysis.FidelityMeasure;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;
import org.latentexplorer.ui.common.chart.ChartArea;
import org.latentexplorer.ui.common.chart.CurveChart;
import org.latentexplorer.ui.common.chart.Legend;

/** Likeness to the clean images over the strength of the noise: of the noisy ones, a filter's, and the models'. */
final class NoiseCurvesPane extends StackPane {
    /** Rows of a curve before the models'. */
    private static final int BASELINES = 2;
    private static final int COLOURS = ChartArea.COLOURS - 1;

    private final NoiseViewModel model;
    private final ObjectProperty<FidelityMeasure> measure = new SimpleObjectProperty<>(FidelityMeasure.PSNR);
    private final CurveChart chart = new CurveChart();
    private final Legend legend = new Legend();
    private final MenuButton models = new MenuButton();

    NoiseCurvesPane(NoiseViewModel model) {
        this.model = model;
        getChildren().add(new ApplicationPane("noise", new ApplicationPane.Words("noise.run", "noise.idle"), model)
                .settings(models()).content(content()));
        model.analysis().outcomeProperty().subscribe(outcome -> show());
        measure.subscribe(now -> show());
        model.strengthProperty().subscribe(strength -> mark());
        model.chosenProperty().subscribe(chosen -> mark());
        model.candidates().all().addListener((ListChangeListener<Candidate>) change -> list());
        Texts.follow(this, locale -> {
            list();
            show();
        });
    }

    private Node models() {
        models.setId("noise-models");
        models.textProperty().bind(Bindings.createStringBinding(
                () -> Texts.get("noise.models", model.candidates().compared().size()),
                model.candidates().compared(), Texts.localeProperty()));
        Widgets.tell(models, "noise.models.hint");
        models.setMinWidth(USE_PREF_SIZE);
        return models;
    }

    private void list() {
        models.getItems().setAll(model.candidates().all().stream().map(candidate -> {
            CheckMenuItem item = new CheckMenuItem(candidate.name());
            item.setMnemonicParsing(false);
            item.setSelected(model.candidates().compared().contains(candidate));
            item.setOnAction(event -> model.candidates().compare(candidate, item.isSelected()));
            return item;
        }).toList());
    }

    private Node content() {
        chart.setId("noise-chart");
        chart.setMinHeight(130);
        chart.accessibleTextProperty().bind(Texts.bind("noise.chart"));
        HBox head = new HBox(8, legend, FidelityMeasure.chooser("noise", measure));
        head.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(legend, Priority.ALWAYS);
        VBox content = new VBox(4, head, chart);
        content.getStyleClass().add("application-content");
        VBox.setVgrow(chart, Priority.ALWAYS);
        return content;
    }

    private void show() {
        NoiseViewModel.DenoisingResult found = model.analysis().result();
        if (found == null) {
            return;
        }
        List<Curve> curves = new ArrayList<>();
        for (int r = 0; r < found.curve().rows().size(); r++) {
            curves.add(curve(found, r));
        }
        chart.setAxes(Texts.get("noise.axis.strength"), measure.get().title(), false);
        chart.setCurves(curves);
        legend.show(curves);
        mark();
    }

    private Curve curve(NoiseViewModel.DenoisingResult found, int number) {
        NoiseCurve.Row row = found.curve().rows().get(number);
        double[] y = row.fidelity().stream().mapToDouble(measure.get()::of).toArray();
        int of = number - BASELINES;
        String name = of >= 0 ? found.compared().get(of).name() : Texts.get("noise.picture." + row.name());
        return of < 0 ? new Curve(name, found.curve().strengths(), y, Tint.TEXT, number == 1, false)
                : new Curve(name, found.curve().strengths(), y, of % COLOURS, of >= COLOURS, true);
    }

    /** Points out where on its curve the model is that is shown at work. */
    private void mark() {
        NoiseViewModel.DenoisingResult found = model.analysis().result();
        Candidate chosen = model.chosenProperty().get();
        int of = found == null || chosen == null ? -1 : found.compared().indexOf(chosen);
        double[] x = found == null ? new double[0] : found.curve().strengths();
        double at = model.strengthProperty().get();
        boolean within = of >= 0 && x.length > 1 && at <= x[x.length - 1]
                && found.curve().kind() == model.kindProperty().get();
        chart.setMark(within ? new double[] {at, between(x, chart.curves().get(of + BASELINES).y(), at)} : null);
    }

    private static double between(double[] x, double[] y, double at) {
        int i = 0;
        while (i < x.length - 2 && x[i + 1] < at) {
            i++;
        }
        return y[i] + (y[i + 1] - y[i]) * (at - x[i]) / (x[i + 1] - x[i]);
    }
}
