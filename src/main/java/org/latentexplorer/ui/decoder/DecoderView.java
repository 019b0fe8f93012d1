package org.latentexplorer.ui.decoder;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.latentexplorer.ui.common.FileDialogs;
import org.latentexplorer.ui.common.ImageTile;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** The touched code's image, large, with what lies near it and a slider for every dimension. */
public final class DecoderView extends VBox {
    private static final int LEAST_ROWS = 3;
    private static final int USUAL_ROWS = 6;
    private static final int BORDER = 4;

    private final DecoderViewModel model;
    private final FileDialogs dialogs;
    private final ImageTile tile = new ImageTile(USE_COMPUTED_SIZE);
    private final ListView<Integer> dimensions = new ListView<>();

    public DecoderView(DecoderViewModel model, FileDialogs dialogs) {
        this.model = model;
        this.dialogs = dialogs;
        getStyleClass().add("decoder");
        setId("decoder");
        setSpacing(8);
        getChildren().addAll(header(), picture(), new ClassChooser(model), closeness(), new NeighboursRow(model), codeHeader(), codeList());
    }

    private HBox header() {
        ToggleButton smooth = Widgets.iconToggle(Feather.DROPLET, "decoder.smooth");
        smooth.setId("decoder-smooth");
        smooth.selectedProperty().bindBidirectional(model.smoothProperty());
        ToggleButton invert = Widgets.iconToggle(Feather.CIRCLE, "decoder.invert");
        Region half = new Region();
        half.getStyleClass().add("contrast-icon");
        invert.setGraphic(half);
        invert.setId("decoder-invert");
        invert.selectedProperty().bindBidirectional(model.invertedProperty());
        Button copy = Widgets.iconButton(Feather.COPY, "decoder.copy.image");
        copy.setOnAction(event -> copyPicture());
        Button save = Widgets.iconButton(Feather.IMAGE, "decoder.save.image");
        save.setOnAction(event -> dialogs.save(FileDialogs.Kind.PICTURE, Texts.get("decoder.save.name"))
                .ifPresent(model::savePicture));
        copy.disableProperty().bind(model.imageProperty().isNull());
        save.disableProperty().bind(model.imageProperty().isNull());
        return row(Widgets.heading("decoder.title"), smooth, invert, copy, save);
    }

    private static HBox row(Label title, Region... buttons) {
        HBox row = new HBox(title, Widgets.spacer());
        row.getChildren().addAll(buttons);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("panel-header");
        return row;
    }

    private SquareFrame picture() {
        tile.setId("decoded-image");
        tile.invertedProperty().bind(model.invertedProperty());
        tile.smoothProperty().bind(model.smoothProperty());
        model.imageProperty().subscribe(image -> tile.show(image, model.shape()));
        Label hint = Widgets.hint("decoder.empty");
        hint.getStyleClass().add("on-ink");
        hint.setAlignment(Pos.CENTER);
        hint.visibleProperty().bind(model.imageProperty().isNull());
        SquareFrame frame = new SquareFrame(tile, hint);
        VBox.setVgrow(frame, Priority.ALWAYS);
        return frame;
    }

    private Label closeness() {
        Label label = new Label();
        label.setId("closeness");
        label.getStyleClass().add("closeness");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        Region dot = new Region();
        dot.getStyleClass().add("closeness-dot");
        label.setGraphic(dot);
        label.textProperty().bind(Bindings.createStringBinding(this::told, model.closenessProperty(),
                model.roundTripProperty(), Texts.localeProperty()));
        model.closenessProperty().subscribe((before, now) -> {
            dot.getStyleClass().remove(before.name().toLowerCase(java.util.Locale.ROOT));
            dot.getStyleClass().add(now.name().toLowerCase(java.util.Locale.ROOT));
        });
        Widgets.explain(label, Bindings.createStringBinding(this::explained, model.distanceProperty(),
                model.roundTripProperty(), Texts.localeProperty()));
        label.visibleProperty().bind(model.closenessProperty().isNotEqualTo(Closeness.UNKNOWN));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private String told() {
        String words = Texts.get("decoder.closeness." + model.closenessProperty().get().name().toLowerCase(Locale.ROOT));
        double share = model.roundTripProperty().get();
        return Double.isNaN(share) ? words : Texts.get("decoder.roundtrip", words, share);
    }

    private String explained() {
        String distance = Texts.get("decoder.closeness.hint", model.distanceProperty().get());
        double share = model.roundTripProperty().get();
        return Double.isNaN(share) ? distance : distance + "\n" + Texts.get("decoder.roundtrip.hint", share);
    }

    private HBox codeHeader() {
        Button mean = Widgets.iconButton(Feather.CROSSHAIR, "decoder.mean");
        mean.setId("decoder-mean");
        mean.setOnAction(event -> model.toMean());
        Button copy = Widgets.iconButton(Feather.CLIPBOARD, "decoder.copy.code");
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(model.codeText());
            Clipboard.getSystemClipboard().setContent(content);
        });
        mean.disableProperty().bind(model.touchProperty().isNull());
        copy.disableProperty().bind(model.touchProperty().isNull());
        return row(Widgets.heading("decoder.code"), mean, copy);
    }

    private ListView<Integer> codeList() {
        dimensions.setId("dimensions");
        dimensions.getStyleClass().add("dimensions");
        dimensions.setCellFactory(list -> new DimensionCell(model));
        dimensions.accessibleTextProperty().bind(Texts.bind("decoder.code"));
        VBox.setVgrow(dimensions, Priority.ALWAYS);
        model.touchProperty().subscribe(touch -> {
            int count = touch == null ? 0 : touch.code().length;
            if (count != dimensions.getItems().size()) {
                dimensions.getItems().setAll(java.util.stream.IntStream.range(0, count).boxed().toList());
                fit();
            }
        });
        dimensions.fixedCellSizeProperty().subscribe(size -> fit());
        return dimensions;
    }

    /** As high as its rows, of which the style sheet says how high they are; at least three or all are seen. */
    private void fit() {
        int count = dimensions.getItems().size();
        double row = dimensions.getFixedCellSize();
        dimensions.setMinHeight(Math.min(count, LEAST_ROWS) * row + BORDER);
        dimensions.setPrefHeight(Math.min(count, USUAL_ROWS) * row + BORDER);
        dimensions.setMaxHeight(count * row + BORDER);
    }

    private void copyPicture() {
        ClipboardContent content = new ClipboardContent();
        content.putImage(tile.image());
        Clipboard.getSystemClipboard().setContent(content);
    }
}
