package org.latentexplorer.ui.analysis.anomaly;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.latentexplorer.model.Roc;
import org.latentexplorer.picture.chart.Curve;
import org.latentexplorer.picture.chart.Tint;
import org.latentexplorer.ui.analysis.ApplicationPane;
import org.latentexplorer.ui.analysis.Figure;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.chart.CurveChart;
import org.latentexplorer.ui.common.chart.Legend;

/** How well a model that has not seen a class finds it: scores, threshold, ROC curve and pictures. */
final class HeldOutView extends StackPane {
    private static final double FINE = 0.002;
    /** Least height of the charts beside a legend of one line, in pixels. */
    private static final double LEAST = 126;
    private static final double LINE = 20;
    private static final double SMALLEST_ROC = 200;
    private static final double LARGEST_ROC = 380;

    private final AnomalyViewModel model;
    private final ScoreChart scores = new ScoreChart();
    private final Legend legend = new Legend();
    private final CurveChart roc = new CurveChart();
    private final Figure area = new Figure("anomaly.auroc");
    private final CountsTable counts = new CountsTable();

    HeldOutView(AnomalyViewModel model, Node switcher) {
        this.model = model;
        AnomalyControls controls = new AnomalyControls(model.settings(), "anomaly");
        getChildren().add(new ApplicationPane("anomaly", new ApplicationPane.Words("anomaly.run", "anomaly.idle"),
                model).settings(switcher, controls.source(model.session()), controls.whileTraining(controls.epochs()),
                controls.score())
                .content(content()));
        scores.thresholdProperty().bindBidirectional(model.thresholdProperty());
        model.analysis().outcomeProperty().subscribe(outcome -> show());
        model.verdictProperty().subscribe(scores::mark);
        model.countsProperty().subscribe(now -> showCounts());
        Texts.follow(this, locale -> show());
    }

    private Node content() {
        scores.setId("anomaly-scores");
        scores.setMinHeight(100);
        VBox spread = new VBox(2, legend, scores);
        VBox.setVgrow(scores, Priority.ALWAYS);
        HBox.setHgrow(spread, Priority.ALWAYS);
        spread.setMinWidth(150);
        roc.setId("anomaly-roc");
        roc.setUnit();
        roc.setMinSize(140, 110);
        VBox figures = new VBox(4, area, counts);
        figures.setAlignment(Pos.TOP_LEFT);
        figures.setMinWidth(USE_PREF_SIZE);
        HBox charts = new HBox(16, spread, roc, figures);
        charts.minHeightProperty().bind(Bindings.max(LEAST, legend.heightProperty().add(LEAST - LINE)));
        // about as wide as it is high
        roc.prefWidthProperty().bind(Bindings.min(LARGEST_ROC, Bindings.max(SMALLEST_ROC, charts.heightProperty())));
        VBox.setVgrow(charts, Priority.ALWAYS);
        PictureStrip pictures = new PictureStrip(model);
        // while there is something to say about a single picture, that has the room of the others
        pictures.visibleProperty().bind(model.verdictProperty().isNull());
        pictures.managedProperty().bind(pictures.visibleProperty());
        VBox content = new VBox(6, charts, new VerdictCard(model), pictures);
        content.getStyleClass().add("application-content");
        return content;
    }

    private void show() {
        ScoredImages scored = model.analysis().result();
        if (scored == null) {
            return;
        }
        List<String> classes = scored.images().classes();
        legend.showAreas(List.of(Texts.get("anomaly.legend.seen"), Texts.get("anomaly.legend.unseen",
                String.join(", ", scored.unseen().stream().map(classes::get).toList()))),
                List.of(Tint.TRAIN.number(), Tint.VALIDATION.number()));
        scores.show(scored.scores());
        Roc of = scored.scores().roc();
        roc.setAxes(Texts.get("anomaly.roc.x"), Texts.get("anomaly.roc.y"), false);
        roc.setCurves(List.of(curve(of), new Curve(Texts.get("anomaly.roc.chance"), new double[] {0, 1},
                new double[] {0, 1}, Tint.TEXT, true, false)));
        roc.setAccessibleText(Texts.get("anomaly.roc") + " " + AnomalyTexts.area(of.auroc()));
        area.show(AnomalyTexts.area(of.auroc()), Texts.get("anomaly.auroc.ink", AnomalyTexts.area(scored.byInk())));
        showCounts();
    }

    /** As many of the curve's points as can be told apart: it is drawn anew with every step of the threshold. */
    private static Curve curve(Roc of) {
        List<double[]> points = new ArrayList<>();
        points.add(new double[] {0, 0});
        for (int i = 0; i < of.thresholds().length; i++) {
            double[] point = {(double) of.falsePositives()[i] / of.negatives(),
                (double) of.truePositives()[i] / of.positives()};
            double[] before = points.getLast();
            if (point[0] - before[0] + point[1] - before[1] >= FINE || i == of.thresholds().length - 1) {
                points.add(point);
            }
        }
        return new Curve(Texts.get("anomaly.roc"), points.stream().mapToDouble(p -> p[0]).toArray(),
                points.stream().mapToDouble(p -> p[1]).toArray(), 0, false, false);
    }

    private void showCounts() {
        Roc.Counts now = model.countsProperty().get();
        if (now != null) {
            counts.show(now);
            roc.setMark(new double[] {now.alarmRate(), now.hitRate()});
            scores.setAccessibleText(Texts.get("anomaly.threshold.told",
                    AnomalyTexts.score(model.thresholdProperty().get()), now.hitRate(), now.alarmRate()));
        }
    }
}
