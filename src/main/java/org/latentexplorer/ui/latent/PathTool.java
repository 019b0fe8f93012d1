package org.latentexplorer.ui.latent;

import java.util.List;
import javafx.scene.input.MouseEvent;
import org.latentexplorer.model.Codes;
import org.latentexplorer.ui.latent.place.Placement;
import org.latentexplorer.ui.plot.ScatterPlot;
import org.latentexplorer.ui.plot.Viewport;
import org.latentexplorer.ui.session.MapTool;
import org.latentexplorer.ui.session.PathEditing;
import org.latentexplorer.ui.session.Session;

/**
 * Makes a path: a press adds a waypoint or takes hold of one, and dragging moves it; a double click puts the tool
 * away. What is held is decoded.
 */
final class PathTool implements Tool {
    /** Within so many pixels of its place a waypoint is taken hold of. */
    private static final double REACH = 11;
    /** So near, a press means the point and not the place beside it. */
    private static final double SNAP = 5;

    private final LatentMapViewModel model;
    private final ScatterPlot plot;
    private int held = -1;

    PathTool(LatentMapViewModel model, ScatterPlot plot) {
        this.model = model;
        this.plot = plot;
    }

    @Override
    public void press(MouseEvent event) {
        if (model.isEmpty()) {
            return;
        }
        Session session = model.session();
        PathEditing editing = session.pathEditing();
        held = waypointAt(event.getX(), event.getY());
        if (held >= 0 && event.getClickCount() == 2) {
            held = -1;
            session.toolProperty().set(MapTool.TOUCH);
        } else if (held >= 0) {
            editing.grab();
            session.touch(session.path().get(held).clone());
        } else {
            held = session.path().size();
            point(event);
            editing.add(session.touchedCode());
        }
    }

    /** Touches the point pressed on; the place, where none is, or where a place says all there is to a code. */
    private void point(MouseEvent event) {
        Codes codes = model.session().codesProperty().get();
        Placement placement = model.placementProperty().get();
        boolean whole = placement.axisX() >= 0 && placement.dimension() <= 2;
        int point = whole ? -1 : plot.pick(event.getX(), event.getY(), SNAP);
        if (point >= 0 && point < codes.count() && placement.dimension() == codes.dimension()) {
            model.session().touch(codes.code(point));
        } else {
            touch(event);
        }
    }

    private void touch(MouseEvent event) {
        Viewport view = plot.viewport();
        model.touch(view.toDataX(event.getX()), view.toDataY(event.getY()));
    }

    @Override
    public void drag(MouseEvent event) {
        // undo, or another model, may have taken it away meanwhile
        if (held >= 0 && held < model.session().path().size() && !model.isEmpty()) {
            touch(event);
            model.session().pathEditing().move(held, model.session().touchedCode());
        }
    }

    @Override
    public void release(MouseEvent event, boolean click) {
        held = -1;
    }

    @Override
    public void cancel() {
        if (held >= 0) {
            held = -1;
            model.session().pathEditing().steps().undo();
        }
    }

    @Override
    public boolean touching() {
        return held >= 0;
    }

    /** The topmost waypoint at a place in the area; -1 if none is near. */
    private int waypointAt(double x, double y) {
        Placement placement = model.placementProperty().get();
        Viewport view = plot.viewport();
        List<float[]> waypoints = model.session().path();
        for (int i = waypoints.size() - 1; i >= 0; i--) {
            float[] code = waypoints.get(i);
            if (model.drawable(code) && Math.hypot(view.toScreenX(placement.x(code)) - x,
                    view.toScreenY(placement.y(code)) - y) <= REACH) {
                return i;
            }
        }
        return -1;
    }
}
