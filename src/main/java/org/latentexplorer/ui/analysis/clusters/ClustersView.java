package org.latentexplorer.ui.analysis.clusters;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.latentexplorer.model.Agreement;
import org.latentexplorer.model.Clusters;
import org.latentexplorer.model.Clusters.Method;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.ProbeResult.Input;
import org.latentexplorer.ui.analysis.ApplicationPane;
import org.latentexplorer.ui.analysis.Figure;
import org.latentexplorer.ui.analysis.SettingControls;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Undo;
import org.latentexplorer.ui.common.UndoButtons;
import org.latentexplorer.ui.common.Widgets;

/** How well clusters agree with the classes, and what each of them is. */
public final class ClustersView extends StackPane {
    private final ClustersViewModel model;
    private final Figure count = new Figure("clusters.count");
    private final Figure purity = new Figure("clusters.purity");
    private final Figure rand = new Figure("clusters.rand");
    private final Figure information = new Figure("clusters.information");
    private final FlowPane cards = new FlowPane(8, 8);
    private final Label note = new Label();
    private Clusters shown;

    public ClustersView(ClustersViewModel model) {
        this.model = model;
        getChildren().add(new ApplicationPane("clusters",
                new ApplicationPane.Words("clusters.run", "clusters.idle"), model).settings(settings())
                .content(content()));
        model.analysis().outcomeProperty().subscribe(outcome -> show());
        model.names().givenProperty().subscribe(names -> write());
        model.session().darkProperty().subscribe(dark -> write());
        Texts.follow(this, locale -> show());
    }

    private Node[] settings() {
        ComboBox<Method> method = SettingControls.choice("clusters-method", List.of(Method.values()),
                m -> Texts.get("clusters.method." + m.id()), model.methodProperty());
        HBox count = ApplicationPane.setting("clusters.k", SettingControls.spinner("clusters-count", 2,
                ClustersViewModel.MOST, model.countProperty()));
        count.visibleProperty().bind(model.methodProperty().isEqualTo(Method.K_MEANS));
        count.managedProperty().bind(count.visibleProperty());
        Spinner<Integer> smallest = SettingControls.spinner("clusters-least", 2, 10_000, model.leastProperty());
        Widgets.tell(smallest, "clusters.least.hint");
        HBox least = ApplicationPane.setting("clusters.least", smallest);
        least.visibleProperty().bind(count.visibleProperty().not());
        least.managedProperty().bind(least.visibleProperty());
        ComboBox<Boolean> where = SettingControls.choice("clusters-where", List.of(false, true),
                map -> Texts.get(map ? "clusters.where.map" : "clusters.where.codes"),
                model.onMapProperty().asObject());
        HBox place = ApplicationPane.setting("clusters.where", where);
        place.visibleProperty().bind(model.planarProperty().not());
        place.managedProperty().bind(place.visibleProperty());
        return new Node[] {ApplicationPane.setting("clusters.method", method), count, least, place};
    }

    private Node content() {
        FlowPane figures = new FlowPane(16, 6, count, purity, rand, information, tools());
        figures.setAlignment(Pos.TOP_LEFT);
        note.setId("clusters-note");
        note.getStyleClass().add("hint");
        note.setWrapText(true);
        note.managedProperty().bind(Bindings.isNotEmpty(note.textProperty()));
        cards.setId("clusters-cards");
        VBox content = new VBox(12, figures, note, cards);
        content.getStyleClass().add("application-content");
        return content;
    }

    private Node tools() {
        Undo steps = model.names().steps();
        Button colour = Widgets.button(Feather.MAP, "clusters.map");
        colour.setId("clusters-map");
        colour.setMinWidth(USE_PREF_SIZE);
        colour.disableProperty().bind(model.coloursProperty().isNull());
        colour.setOnAction(event -> model.showOnMap());
        HBox tools = new HBox(4, UndoButtons.undo(steps, "clusters-undo"), UndoButtons.redo(steps, "clusters-redo"),
                colour);
        tools.setAlignment(Pos.CENTER_RIGHT);
        tools.setMinWidth(USE_PREF_SIZE);
        return tools;
    }

    private void show() {
        ClusteringResult found = model.analysis().result();
        if (found == null) {
            return;
        }
        Clusters clusters = found.clusters();
        int noise = clusters.noise();
        count.show(String.valueOf(clusters.clusters().size()), noise == 0 ? ""
                : Texts.get("clusters.noise.share", noise, clusters.noiseShare()));
        figure(purity, found, Agreement::purity);
        figure(rand, found, Agreement::adjustedRandIndex);
        figure(information, found, Agreement::normalizedMutualInformation);
        note.setText(clusters.clusters().size() == 1 ? Texts.get("clusters.one")
                : Double.isNaN(clusters.purity()) ? Texts.get("clusters.unlabelled") : "");
        if (clusters != shown) {
            shown = clusters;
            LatentModel of = model.analysis().outcomeProperty().get().provenance().model();
            cards.getChildren().setAll(IntStream.range(0, clusters.clusters().size())
                    .mapToObj(c -> new ClusterCard(model, c, clusters.clusters().get(c), of.shape()))
                    .toList());
        } else {
            write();
        }
    }

    private void figure(Figure figure, ClusteringResult found, ToDoubleFunction<Agreement> of) {
        Stream<String> clustered = found.clusters().noise() == 0 ? Stream.of() : Stream.of(
                Texts.get("clusters.clustered", number(of.applyAsDouble(found.clusters().clustered()))));
        figure.show(number(found.clusters(), of), Stream.concat(clustered, Stream.of(Input.PCA, Input.PIXELS)
                .filter(found.baseline()::containsKey)
                .map(input -> Texts.get("clusters.baseline." + input.id(), number(found.baseline().get(input), of))))
                .collect(Collectors.joining(", ")));
    }

    /** In three digits where all runs agree on them, otherwise their range in two: the seed alone changes the second. */
    private static String number(Clusters clusters, ToDoubleFunction<Agreement> of) {
        DoubleSummaryStatistics range = clusters.range(of);
        if (clusters.runs().size() < 2 || number(range.getMin()).equals(number(range.getMax()))) {
            return number(of.applyAsDouble(clusters.agreement()));
        }
        return Texts.get("clusters.range", Figure.text("%.2f", range.getMin()),
                Figure.text("%.2f", range.getMax()));
    }

    private static String number(double value) {
        return Figure.text("%.3f", value);
    }

    private void write() {
        if (shown != null && model.names().givenProperty().get().size() == shown.clusters().size()
                && cards.getChildren().size() == shown.clusters().size()) {
            for (int c = 0; c < shown.clusters().size(); c++) {
                ((ClusterCard) cards.getChildren().get(c)).show(shown.clusters().get(c));
            }
        }
    }
}
