package org.latentexplorer.ui.latent;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.scene.layout.Pane;
import org.latentexplorer.ui.plot.ScatterPlot;
import org.latentexplorer.ui.session.MapTool;

/**
 * What pointer and wheel do on the map. Moves are only noted when they come, and done once a frame: a quick mouse
 * reports many times a frame.
 */
final class MapGestures {
    /** Within so many pixels a point counts as hovered. */
    static final double REACH = 14;
    /** Below so many pixels of movement a press is a click. */
    private static final double STILL = 4;
    /** A wheel's notch is 40 units on most systems and zooms by a fifth. */
    private static final double WHEEL = Math.log(1.2) / 40;

    private enum Mode {
        NONE, TOUCH, PAN, TOOL
    }

    private final LatentMapViewModel model;
    private final ScatterPlot plot;
    private final Pane area;
    private final MapKeys keys;
    private final Map<MapTool, Tool> tools = new EnumMap<>(MapTool.class);
    private ContextMenu menu = new ContextMenu();
    private Mode mode = Mode.NONE;
    private Tool held;
    private boolean inside;
    private boolean moved;
    private boolean touchDue;
    private boolean hoverDue;
    private double x;
    private double y;
    private double pressX;
    private double pressY;

    MapGestures(LatentMapViewModel model, ScatterPlot plot) {
        this.model = model;
        this.plot = plot;
        this.area = plot.area();
        this.keys = new MapKeys(model, plot, this);
        area.setOnMousePressed(this::pressed);
        area.setOnMouseDragged(this::dragged);
        area.setOnMouseReleased(this::released);
        area.setOnMouseMoved(this::moved);
        area.setOnMouseEntered(this::moved);
        area.setOnMouseExited(event -> left());
        area.setOnScroll(this::scrolled);
        area.setOnZoom(this::pinched);
        area.setOnContextMenuRequested(event -> {
            if (event.isKeyboardTrigger()) {
                openMenu(model.session().hoveredProperty().get(), event.getScreenX(), event.getScreenY());
                event.consume();
            }
        });
        showCursor();
    }

    /** Lets a tool have what is pressed and dragged while it is in hand. */
    void use(MapTool tool, Tool what) {
        tools.put(tool, what);
    }

    /** Where the pointer is in the area. */
    double x() {
        return x;
    }

    double y() {
        return y;
    }

    /** Whether the pointer rests or moves over the map with no button down. */
    boolean hovering() {
        return inside && mode == Mode.NONE;
    }

    /** Whether the pointer is touching the map. */
    boolean touching() {
        return mode == Mode.TOUCH || mode == Mode.TOOL && held.touching();
    }

    /** Does what the pointer asked for since the last frame. */
    void apply() {
        if (touchDue) {
            touchDue = false;
            touch();
        }
        if (hoverDue) {
            hoverDue = false;
            model.hover(hovering() ? plot.pick(x, y, REACH) : -1);
        }
    }

    /** Points or view have come to rest: another point may lie under the pointer. */
    void pickAgain() {
        if (hovering()) {
            model.hover(plot.pick(x, y, REACH));
        }
    }

    private MapTool inHand() {
        return model.session().toolProperty().get();
    }

    private void touch() {
        model.touch(plot.viewport().toDataX(x), plot.viewport().toDataY(y));
    }

    private void pressed(MouseEvent event) {
        area.requestFocus();
        menu.hide();
        note(event);
        pressX = x;
        pressY = y;
        moved = false;
        mode = event.getButton() != MouseButton.PRIMARY || keys.spaceDown() ? Mode.PAN
                : tools.containsKey(inHand()) ? Mode.TOOL : Mode.TOUCH;
        model.hover(-1);
        if (mode == Mode.TOUCH) {
            touch();
        } else if (mode == Mode.TOOL) {
            held = tools.get(inHand());
            held.press(event);
        }
        showCursor();
        plot.requestFrame();
        event.consume();
    }

    private void dragged(MouseEvent event) {
        double fromX = x;
        double fromY = y;
        note(event);
        moved |= Math.hypot(x - pressX, y - pressY) > STILL;
        if (mode == Mode.PAN) {
            plot.views().pan(x - fromX, y - fromY);
        } else if (mode == Mode.TOUCH) {
            touchDue = true;
            plot.requestFrame();
        } else if (mode == Mode.TOOL) {
            held.drag(event);
        }
        event.consume();
    }

    private void released(MouseEvent event) {
        note(event);
        if (mode == Mode.TOUCH) {
            touchDue = false;
            touch();
            if (!moved && inHand() == MapTool.SAMPLE) {
                model.dropTouched();
            }
        } else if (mode == Mode.TOOL) {
            held.release(event, !moved);
        } else if (mode == Mode.PAN && !moved && event.getButton() == MouseButton.SECONDARY) {
            openMenu(plot.pick(x, y, REACH), event.getScreenX(), event.getScreenY());
        }
        mode = Mode.NONE;
        hoverDue = true;
        showCursor();
        plot.requestFrame();
        event.consume();
    }

    /** The secondary button pans; without having moved it opens the menu. */
    private void openMenu(int image, double screenX, double screenY) {
        if (!model.isEmpty()) {
            menu.hide();
            menu = new MapMenu(model, plot, image);
            menu.show(area, screenX, screenY);
        }
    }

    private void moved(MouseEvent event) {
        inside = true;
        note(event);
        hoverDue = true;
        plot.requestFrame();
    }

    private void left() {
        inside = false;
        hoverDue = true;
        plot.requestFrame();
    }

    private void note(MouseEvent event) {
        x = event.getX();
        y = event.getY();
    }

    private void scrolled(ScrollEvent event) {
        if (event.isInertia()) {
            // what a touchpad sends after the fingers have left would carry the view away
            event.consume();
            return;
        }
        if (event.getTouchCount() > 0) {
            plot.views().pan(event.getDeltaX(), event.getDeltaY());
        } else {
            // Shift turns the wheel sideways on some systems
            double turned = event.getDeltaY() != 0 ? event.getDeltaY() : event.getDeltaX();
            plot.views().zoom(Math.exp(turned * WHEEL), event.getX(), event.getY());
        }
        event.consume();
    }

    private void pinched(ZoomEvent event) {
        plot.views().zoom(event.getZoomFactor(), event.getX(), event.getY());
        event.consume();
    }

    /** Gives up what a tool is being dragged for; returns whether there was any such thing. */
    boolean cancel() {
        if (mode != Mode.TOOL) {
            return false;
        }
        held.cancel();
        return true;
    }

    void showCursor() {
        area.setCursor(mode == Mode.PAN ? Cursor.CLOSED_HAND : keys.spaceDown() ? Cursor.OPEN_HAND : Cursor.CROSSHAIR);
    }
}
