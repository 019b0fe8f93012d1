package org.latentexplorer.ui.latent;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Undo;
import org.latentexplorer.ui.common.UndoButtons;
import org.latentexplorer.ui.common.Widgets;
import org.latentexplorer.ui.latent.colour.ColourChooser;
import org.latentexplorer.ui.latent.decode.ManifoldViewModel;
import org.latentexplorer.ui.plot.PointCloud;
import org.latentexplorer.ui.plot.ScatterPlot;

/** Above the map: its tools, how much it shows, and its view. */
final class Toolbar extends HBox {
    Toolbar(LatentMapViewModel model, ScatterPlot plot) {
        getStyleClass().add("map-toolbar");
        setAlignment(Pos.CENTER_LEFT);
        ToolChooser tools = new ToolChooser(model.session());
        getChildren().addAll(tools, leftOut(model), Widgets.spacer());
        ColourChooser colour = new ColourChooser(model.session(), model.colouring());
        HBox.setMargin(colour, new Insets(0, 8, 0, 8));

        ToggleButton thumbnail = Widgets.iconToggle(Feather.IMAGE, "latent.thumbnail");
        thumbnail.setId("map-thumbnail");
        thumbnail.selectedProperty().bindBidirectional(model.thumbnailProperty());
        ToggleButton manifold = Widgets.iconToggle(Feather.GRID, "latent.manifold");
        manifold.setId("map-manifold");
        manifold.selectedProperty().bindBidirectional(model.manifold().shownProperty());
        ToggleButton labels = Widgets.iconToggle(Feather.TAG, "latent.labels");
        labels.setId("map-labels");
        labels.selectedProperty().bindBidirectional(model.labelsProperty());
        ToggleButton spread = Widgets.iconToggle(Feather.DISC, "latent.spread");
        spread.setId("map-spread");
        spread.selectedProperty().bindBidirectional(model.spread().shownProperty());
        spread.visibleProperty().bind(model.spread().knownProperty());
        spread.managedProperty().bind(spread.visibleProperty());
        Button fit = Widgets.iconButton(Feather.MAXIMIZE, "latent.fit");
        fit.setOnAction(event -> plot.views().fitNext());
        fit.setId("map-fit");
        model.cloudProperty().subscribe(cloud -> List.of(tools, colour, thumbnail, labels, manifold, spread, fit)
                .forEach(control -> control.setDisable(model.isEmpty())));
        // what is uncertain in latent space has no such shape on a projection
        model.cloudProperty().subscribe(cloud -> spread.setDisable(
                model.isEmpty() || model.placementProperty().get().axisX() < 0));
        Undo steps = model.session().history().all();
        HBox flat = new HBox(thumbnail, labels, manifold, opacity(model.manifold()), spread,
                new Separator(Orientation.VERTICAL), fit,
                UndoButtons.undo(steps, "map-back"), UndoButtons.redo(steps, "map-forward"));
        flat.setAlignment(Pos.CENTER_LEFT);
        // what these do, nobody sees in space
        flat.visibleProperty().bind(model.space().shownProperty().not());
        flat.managedProperty().bind(flat.visibleProperty());
        tools.visibleProperty().bind(flat.visibleProperty());
        tools.managedProperty().bind(flat.visibleProperty());
        getChildren().addAll(colour, flat);
    }

    /** How strongly the manifold shows, while it does. */
    private static Slider opacity(ManifoldViewModel manifold) {
        Slider opacity = new Slider(0.1, 1, manifold.opacityProperty().get());
        opacity.setId("map-manifold-opacity");
        opacity.getStyleClass().addAll(Styles.SMALL, "map-opacity");
        opacity.setBlockIncrement(0.1);
        Widgets.tell(opacity, "latent.manifold.opacity");
        opacity.valueProperty().bindBidirectional(manifold.opacityProperty());
        opacity.visibleProperty().bind(manifold.shownProperty());
        opacity.managedProperty().bind(manifold.shownProperty());
        return opacity;
    }

    /** Tells of codes that have no place because the network gave no finite number. */
    private static Label leftOut(LatentMapViewModel model) {
        Label note = new Label(null, new FontIcon(Feather.ALERT_TRIANGLE));
        note.setId("map-left-out");
        note.getStyleClass().add("map-note");
        note.textProperty().bind(Bindings.createStringBinding(() -> {
            PointCloud cloud = model.cloudProperty().get();
            int missing = cloud.count() - cloud.drawable();
            return missing == 0 ? "" : Texts.get("latent.leftOut", missing);
        }, model.cloudProperty(), Texts.localeProperty()));
        note.visibleProperty().bind(note.textProperty().isNotEmpty());
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }
}
