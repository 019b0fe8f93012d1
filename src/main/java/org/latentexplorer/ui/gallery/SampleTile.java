package org.latentexplorer.ui.gallery;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.ui.common.ImageTile;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** One sample's decoding with its number. */
final class SampleTile extends Button {
    /** What stands below the tile, with all spacing and room for a scroll bar. */
    static final double TEXT_HEIGHT = 52;

    private final ImageTile tile = new ImageTile(72);

    SampleTile(int number, Runnable remove) {
        getStyleClass().add("tile-button");
        Label label = new Label(String.valueOf(number));
        label.getStyleClass().add("figure");
        VBox box = new VBox(4, tile, label);
        box.setAlignment(Pos.TOP_CENTER);
        setGraphic(box);
        setTooltip(Widgets.tooltip(Texts.bind("gallery.sample.hint")));
        accessibleTextProperty().bind(Texts.bind("gallery.sample", number));
        MenuItem item = new MenuItem();
        item.textProperty().bind(Texts.bind("gallery.sample.remove"));
        item.setOnAction(event -> remove.run());
        setContextMenu(new ContextMenu(item));
    }

    void show(float[] image, ImageShape shape) {
        tile.show(image, shape);
    }

    void setSide(double side) {
        tile.setSide(side);
    }
}
