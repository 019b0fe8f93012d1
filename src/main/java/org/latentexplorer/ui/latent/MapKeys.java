package org.latentexplorer.ui.latent;

import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.latentexplorer.ui.plot.ScatterPlot;
import org.latentexplorer.ui.plot.Viewport;
import org.latentexplorer.ui.session.MapTool;

/**
 * The map by keyboard: arrows move the touched place (Shift: farther), with Ctrl or Command the view; + - 0 zoom
 * and fit; M shows the manifold, P the posteriors, C turns colours, L shows names and images;
 * Ctrl+Z and Ctrl+Shift+Z (or Command) go back through views and forward; Enter keeps a sample, Escape stops
 * a projection under way, and then puts the tool away; Space held lets the pointer pan.
 */
final class MapKeys {
    private static final Set<KeyCode> LETTERS = EnumSet.of(KeyCode.M, KeyCode.P, KeyCode.C, KeyCode.L);
    private static final double SMALL = 3;
    private static final double LARGE = 24;
    private static final double PAN = 64;
    private static final double ZOOM = 1.3;
    /** The touched place is kept so many pixels away from the edge when keys move it. */
    private static final double EDGE = 24;

    private final LatentMapViewModel model;
    private final ScatterPlot plot;
    private final Runnable spaceChanged;
    private boolean spaceDown;

    /** @param spaceChanged is run when Space goes down or up */
    MapKeys(LatentMapViewModel model, ScatterPlot plot, Runnable spaceChanged) {
        this.model = model;
        this.plot = plot;
        this.spaceChanged = spaceChanged;
        plot.area().setFocusTraversable(true);
        plot.area().setOnKeyPressed(this::pressed);
        plot.area().setOnKeyReleased(event -> {
            if (event.getCode() == KeyCode.SPACE) {
                space(false);
            }
        });
        plot.area().focusedProperty().subscribe(focused -> {
            if (!focused) {
                space(false);
            }
        });
    }

    boolean spaceDown() {
        return spaceDown;
    }

    private void space(boolean down) {
        if (spaceDown != down) {
            spaceDown = down;
            spaceChanged.run();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() && LETTERS.contains(event.getCode())) {
            // with Ctrl they belong to the window
            return;
        }
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> arrow(event, -1, 0);
            case RIGHT, KP_RIGHT -> arrow(event, 1, 0);
            case UP, KP_UP -> arrow(event, 0, 1);
            case DOWN, KP_DOWN -> arrow(event, 0, -1);
            case PLUS, EQUALS, ADD -> Toolbar.zoom(plot, ZOOM);
            case MINUS, SUBTRACT -> Toolbar.zoom(plot, 1 / ZOOM);
            case DIGIT0, NUMPAD0, HOME -> plot.views().fitNext();
            case M -> toggle(model.manifold().shownProperty());
            case P -> {
                if (!model.spread().knownProperty().get()) {
                    return;
                }
                toggle(model.spread().shownProperty());
            }
            case C -> turnColours(event);
            case L -> toggle(model.labelsProperty());
            case Z, Y -> {
                if (!event.isShortcutDown()) {
                    return;
                }
                undo(event);
            }
            case ENTER -> model.dropTouched();
            case SPACE -> space(true);
            case ESCAPE -> {
                if (model.projection().cancel()) {
                    break;
                }
                if (model.session().toolProperty().get() == MapTool.TOUCH) {
                    return;
                }
                model.session().toolProperty().set(MapTool.TOUCH);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void undo(KeyEvent event) {
        if (event.getCode() == KeyCode.Y || event.isShiftDown()) {
            plot.views().goForward();
        } else {
            plot.views().goBack();
        }
    }

    private void turnColours(KeyEvent event) {
        model.colouring().turn(event.isShiftDown() ? -1 : 1);
    }

    private static void toggle(BooleanProperty what) {
        what.set(!what.get());
    }

    private void arrow(KeyEvent event, int right, int up) {
        if (event.isShortcutDown()) {
            plot.views().glideBy(-right * PAN, up * PAN);
            return;
        }
        double pixels = event.isShiftDown() ? LARGE : SMALL;
        Viewport view = plot.viewport();
        model.move(right * pixels / view.scaleX(), up * pixels / view.scaleY());
        keepInView(view);
    }

    private void keepInView(Viewport view) {
        float[] touched = model.session().touchedProperty().get();
        if (!model.drawable(touched)) {
            return;
        }
        Placement placement = model.placementProperty().get();
        double dx = beyond(view.toScreenX(placement.x(touched)), view.width());
        double dy = beyond(view.toScreenY(placement.y(touched)), view.height());
        if (dx != 0 || dy != 0) {
            plot.views().pan(-dx, -dy);
        }
    }

    private static double beyond(double at, double length) {
        double edge = Math.min(EDGE, length / 2);
        return at < edge ? at - edge : at > length - edge ? at - length + edge : 0;
    }
}
