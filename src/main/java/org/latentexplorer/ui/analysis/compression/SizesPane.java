package org.latentexplorer.ui.analysis.compression;

import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Sweep;
import org.latentexplorer.picture.chart.Curve;
import org.latentexplorer.picture.chart.SweepCurves;
import org.latentexplorer.picture.chart.Tint;
import org.latentexplorer.ui.analysis.ApplicationPane;
import org.latentexplorer.ui.analysis.FidelityMeasure;
import org.latentexplorer.ui.analysis.Figure;
import org.latentexplorer.ui.analysis.SettingControls;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;
import org.latentexplorer.ui.common.chart.CurveChart;
import org.latentexplorer.ui.common.chart.Legend;

/** Likeness of what comes back over the size of the code, filled as models are finished. */
final class SizesPane extends StackPane {
    private final LatentSizesViewModel model;
    private final ObjectProperty<FidelityMeasure> measure = new SimpleObjectProperty<>(FidelityMeasure.PSNR);
    private final CurveChart chart = new CurveChart();
    private final Legend legend = new Legend();
    private final Figure ahead = new Figure("compression.ahead");

    SizesPane(LatentSizesViewModel model, Node chooser) {
        this.model = model;
        getChildren().add(new ApplicationPane("sizes",
                new ApplicationPane.Words("compression.sizes.run", "compression.sizes.idle"), model)
                .settings(settings(chooser)).content(content()));
        model.analysis().outcomeProperty().subscribe(outcome -> show());
        measure.subscribe(now -> show());
        Texts.follow(this, locale -> show());
    }

    private Node[] settings(Node chooser) {
        TextField wanted = new TextField();
        wanted.setId("sizes-wanted");
        wanted.setPrefColumnCount(13);
        wanted.textProperty().bindBidirectional(model.wantedProperty());
        Widgets.tell(wanted, "compression.wanted.hint");
        Spinner<Integer> epochs = SettingControls.spinner("sizes-epochs", 1, Recipe.MAX_EPOCHS,
                model.epochsProperty());
        return new Node[] {chooser, ApplicationPane.setting("compression.wanted", wanted),
            ApplicationPane.setting("compression.epochs", epochs)};
    }

    private Node content() {
        chart.setId("sizes-chart");
        chart.setMinHeight(120);
        chart.accessibleTextProperty().bind(Texts.bind("compression.chart"));
        HBox head = new HBox(8, legend, FidelityMeasure.chooser("sizes", measure));
        head.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(legend, Priority.ALWAYS);
        VBox plot = new VBox(4, head, chart);
        VBox.setVgrow(chart, Priority.ALWAYS);
        HBox.setHgrow(plot, Priority.ALWAYS);
        VBox figures = new VBox(16, ahead);
        figures.setMinWidth(USE_PREF_SIZE);
        HBox content = new HBox(24, plot, figures);
        content.getStyleClass().add("application-content");
        return content;
    }

    private void show() {
        Sweep sweep = model.analysis().result();
        if (sweep == null) {
            return;
        }
        List<Curve> curves = List.of(
                SweepCurves.curve(sweep, Texts.get("compression.autoencoder"), false, Sweep.Point::held,
                        measure.get()::of, Tint.TRAIN, false),
                SweepCurves.curve(sweep, Texts.get("compression.components"), false, Sweep.Point::components,
                        measure.get()::of, Tint.TEXT, true));
        chart.setAxes(Texts.get("compression.axis.sizes"), measure.get().title(), true);
        chart.setCurves(curves);
        legend.show(curves);
        Sweep.Point best = sweep.points().stream()
                .max(Comparator.comparingDouble(p -> p.held().psnr() - p.components().psnr())).orElseThrow();
        ahead.show(BitsPane.decibels(best.held(), best.components()),
                Texts.get("compression.ahead.beside", best.value()));
    }
}
