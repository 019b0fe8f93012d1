package org.latentexplorer.ui.gallery;

import atlantafx.base.theme.Styles;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.ui.common.FileDialogs;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.UndoButtons;
import org.latentexplorer.ui.common.Widgets;

/** The decodings of the samples in a row, numbered as on the map. */
public final class SamplesView extends BorderPane {
    /** As many tiles as a row can have without being felt. */
    private static final int MOST = 200;

    private final SamplesViewModel model;
    private final FileDialogs dialogs;
    private final HBox row = new HBox(8);
    private final ScrollPane scroll = new ScrollPane(row);

    public SamplesView(SamplesViewModel model, FileDialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        setId("samples");
        getStyleClass().add("gallery");
        setLeft(controls());
        setCenter(images());
        model.images().addListener((ListChangeListener<float[]>) change -> follow());
        scroll.heightProperty().subscribe(value -> resize());
        follow();
    }

    private Node controls() {
        ToggleButton tool = new ToggleButton(null, new FontIcon(Feather.MAP_PIN));
        tool.setId("samples-tool");
        tool.textProperty().bind(Texts.bind("gallery.samples.tool"));
        tool.setTooltip(Widgets.tooltip(Texts.bind("gallery.samples.tool.hint")));
        tool.selectedProperty().bindBidirectional(model.toolProperty());
        Button random = Widgets.button(Feather.SHUFFLE, "gallery.samples.random");
        random.setId("samples-random");
        random.setOnAction(event -> model.addRandom());
        HBox drawn = new HBox(4, wanted(), random);
        random.disableProperty().bind(model.drawableProperty().not());
        Button prior = Widgets.button(Feather.TARGET, "gallery.samples.prior");
        prior.setId("samples-prior");
        prior.setOnAction(event -> model.addFromPrior());
        prior.visibleProperty().bind(model.priorKnownProperty());
        prior.managedProperty().bind(prior.visibleProperty());
        prior.setMaxWidth(Double.MAX_VALUE);
        Button undo = UndoButtons.undo(model.steps(), "samples-undo");
        Button clear = Widgets.iconButton(Feather.TRASH_2, "gallery.samples.clear");
        clear.setId("samples-clear");
        clear.setOnAction(event -> model.clear());
        clear.disableProperty().bind(model.emptyProperty());
        Button save = Widgets.iconButton(Feather.IMAGE, "gallery.samples.save");
        save.setOnAction(event -> dialogs.save(FileDialogs.Kind.PICTURE, Texts.get("gallery.samples.name"))
                .ifPresent(model::savePicture));
        save.setId("samples-save");
        save.disableProperty().bind(model.emptyProperty());
        Button export = Widgets.iconButton(Feather.DOWNLOAD, "gallery.samples.export");
        export.setId("samples-export");
        export.setOnAction(event -> dialogs.save(FileDialogs.Kind.TABLE, Texts.get("gallery.samples.export.name"))
                .ifPresent(model::exportCsv));
        export.disableProperty().bind(model.emptyProperty());
        tool.setMaxWidth(Double.MAX_VALUE);
        random.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(random, Priority.ALWAYS);
        VBox controls = new VBox(8, tool, drawn, prior, new HBox(4, undo, clear, save, export));
        controls.getStyleClass().add("gallery-controls");
        return controls;
    }

    private Spinner<Integer> wanted() {
        Spinner<Integer> spinner = Widgets.number(1, MOST, model.drawnProperty(), "gallery.samples.count");
        spinner.setId("samples-count");
        return spinner;
    }

    private Node images() {
        Label hint = Widgets.hint("gallery.samples.empty");
        hint.visibleProperty().bind(model.emptyProperty());
        row.setAlignment(Pos.CENTER_LEFT);
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add(Styles.BG_DEFAULT);
        scroll.visibleProperty().bind(model.emptyProperty().not());
        StackPane area = new StackPane(scroll, hint);
        area.setMinSize(0, 0);
        return area;
    }

    private void resize() {
        double side = Math.clamp(Math.floor(scroll.getHeight() - SampleTile.TEXT_HEIGHT), 32, 112);
        row.getChildren().forEach(tile -> ((SampleTile) tile).setSide(side));
    }

    private void follow() {
        int count = model.images().size();
        while (row.getChildren().size() > count) {
            row.getChildren().removeLast();
        }
        while (row.getChildren().size() < count) {
            row.getChildren().add(tile(row.getChildren().size()));
        }
        for (int i = 0; i < count; i++) {
            ((SampleTile) row.getChildren().get(i)).show(model.images().get(i), model.shape());
        }
        resize();
    }

    private SampleTile tile(int sample) {
        SampleTile tile = new SampleTile(sample + 1, () -> model.remove(sample));
        tile.setOnAction(event -> model.touch(sample));
        tile.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                model.remove(sample);
                event.consume();
            }
        });
        return tile;
    }
}
