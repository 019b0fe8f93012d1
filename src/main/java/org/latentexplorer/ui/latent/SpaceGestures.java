package org.latentexplorer.ui.latent;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Pane;
import org.latentexplorer.ui.plot.SpacePlot;

/**
 * What pointer and wheel do in space: dragging turns it, dragging with another button or with Shift moves it, a click
 * decodes the point under the pointer. Done once a frame, as on the map.
 */
final class SpaceGestures {
    private static final double STILL = 4;
    private static final double WHEEL = Math.log(1.2) / 40;

    private enum Mode {
        NONE, TURN, MOVE
    }

    private final LatentMapViewModel model;
    private final SpacePlot plot;
    private final Pane area;
    private Mode mode = Mode.NONE;
    private boolean inside;
    private boolean far;
    private boolean hoverDue;
    private double x;
    private double y;
    private double pressX;
    private double pressY;
    private double dueX;
    private double dueY;

    SpaceGestures(LatentMapViewModel model, SpacePlot plot) {
        this.model = model;
        this.plot = plot;
        this.area = plot.area();
        area.setOnMousePressed(this::pressed);
        area.setOnMouseDragged(this::dragged);
        area.setOnMouseReleased(this::released);
        area.setOnMouseMoved(this::moved);
        area.setOnMouseEntered(this::moved);
        area.setOnMouseExited(event -> {
            inside = false;
            hoverDue = true;
            plot.requestFrame();
        });
        area.setOnScroll(this::scrolled);
        area.setOnZoom(event -> zoom(event));
        area.setCursor(Cursor.OPEN_HAND);
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    /** Whether the pointer rests or moves over the points with no button down. */
    boolean hovering() {
        return inside && mode == Mode.NONE;
    }

    /** Does what the pointer asked for since the last frame. */
    void apply() {
        if (dueX != 0 || dueY != 0) {
            // half the view's width is a quarter turn
            double turn = Math.PI / Math.max(1, Math.min(area.getWidth(), area.getHeight()));
            plot.look(mode == Mode.MOVE ? plot.orbitProperty().get().moved(dueX, dueY)
                    : plot.orbitProperty().get().turned(dueX * turn, dueY * turn));
            dueX = 0;
            dueY = 0;
        }
        if (hoverDue) {
            hoverDue = false;
            pickAgain();
        }
    }

    /** Points or view have come to rest: another point may lie under the pointer. */
    void pickAgain() {
        model.hover(hovering() ? plot.pick(x, y, MapGestures.REACH) : -1);
    }

    private void pressed(MouseEvent event) {
        area.requestFocus();
        note(event);
        pressX = x;
        pressY = y;
        far = false;
        mode = event.getButton() != MouseButton.PRIMARY || event.isShiftDown() ? Mode.MOVE : Mode.TURN;
        area.setCursor(Cursor.CLOSED_HAND);
        model.hover(-1);
        plot.requestFrame();
        event.consume();
    }

    private void dragged(MouseEvent event) {
        double fromX = x;
        double fromY = y;
        note(event);
        if (!far && Math.hypot(x - pressX, y - pressY) > STILL) {
            far = true;
            fromX = pressX;
            fromY = pressY;
        }
        if (far) {
            dueX += x - fromX;
            dueY += y - fromY;
            plot.requestFrame();
        }
        event.consume();
    }

    private void released(MouseEvent event) {
        note(event);
        apply();
        if (!far && mode == Mode.TURN) {
            model.space().touch(plot.pick(x, y, MapGestures.REACH));
        }
        mode = Mode.NONE;
        hoverDue = true;
        area.setCursor(Cursor.OPEN_HAND);
        plot.requestFrame();
        event.consume();
    }

    private void moved(MouseEvent event) {
        inside = true;
        note(event);
        hoverDue = true;
        plot.requestFrame();
    }

    private void note(MouseEvent event) {
        x = event.getX();
        y = event.getY();
    }

    private void scrolled(ScrollEvent event) {
        if (!event.isInertia()) {
            // Shift turns the wheel sideways on some systems
            double turned = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
            zoom(Math.exp(turned * WHEEL), event.getX(), event.getY());
        }
        event.consume();
    }

    private void zoom(ZoomEvent event) {
        zoom(event.getZoomFactor(), event.getX(), event.getY());
        event.consume();
    }

    private void zoom(double factor, double atX, double atY) {
        plot.look(plot.orbitProperty().get().zoomed(factor, atX - area.getWidth() / 2, atY - area.getHeight() / 2));
    }
}
