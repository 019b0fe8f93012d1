package org.latentexplorer.ui.latent;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.latentexplorer.ui.latent.place.Placement;
import org.latentexplorer.ui.plot.Overlay;
import org.latentexplorer.ui.plot.Viewport;

/** The path on the map: its line, arrow heads for its direction, and its waypoints by number. */
final class PathMarks implements Overlay {
    private static final double PIN = 9;
    private static final double WIDTH = 2.5;
    private static final double HEAD = 6;
    /** Shorter legs have no arrow head. */
    private static final double ROOM = 2 * PIN + 3 * HEAD;

    private final LatentMapViewModel model;
    private final PathLine path;
    private final Font numbers = Font.font(null, FontWeight.BOLD, 10.5);

    PathMarks(LatentMapViewModel model, PathLine path) {
        this.model = model;
        this.path = path;
    }

    @Override
    public void paint(GraphicsContext g, Viewport view, long time) {
        if (model.session().path().isEmpty()) {
            return;
        }
        boolean dark = model.session().darkProperty().get();
        Color ink = dark ? Color.rgb(121, 192, 255) : Color.rgb(5, 80, 174);
        Color halo = dark ? Color.rgb(8, 10, 14, 0.9) : Color.rgb(255, 255, 255, 0.95);
        line(g, view, ink, halo);
        g.setFont(numbers);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        List<float[]> waypoints = model.session().path();
        Placement placement = model.placementProperty().get();
        for (int i = 0; i < waypoints.size(); i++) {
            float[] code = waypoints.get(i);
            if (model.drawable(code)) {
                pin(g, view.toScreenX(placement.x(code)), view.toScreenY(placement.y(code)), i + 1, ink, halo,
                        dark ? Color.rgb(8, 10, 14) : Color.WHITE);
            }
        }
    }

    private void line(GraphicsContext g, Viewport view, Color ink, Color halo) {
        PathLine.Line line = path.lineProperty().get();
        double[] x = new double[line.x().length];
        double[] y = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = view.toScreenX(line.x()[i]);
            y[i] = view.toScreenY(line.y()[i]);
        }
        g.setLineCap(StrokeLineCap.ROUND);
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.setStroke(halo);
        g.setLineWidth(WIDTH + 3);
        g.strokePolyline(x, y, x.length);
        g.setStroke(ink);
        g.setLineWidth(WIDTH);
        g.strokePolyline(x, y, x.length);
        for (int leg = 1; leg < line.legs().length; leg++) {
            head(g, x, y, line.legs()[leg - 1], line.legs()[leg], ink, halo);
        }
    }

    /** An arrow head half way along a leg. */
    private static void head(GraphicsContext g, double[] x, double[] y, int from, int to, Color ink, Color halo) {
        double length = 0;
        for (int i = from + 1; i <= to; i++) {
            length += Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
        }
        if (length < ROOM) {
            return;
        }
        double left = length / 2;
        int at = from + 1;
        while (at < to && left > Math.hypot(x[at] - x[at - 1], y[at] - y[at - 1])) {
            left -= Math.hypot(x[at] - x[at - 1], y[at] - y[at - 1]);
            at++;
        }
        double part = Math.hypot(x[at] - x[at - 1], y[at] - y[at - 1]);
        if (part > 0) {
            double dx = (x[at] - x[at - 1]) / part;
            double dy = (y[at] - y[at - 1]) / part;
            head(g, x[at - 1] + left * dx, y[at - 1] + left * dy, dx, dy, ink, halo);
        }
    }

    private static void head(GraphicsContext g, double x, double y, double dx, double dy, Color ink, Color halo) {
        double[] cornersX = {x + HEAD * dx, x - HEAD * (dx + dy * 0.9), x - HEAD * (dx - dy * 0.9)};
        double[] cornersY = {y + HEAD * dy, y - HEAD * (dy - dx * 0.9), y - HEAD * (dy + dx * 0.9)};
        g.setStroke(halo);
        g.setLineWidth(3);
        g.strokePolygon(cornersX, cornersY, 3);
        g.setFill(ink);
        g.fillPolygon(cornersX, cornersY, 3);
    }

    private static void pin(GraphicsContext g, double x, double y, int number, Color ink, Color halo, Color paper) {
        g.setFill(halo);
        g.fillOval(x - PIN - 1.5, y - PIN - 1.5, 2 * PIN + 3, 2 * PIN + 3);
        g.setFill(ink);
        g.fillOval(x - PIN, y - PIN, 2 * PIN, 2 * PIN);
        g.setFill(paper);
        g.fillText(Integer.toString(number), x, y, 2 * PIN - 4);
    }
}
