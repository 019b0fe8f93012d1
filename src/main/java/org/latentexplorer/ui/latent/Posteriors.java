package org.latentexplorer.ui.latent;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.latentexplorer.ui.latent.colour.LegendEntry;
import org.latentexplorer.ui.latent.place.Placement;
import org.latentexplorer.ui.latent.spread.SpreadViewModel;
import org.latentexplorer.ui.plot.Overlay;
import org.latentexplorer.ui.plot.ScatterPlot;
import org.latentexplorer.ui.plot.Viewport;

/**
 * What a variational network thinks of places: rings of the prior at 1, 2 and 3 standard deviations, and ellipses of
 * one standard deviation about the codes of some images, faint, and of the one pointed at. The distributions are
 * normal with a diagonal covariance, so that all axes of the ellipses are the map's.
 */
final class Posteriors implements Overlay {
    private static final int RINGS = 3;
    private static final Font FIGURES = Font.font(10.5);

    private final LatentMapViewModel model;
    private final ScatterPlot plot;

    Posteriors(LatentMapViewModel model, ScatterPlot plot) {
        this.model = model;
        this.plot = plot;
        model.spread().someProperty().subscribe(spread -> plot.repaintOverlays());
        model.spread().oneProperty().subscribe(spread -> plot.repaintOverlays());
        model.spread().shownProperty().subscribe(shown -> plot.repaintOverlays());
    }

    @Override
    public void paint(GraphicsContext g, Viewport view, long time) {
        if (!model.spread().drawn()) {
            return;
        }
        boolean dark = model.session().darkProperty().get();
        Color ink = dark ? Color.WHITE : Color.rgb(16, 20, 26);
        Color halo = dark ? Color.rgb(8, 10, 14, 0.85) : Color.rgb(255, 255, 255, 0.9);
        paintPrior(g, view, ink, halo);
        SpreadViewModel.Spread some = model.spread().someProperty().get();
        for (int i = 0; some != null && i < some.numbers().length; i++) {
            paintSome(g, view, time, some, i);
        }
        SpreadViewModel.Spread one = model.spread().oneProperty().get();
        if (one != null && one.numbers()[0] < plot.cloud().count()) {
            Color colour = LegendEntry.colour(plot.colour(one.numbers()[0]));
            ellipse(g, view, time, one, 0, colour.deriveColor(0, 1, 1, 0.35), halo, 4);
            ellipse(g, view, time, one, 0, Color.TRANSPARENT, ink, 1.75);
        }
    }

    private static void paintPrior(GraphicsContext g, Viewport view, Color ink, Color halo) {
        double x = view.toScreenX(0);
        double y = view.toScreenY(0);
        g.setFont(FIGURES);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        for (int sigma = 1; sigma <= RINGS; sigma++) {
            double across = sigma * view.scaleX();
            double up = sigma * view.scaleY();
            g.setStroke(ink.deriveColor(0, 1, 1, 0.4));
            g.setLineWidth(1);
            g.setLineDashes(4, 4);
            g.strokeOval(x - across, y - up, 2 * across, 2 * up);
            g.setLineDashes();
            String name = sigma + "σ";
            g.setStroke(halo);
            g.setLineWidth(3);
            g.strokeText(name, x, y - up);
            g.setFill(ink.deriveColor(0, 1, 1, 0.75));
            g.fillText(name, x, y - up);
        }
    }

    private void paintSome(GraphicsContext g, Viewport view, long time, SpreadViewModel.Spread some, int i) {
        int image = some.numbers()[i];
        if (image < plot.cloud().count() && visible(image)) {
            Color colour = LegendEntry.colour(plot.colour(image));
            ellipse(g, view, time, some, i, colour.deriveColor(0, 1, 1, 0.12), colour.deriveColor(0, 1, 1, 0.65), 1);
        }
    }

    private boolean visible(int image) {
        int label = model.session().codesProperty().get().label(image);
        return label < 0 || model.visibleProperty().get()[label];
    }

    private void ellipse(GraphicsContext g, Viewport view, long time, SpreadViewModel.Spread of, int i, Color fill,
                         Color line, double width) {
        Placement placement = model.placementProperty().get();
        double across = of.values().at(i, placement.axisX()) * view.scaleX();
        double up = of.values().at(i, placement.axisY()) * view.scaleY();
        double x = view.toScreenX(plot.placeX(of.numbers()[i], time));
        double y = view.toScreenY(plot.placeY(of.numbers()[i], time));
        g.setFill(fill);
        g.fillOval(x - across, y - up, 2 * across, 2 * up);
        g.setStroke(line);
        g.setLineWidth(width);
        g.strokeOval(x - across, y - up, 2 * across, 2 * up);
    }
}
