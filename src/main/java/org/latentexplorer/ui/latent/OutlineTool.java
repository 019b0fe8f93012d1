package org.latentexplorer.ui.latent;

import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.latentexplorer.ui.plot.Outline;
import org.latentexplorer.ui.plot.Overlay;
import org.latentexplorer.ui.plot.ScatterPlot;
import org.latentexplorer.ui.plot.Viewport;
import org.latentexplorer.ui.session.Selector.How;

/**
 * Selects points by a rectangle or a line drawn by hand about them: with Shift besides those selected, with Ctrl, Command
 * or Alt the others of them. A click takes the point under the pointer; on nothing, it clears the selection.
 */
final class OutlineTool implements Tool, Overlay {
    /** In pixels; a line of more corners looks no rounder. */
    private static final double LEAST_STEP = 2;

    private final LatentMapViewModel model;
    private final ScatterPlot plot;
    private final boolean freehand;
    /** Corners in data units: the view may move under the pointer. */
    private double[] x = new double[64];
    private double[] y = new double[64];
    private int corners;
    private double lastX;
    private double lastY;
    private How how = How.REPLACE;

    /** @param freehand whether the line is drawn by hand; otherwise it is a rectangle */
    OutlineTool(LatentMapViewModel model, ScatterPlot plot, boolean freehand) {
        this.model = model;
        this.plot = plot;
        this.freehand = freehand;
    }

    @Override
    public void press(MouseEvent event) {
        corners = 0;
        add(event);
    }

    @Override
    public void drag(MouseEvent event) {
        if (corners == 0) {
            // given up with Escape, though the button is still down
            return;
        }
        if (!freehand) {
            corners = 1;
            add(event);
        } else if (Math.hypot(event.getX() - lastX, event.getY() - lastY) >= LEAST_STEP) {
            add(event);
        }
        how = how(event);
        model.selection().preview(outline(), how);
        plot.repaintOverlays();
    }

    @Override
    public void release(MouseEvent event, boolean click) {
        if (corners == 0) {
            return;
        }
        how = how(event);
        if (click) {
            model.selection().cancel();
            click(event);
        } else {
            model.selection().take(outline(), how);
        }
        corners = 0;
        plot.repaintOverlays();
    }

    @Override
    public void cancel() {
        corners = 0;
        model.selection().cancel();
        plot.repaintOverlays();
    }

    private void click(MouseEvent event) {
        int image = plot.pick(event.getX(), event.getY(), MapGestures.REACH);
        if (image >= 0) {
            model.selection().selector().one(image, how);
        } else if (how == How.REPLACE) {
            model.selection().selector().none();
        }
    }

    private void add(MouseEvent event) {
        if (corners == x.length) {
            x = Arrays.copyOf(x, 2 * corners);
            y = Arrays.copyOf(y, 2 * corners);
        }
        lastX = event.getX();
        lastY = event.getY();
        x[corners] = plot.viewport().toDataX(lastX);
        y[corners++] = plot.viewport().toDataY(lastY);
    }

    private Outline outline() {
        return freehand ? new Outline(Arrays.copyOf(x, corners), Arrays.copyOf(y, corners))
                : Outline.rectangle(x[0], y[0], x[corners - 1], y[corners - 1]);
    }

    static How how(MouseEvent event) {
        return event.isAltDown() || event.isShortcutDown() || event.isControlDown() ? How.TAKE_AWAY
                : event.isShiftDown() ? How.ADD : How.REPLACE;
    }

    @Override
    public void paint(GraphicsContext g, Viewport view, long time) {
        if (corners < 2) {
            return;
        }
        int count = freehand ? corners : 4;
        double[] atX = new double[count];
        double[] atY = new double[count];
        for (int i = 0; i < count; i++) {
            atX[i] = view.toScreenX(x[freehand ? i : i == 1 || i == 2 ? 1 : 0]);
            atY[i] = view.toScreenY(y[freehand ? i : i / 2]);
        }
        boolean dark = model.session().darkProperty().get();
        Color line = how == How.TAKE_AWAY ? dark ? Color.web("#ff7b72") : Color.web("#cf222e")
                : dark ? Color.web("#58a6ff") : Color.web("#0969da");
        g.setFill(line.deriveColor(0, 1, 1, 0.10));
        g.fillPolygon(atX, atY, count);
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.setLineCap(StrokeLineCap.ROUND);
        g.setStroke(dark ? Color.rgb(8, 10, 14, 0.7) : Color.rgb(255, 255, 255, 0.8));
        g.setLineWidth(3.5);
        g.strokePolygon(atX, atY, count);
        g.setStroke(line);
        g.setLineWidth(1.5);
        g.setLineDashes(how == How.TAKE_AWAY ? new double[]{2, 5} : new double[]{6, 5});
        g.strokePolygon(atX, atY, count);
        g.setLineDashes();
    }
}
