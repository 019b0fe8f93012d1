package org.latentexplorer.ui.path;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.model.RoundTrips;
import org.latentexplorer.ui.common.ImageTile;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/**
 * One place of the path: its waypoint's number, a warning if what is decoded there is unlike the data, that, and what lies
 * there in pixel space.
 */
final class PathColumn extends Button {
    /** What stands above the tiles, with all spacing and room for a scroll bar. */
    static final double TEXT_HEIGHT = 42;
    static final double GAP = 4;
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private final DoubleProperty trip = new SimpleDoubleProperty(Double.NaN);
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
        StringBinding told = Bindings.createStringBinding(() -> Double.isNaN(trip.get()) ? Texts.get("path.place", place)
                : Texts.get("path.roundtrip", place, trip.get()), trip, Texts.localeProperty());
        accessibleTextProperty().bind(told);
        Widgets.explain(this, told);
        number.graphicProperty().bind(Bindings.when(trip.greaterThan(RoundTrips.ODD))
                .then(new FontIcon(Feather.ALERT_TRIANGLE)).otherwise((FontIcon) null));
        blended.managedProperty().bind(blended.visibleProperty());
    }

    void show(Strip strip, int place) {
        decoded.show(strip.decoded().get(place), strip.shape());
        blended.show(strip.blended().get(place), strip.shape());
        trip.set(strip.trips().get(place));
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
