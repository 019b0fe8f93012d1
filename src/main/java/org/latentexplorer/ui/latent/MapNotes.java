package org.latentexplorer.ui.latent;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.model.RoundTrips;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;
import org.latentexplorer.ui.latent.select.MapSelection;
import org.latentexplorer.ui.plot.ScatterPlot;
import org.latentexplorer.ui.session.MapTool;
import org.latentexplorer.ui.session.Request;
import org.latentexplorer.ui.session.Session;
import org.latentexplorer.ui.session.Touch;

/**
 * What is told on the map itself: that it can be touched, how many points there are, that some lie outside the view, and
 * that the touched spot lies in a hole or decodes to nothing like the data.
 */
final class MapNotes extends StackPane {
    /** A smaller share of the points outside the view is no news: hardly any map is without a few far ones. */
    private static final double NEWS = 0.005;

    /** Keeps a warning off the count of the points, the axis below and the buttons that zoom. */
    private static final Insets BESIDE = new Insets(0, 52, 40, 52);

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    MapNotes(LatentMapViewModel model, ScatterPlot plot) {
        getStyleClass().add("map-notes");
        setPickOnBounds(false);
        paddingProperty().bind(plot.inner());
        Label invitation = Widgets.label("latent.invitation");
        invitation.setId("map-invitation");
        invitation.setGraphic(new FontIcon(Feather.MOUSE_POINTER));
        invitation.getStyleClass().add("map-invitation");
        invitation.setWrapText(true);
        invitation.setMouseTransparent(true);
        Label collapse = collapse(model);
        invitation.visibleProperty().bind(model.invitingProperty().and(
                model.session().toolProperty().isEqualTo(MapTool.TOUCH)).and(collapse.visibleProperty().not()).and(
                Bindings.createBooleanBinding(() -> !model.isEmpty(), model.cloudProperty())));
        setAlignment(invitation, Pos.TOP_CENTER);
        Button outside = new Button();
        outside.setId("map-outside");
        outside.getStyleClass().add("map-outside");
        Widgets.tell(outside, "latent.outside.hint");
        outside.setOnAction(event -> plot.views().fit(true));
        outside.textProperty().bind(Bindings.createStringBinding(
                () -> Texts.get("latent.outside", plot.outsideProperty().get()), plot.outsideProperty(),
                Texts.localeProperty()));
        outside.visibleProperty().bind(Bindings.createBooleanBinding(() -> plot.outsideProperty().get() > 0
                        && plot.outsideProperty().get() >= NEWS * model.cloudProperty().get().drawable(),
                plot.outsideProperty(), model.cloudProperty()));
        outside.managedProperty().bind(outside.visibleProperty());
        HBox row = new HBox(count(model), outside);
        row.getStyleClass().add("map-notes-row");
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPickOnBounds(false);
        row.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(row, Pos.BOTTOM_LEFT);
        Label torn = torn(model.session());
        getChildren().addAll(row, invitation, torn, hole(model), collapse);
    }

    /** How many points there are; once some are selected how many, and the way to their tray. */
    private static Button count(LatentMapViewModel model) {
        Button count = new Button();
        count.setId("map-count");
        count.getStyleClass().add("map-outside");
        MapSelection selection = model.selection();
        count.textProperty().bind(Bindings.createStringBinding(() -> {
            int points = model.cloudProperty().get().drawable();
            int selected = selection.shownProperty().get().count();
            return selected == 0 ? Texts.get("latent.count", points) : Texts.get("latent.selected", selected, points);
        }, model.cloudProperty(), selection.shownProperty(), Texts.localeProperty()));
        selection.shownProperty().subscribe(shown -> {
            count.pseudoClassStateChanged(SELECTED, !shown.isEmpty());
            count.setMouseTransparent(shown.isEmpty());
            count.setFocusTraversable(!shown.isEmpty());
        });
        count.setTooltip(Widgets.tooltip(Texts.bind("latent.selected.hint")));
        count.setOnAction(event -> model.session().requests().make(
                new Request.ShowTab("selection")));
        model.cloudProperty().subscribe(cloud -> count.setVisible(!model.isEmpty()));
        return count;
    }

    /** That codes are all the same, or along an axis drawn: a map fitted to them shows no such thing. */
    private static Label collapse(LatentMapViewModel model) {
        Label collapse = warning("map-collapse");
        collapse.setWrapText(true);
        collapse.textProperty().bind(Bindings.createStringBinding(
                () -> model.collapseProperty().getValue() == null ? ""
                        : model.collapseProperty().getValue().text(Texts.localeProperty().get()),
                model.collapseProperty(), Texts.localeProperty()));
        collapse.visibleProperty().bind(collapse.textProperty().isNotEmpty());
        setAlignment(collapse, Pos.TOP_CENTER);
        return collapse;
    }

    private static Label hole(LatentMapViewModel model) {
        Label hole = warning("map-hole");
        hole.textProperty().bind(Texts.bind("projection.hole"));
        hole.visibleProperty().bind(Bindings.createBooleanBinding(() -> inHole(model.session()),
                model.session().touchProperty()));
        // below the points, where a projection has no numbers
        hole.translateYProperty().bind(hole.heightProperty().add(3));
        setAlignment(hole, Pos.BOTTOM_CENTER);
        return hole;
    }

    private static boolean inHole(Session session) {
        Touch touch = session.touchProperty().get();
        return touch != null && touch.inHole();
    }

    /** Where the touched code decodes to nothing like the data, unless that is told of its place already. */
    static Label torn(Session session) {
        Label torn = warning("map-torn");
        torn.setWrapText(true);
        torn.textProperty().bind(Bindings.createStringBinding(
                () -> Texts.get("latent.torn", session.touchedRoundTripProperty().get()),
                session.touchedRoundTripProperty(), Texts.localeProperty()));
        torn.visibleProperty().bind(Bindings.createBooleanBinding(
                () -> session.touchedRoundTripProperty().get() > RoundTrips.ODD && !inHole(session),
                session.touchedRoundTripProperty(), session.touchProperty()));
        setAlignment(torn, Pos.BOTTOM_CENTER);
        setMargin(torn, BESIDE);
        return torn;
    }

    private static Label warning(String id) {
        Label warning = new Label(null, new FontIcon(Feather.ALERT_TRIANGLE));
        warning.setId(id);
        warning.getStyleClass().add("map-hole");
        warning.setMouseTransparent(true);
        return warning;
    }
}
