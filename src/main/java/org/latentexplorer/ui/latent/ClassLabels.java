package org.latentexplorer.ui.latent;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.latentexplorer.ui.latent.colour.Classes;
import org.latentexplorer.ui.latent.place.Centres;
import org.latentexplorer.ui.plot.Overlay;
import org.latentexplorer.ui.plot.ScatterPlot;
import org.latentexplorer.ui.plot.Viewport;

/** The classes' names in their middles, moved apart where they would cover each other. They glide with the points. */
final class ClassLabels implements Overlay {
    private static final double SIZE = 15;
    private static final int ROUNDS = 40;
    private static final double HALO = 4;

    private final LatentMapViewModel model;
    private final ScatterPlot plot;
    private final Font font = Font.font(null, FontWeight.BOLD, SIZE);
    private Centres from = Centres.NONE;
    private Centres to = Centres.NONE;

    /** A name and its middle in pixels. */
    private static final class Place {
        private final String name;
        private final double halfWidth;
        private double x;
        private double y;

        Place(String name, double x, double y) {
            this.name = name;
            this.halfWidth = name.length() * SIZE * 0.3;
            this.x = x;
            this.y = y;
        }
    }

    ClassLabels(LatentMapViewModel model, ScatterPlot plot) {
        this.model = model;
        this.plot = plot;
        model.centresProperty().subscribe((before, now) -> {
            from = before;
            to = now;
        });
        to = model.centresProperty().get();
        from = to;
    }

    @Override
    public void paint(GraphicsContext g, Viewport view, long time) {
        if (!model.labelsProperty().get()) {
            return;
        }
        List<Place> places = places(view, plot.glided(time));
        pushApart(places);
        boolean dark = model.session().darkProperty().get();
        g.setFont(font);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.setLineWidth(HALO);
        g.setStroke(dark ? Color.rgb(8, 10, 14, 0.8) : Color.rgb(255, 255, 255, 0.85));
        g.setFill(dark ? Color.WHITE : Color.rgb(16, 20, 26));
        for (Place place : places) {
            g.strokeText(place.name, place.x, place.y);
            g.fillText(place.name, place.x, place.y);
        }
    }

    private List<Place> places(Viewport view, double glided) {
        List<Place> places = new ArrayList<>();
        boolean[] visible = model.visibleProperty().get();
        for (Classes.Entry entry : model.classesProperty()) {
            int c = entry.number();
            if (visible[c] && c < to.x().length) {
                double x = view.toScreenX(between(from.x(), to.x(), c, glided));
                double y = view.toScreenY(between(from.y(), to.y(), c, glided));
                if (x >= 0 && y >= 0 && x <= view.width() && y <= view.height()) {
                    places.add(new Place(entry.name(), x, y));
                }
            }
        }
        return places;
    }

    private static double between(double[] from, double[] to, int c, double share) {
        double start = c < from.length && Double.isFinite(from[c]) ? from[c] : to[c];
        return start + (to[c] - start) * share;
    }

    private static void pushApart(List<Place> places) {
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < places.size(); i++) {
                for (int j = 0; j < i; j++) {
                    pushApart(places.get(j), places.get(i));
                }
            }
        }
    }

    /** Along the axis on which less will do; two at one place go up and down. */
    private static void pushApart(Place a, Place b) {
        double overlapX = a.halfWidth + b.halfWidth + HALO - Math.abs(a.x - b.x);
        double overlapY = SIZE + 2 - Math.abs(a.y - b.y);
        if (overlapX <= 0 || overlapY <= 0) {
            return;
        }
        if (overlapX < overlapY) {
            double move = overlapX / 2 * (a.x < b.x ? 1 : -1);
            a.x -= move;
            b.x += move;
        } else {
            double move = overlapY / 2 * (a.y < b.y ? 1 : -1);
            a.y -= move;
            b.y += move;
        }
    }
}
