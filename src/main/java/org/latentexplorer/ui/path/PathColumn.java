package org.latentexplorer.ui.path;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.latentexplorer.ui.common.ImageTile;
import org.latentexplorer.ui.common.Texts;

/** One place of the path: its waypoint's number, what is decoded there, and what lies there in pixel space. */
final class PathColumn extends Button {
    /** What stands above the tiles, with all spacing and room for a scroll bar. */
    static final double TEXT_HEIGHT = 42;
    static final double GAP = 4;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final Label number = new Label();
    private final ImageTile decoded = new ImageTile(64);
    private final ImageTile blended = new ImageTile(64);

    /** @param place its number in the strip, from 1 */
    PathColumn(int place) {
        getStyleClass().addAll("tile-button", "path-column");
        number.getStyleClass().add("path-number");
        VBox box = new VBox(GAP, number, decoded, blended);
        box.setAlignment(Pos.TOP_CENTER);
        setGraphic(box);
        accessibleTextProperty().bind(Texts.bind("path.place", place));
        blended.managedProperty().bind(blended.visibleProperty());
    }

    void show(Strip strip, int place) {
        decoded.show(strip.decoded().get(place), strip.width(), strip.height());
        blended.show(strip.blended().get(place), strip.width(), strip.height());
        number.setText(strip.numbers().get(place));
        number.pseudoClassStateChanged(PseudoClass.getPseudoClass("waypoint"), !number.getText().isEmpty());
    }

    void setSide(double side, boolean both) {
        decoded.setSide(side);
        blended.setSide(side);
        blended.setVisible(both);
    }

    void setCurrent(boolean current) {
        pseudoClassStateChanged(CURRENT, current);
    }
}
