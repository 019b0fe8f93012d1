package org.latentexplorer.ui.latent;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.latentexplorer.ui.common.Widgets;
import org.latentexplorer.ui.plot.ScatterPlot;

/** Zooms the map in and out by mouse alone; in its corner, above the name of the axis. */
final class ZoomButtons extends VBox {
    private static final double STEP = 1.4;
    private static final double EDGE = 6;
    private static final double AXIS_NAME = 32;

    ZoomButtons(LatentMapViewModel model, ScatterPlot plot) {
        getStyleClass().add("map-zoom");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Button in = Widgets.iconButton(Feather.PLUS, "latent.zoom.in");
        in.setId("map-zoom-in");
        in.setOnAction(event -> plot.views().zoom(STEP));
        Button out = Widgets.iconButton(Feather.MINUS, "latent.zoom.out");
        out.setId("map-zoom-out");
        out.setOnAction(event -> plot.views().zoom(1 / STEP));
        getChildren().addAll(in, out);
        model.cloudProperty().subscribe(cloud -> setVisible(!model.isEmpty()));
    }

    /** Where it stands beside a plot with such distances about its points. */
    static Insets margin(Insets inner) {
        return new Insets(0, inner.getRight() + EDGE, inner.getBottom() + EDGE + AXIS_NAME, 0);
    }
}
