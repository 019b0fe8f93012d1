package org.latentexplorer.ui.selection;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.latentexplorer.ui.common.ImageTile;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** What the images selected have in common: their mean, what the mean of their codes decodes to, and their classes. */
final class SummaryPane extends HBox {
    private static final double SIDE = 76;

    private final SelectionViewModel model;
    private final ImageTile mean = new ImageTile(SIDE);
    private final ImageTile decoded = new ImageTile(SIDE);
    private final ClassBars bars = new ClassBars();

    SummaryPane(SelectionViewModel model) {
        super(16);
        this.model = model;
        setId("selection-summary");
        getStyleClass().add("selection-summary");
        mean.setId("selection-mean");
        decoded.setId("selection-mean-code");
        Button touch = new Button(null, titled(decoded, "selection.mean.code"));
        touch.getStyleClass().addAll("tile-button", "mean-code");
        touch.setOnAction(event -> model.touchMean());
        Widgets.tell(touch, "selection.mean.code.hint");
        VBox image = titled(mean, "selection.mean.image");
        image.getStyleClass().add("mean-image");
        HBox tiles = new HBox(4, image, touch);
        ScrollPane scroll = new ScrollPane(bars);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(new VBox(4, tiles, error()), scroll);
        model.summaryProperty().subscribe(this::show);
        Texts.follow(this, locale -> show(model.summaryProperty().get()));
        model.darkProperty().subscribe(dark -> show(model.summaryProperty().get()));
    }

    private static VBox titled(Node tile, String key) {
        Label title = Widgets.label(key);
        title.getStyleClass().add("figure");
        VBox box = new VBox(4, tile, title);
        box.setAlignment(Pos.TOP_CENTER);
        return box;
    }

    private Label error() {
        Label label = new Label();
        label.setId("selection-error");
        label.getStyleClass().add("hint");
        label.textProperty().bind(Bindings.createStringBinding(() -> {
            double error = model.meanErrorProperty().get();
            return Double.isNaN(error) ? Texts.get("selection.error.unknown") : Texts.get("selection.error", error);
        }, model.meanErrorProperty(), Texts.localeProperty()));
        label.setTooltip(Widgets.tooltip(Texts.bind("selection.error.hint")));
        return label;
    }

    private void show(Summary summary) {
        mean.show(summary.meanImage(), model.shape());
        mean.getParent().setVisible(summary.meanImage() != null);
        decoded.show(summary.decoded(), model.shape());
        decoded.getParent().setVisible(summary.decoded() != null);
        bars.show(summary.classes(), model.darkProperty().get());
    }
}
