package org.latentexplorer.ui.latent;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.latentexplorer.ui.latent.colour.LegendEntry;
import org.latentexplorer.ui.latent.place.Placement;
import org.latentexplorer.ui.plot.Overlay;
import org.latentexplorer.ui.plot.PointCloud;
import org.latentexplorer.ui.plot.ScatterPlot;
import org.latentexplorer.ui.plot.Viewport;

/**
 * Marks on the map: the samples with their numbers, a ring about the hovered point, a cross hair where it is
 * touched. Each has a halo in the opposite of its colour, and so stands out from any ground.
 */
final class Markers implements Overlay {
    private static final double RING = 9;
    private static final double ARM = 16;
    private static final double PIN = 9;

    private final LatentMapViewModel model;
    private final ScatterPlot plot;
    private final Font numbers = Font.font(null, FontWeight.BOLD, 10.5);

    Markers(LatentMapViewModel model, ScatterPlot plot) {
        this.model = model;
        this.plot = plot;
    }

    @Override
    public void paint(GraphicsContext g, Viewport view, long time) {
        boolean dark = model.session().darkProperty().get();
        Color ink = ink(dark);
        Color halo = halo(dark);
        paintSamples(g, view, ink, paper(dark));
        paintHovered(g, view, time, ink, halo);
        float[] touched = model.session().touchedCode();
        if (model.drawable(touched)) {
            Placement placement = model.placementProperty().get();
            paintTouch(g, view.toScreenX(placement.x(touched)), view.toScreenY(placement.y(touched)), ink, halo);
        }
    }

    static Color ink(boolean dark) {
        return dark ? Color.WHITE : Color.rgb(16, 20, 26);
    }

    static Color paper(boolean dark) {
        return dark ? Color.rgb(16, 20, 26) : Color.WHITE;
    }

    /** Around the ink, so that it is seen on any colour. */
    static Color halo(boolean dark) {
        return dark ? Color.rgb(8, 10, 14, 0.85) : Color.rgb(255, 255, 255, 0.9);
    }

    static void paintTouch(GraphicsContext g, double x, double y, Color ink, Color halo) {
        g.setLineCap(StrokeLineCap.ROUND);
        cross(g, x, y, halo, 4.5);
        cross(g, x, y, ink, 1.75);
    }

    private static void cross(GraphicsContext g, double x, double y, Color colour, double width) {
        g.setStroke(colour);
        g.setLineWidth(width);
        g.strokeOval(x - RING, y - RING, 2 * RING, 2 * RING);
        g.strokeLine(x - ARM, y, x - RING, y);
        g.strokeLine(x + RING, y, x + ARM, y);
        g.strokeLine(x, y - ARM, x, y - RING);
        g.strokeLine(x, y + RING, x, y + ARM);
        g.setFill(colour);
        double dot = width / 2 + 0.6;
        g.fillOval(x - dot, y - dot, 2 * dot, 2 * dot);
    }

    private void paintHovered(GraphicsContext g, Viewport view, long time, Color ink, Color halo) {
        int hovered = model.session().hoveredProperty().get();
        PointCloud cloud = plot.cloud();
        if (hovered < 0 || hovered >= cloud.count()) {
            return;
        }
        double x = view.toScreenX(plot.placeX(hovered, time));
        double y = view.toScreenY(plot.placeY(hovered, time));
        g.setFill(LegendEntry.colour(plot.colour(hovered)));
        g.fillOval(x - 4, y - 4, 8, 8);
        ring(g, x, y, halo, 4);
        ring(g, x, y, ink, 1.75);
    }

    static void ring(GraphicsContext g, double x, double y, Color colour, double width) {
        g.setStroke(colour);
        g.setLineWidth(width);
        g.strokeOval(x - 6, y - 6, 12, 12);
    }

    private void paintSamples(GraphicsContext g, Viewport view, Color ink, Color paper) {
        List<float[]> samples = model.session().samples();
        Placement placement = model.placementProperty().get();
        g.setFont(numbers);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < samples.size(); i++) {
            float[] code = samples.get(i);
            if (model.drawable(code)) {
                pin(g, view.toScreenX(placement.x(code)), view.toScreenY(placement.y(code)), i + 1, ink, paper);
            }
        }
    }

    static void pin(GraphicsContext g, double x, double y, int number, Color ink, Color paper) {
        g.setFill(paper);
        g.fillOval(x - PIN - 1.5, y - PIN - 1.5, 2 * PIN + 3, 2 * PIN + 3);
        g.setFill(ink);
        g.fillOval(x - PIN, y - PIN, 2 * PIN, 2 * PIN);
        g.setFill(paper);
        g.fillText(Integer.toString(number), x, y, 2 * PIN - 4);
    }
}
