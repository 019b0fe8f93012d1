package org.latentexplorer.ui.selection;

import javafx.beans.binding.Bindings;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.latentexplorer.ui.common.ImageTile;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** A test image beside its reconstruction. It is used again for other images as the tray scrolls. */
final class PairTile extends Button {
    /** Width of all that is beside the two images. */
    static final double FRAME = 12;
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

    private final SelectionViewModel model;
    private final ImageTile original = new ImageTile(40);
    private final ImageTile decoded = new ImageTile(40);
    private final IntegerProperty image = new SimpleIntegerProperty(-1);

    PairTile(SelectionViewModel model) {
        this.model = model;
        getStyleClass().addAll("tile-button", "pair-tile");
        setGraphic(new HBox(2, original, decoded));
        setTooltip(Widgets.tooltip(Bindings.createStringBinding(this::describe, image, Texts.localeProperty())));
        accessibleTextProperty().bind(getTooltip().textProperty());
        setOnAction(event -> model.touch(image.get()));
        hoverProperty().addListener((property, old, over) -> model.hover(over ? image.get() : -1));
        setContextMenu(new ContextMenu(item("selection.tile.touch", () -> model.touch(image.get())),
                item("selection.tile.neighbours", () -> model.selectNeighbours(image.get())),
                item("selection.tile.remove", () -> model.remove(image.get()))));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
                model.remove(image.get());
                event.consume();
            }
        });
    }

    private static MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(Texts.bind(key));
        item.setOnAction(event -> action.run());
        return item;
    }

    private String describe() {
        if (image.get() < 0) {
            return "";
        }
        String name = model.className(image.get());
        return name.isEmpty() ? Texts.get("selection.tile.plain", image.get())
                : Texts.get("selection.tile", image.get(), name);
    }

    /** Shows a test image by its number. */
    void show(int number, double side) {
        image.set(number);
        original.setSide(side);
        decoded.setSide(side);
        show(original, model.original(number));
        show(decoded, model.decoded(number));
        follow();
    }

    private void show(ImageTile tile, float[] pixels) {
        tile.setVisible(pixels != null);
        tile.setManaged(pixels != null);
        tile.show(pixels, model.shape());
    }

    /** The image under the pointer may be another one. */
    void follow() {
        pseudoClassStateChanged(POINTED, image.get() >= 0 && model.hoveredProperty().get() == image.get());
    }

    int image() {
        return image.get();
    }
}
