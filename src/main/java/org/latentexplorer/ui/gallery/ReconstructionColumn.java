package org.latentexplorer.ui.gallery;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.ui.common.ImageTile;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** One original, the same with noise if there is any, its reconstruction below, and the error. Pressing it puts its code under the decoder. */
final class ReconstructionColumn extends Button {
    /** What stands below the tiles, with all spacing. */
    static final double TEXT_HEIGHT = 40;
    /** What stands beside a tile, left and right together. */
    static final double FRAME = 8;

    private final ImageTile original = new ImageTile(56);
    private final ImageTile seen = new ImageTile(56);
    private final ImageTile decoded = new ImageTile(56);
    private final Label error = new Label();
    private final StringProperty className = new SimpleStringProperty("");
    private final ObjectProperty<Reconstruction> shown = new SimpleObjectProperty<>();

    ReconstructionColumn() {
        getStyleClass().add("tile-button");
        error.getStyleClass().add("figure");
        VBox box = new VBox(4, original, seen, decoded, error);
        box.setAlignment(Pos.TOP_CENTER);
        setGraphic(box);
        var text = Bindings.createStringBinding(this::describe, shown, className, Texts.localeProperty());
        setTooltip(Widgets.tooltip(text));
        accessibleTextProperty().bind(text);
    }

    private String describe() {
        Reconstruction column = shown.get();
        if (column == null) {
            return "";
        }
        return className.get().isEmpty() ? Texts.get("gallery.column.plain", column.index(), column.error())
                : Texts.get("gallery.column", column.index(), className.get(), column.error());
    }

    /** @param name of the image's class; empty without labels */
    void show(Reconstruction column, String name, ImageShape shape) {
        className.set(name);
        shown.set(column);
        original.show(column.original(), shape);
        seen.setVisible(column.seen() != null);
        seen.setManaged(column.seen() != null);
        if (column.seen() != null) {
            seen.show(column.seen(), shape);
        }
        decoded.show(column.decoded(), shape);
        error.setText(column.errorText());
    }

    Reconstruction shown() {
        return shown.get();
    }

    void setSide(double side) {
        original.setSide(side);
        seen.setSide(side);
        decoded.setSide(side);
    }
}
