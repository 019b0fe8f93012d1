package org.latentexplorer.ui.latent;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;
import org.latentexplorer.ui.plot.PointCloud;
import org.latentexplorer.ui.plot.ScatterPlot;
import org.latentexplorer.ui.session.MapTool;

/** Above the map: how much it shows, its tools, and its view. */
final class Toolbar extends HBox {
    private static final double STEP = 1.4;

    Toolbar(LatentMapViewModel model, ScatterPlot plot) {
        getStyleClass().add("map-toolbar");
        setAlignment(Pos.CENTER_LEFT);
        Label title = Widgets.label("latent.title");
        title.getStyleClass().add("map-title");
        title.setMinWidth(USE_PREF_SIZE);
        Label count = new Label();
        count.getStyleClass().add("map-count");
        count.textProperty().bind(count(model));
        count.setTextOverrun(OverrunStyle.ELLIPSIS);
        getChildren().addAll(title, count, leftOut(model), Widgets.spacer());
        ColourChooser colour = new ColourChooser(model);
        HBox.setMargin(colour, new Insets(0, 8, 0, 8));

        ToggleButton sampling = Widgets.iconToggle(Feather.MAP_PIN, "latent.sampling");
        sampling.setId("map-sampling");
        sampling.selectedProperty().bindBidirectional(model.session().inHand(MapTool.SAMPLE));
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
        Button out = Widgets.iconButton(Feather.ZOOM_OUT, "latent.zoom.out");
        out.setOnAction(event -> zoom(plot, 1 / STEP));
        Button in = Widgets.iconButton(Feather.ZOOM_IN, "latent.zoom.in");
        in.setOnAction(event -> zoom(plot, STEP));
        Button fit = Widgets.iconButton(Feather.MAXIMIZE, "latent.fit");
        fit.setOnAction(event -> plot.views().fitNext());
        fit.setId("map-fit");
        model.cloudProperty().subscribe(cloud -> List.of(colour, sampling, thumbnail, labels, manifold, spread, out, in,
                fit).forEach(control -> control.setDisable(model.isEmpty())));
        // what is uncertain in latent space has no such shape on a projection
        model.cloudProperty().subscribe(cloud -> spread.setDisable(
                model.isEmpty() || model.placementProperty().get().axisX() < 0));
        HBox flat = new HBox(sampling, thumbnail, labels, manifold, opacity(model.manifold()), spread,
                new Separator(Orientation.VERTICAL), out, in, fit, back(plot));
        flat.setAlignment(Pos.CENTER_LEFT);
        // what these do, nobody sees in space
        flat.visibleProperty().bind(model.space().shownProperty().not());
        flat.managedProperty().bind(flat.visibleProperty());
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

    private static Button back(ScatterPlot plot) {
        Button back = Widgets.iconButton(Feather.ROTATE_CCW, "latent.back");
        back.setId("map-back");
        back.setOnAction(event -> plot.views().goBack());
        back.disableProperty().bind(plot.views().canGoBackProperty().not());
        return back;
    }

    static void zoom(ScatterPlot plot, double factor) {
        plot.views().zoom(factor, plot.viewport().width() / 2, plot.viewport().height() / 2);
    }

    private static StringBinding count(LatentMapViewModel model) {
        return Bindings.createStringBinding(() -> model.isEmpty() ? ""
                        : Texts.get("latent.count", model.cloudProperty().get().drawable()),
                model.cloudProperty(), Texts.localeProperty());
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
