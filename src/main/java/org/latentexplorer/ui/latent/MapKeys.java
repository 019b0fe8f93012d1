package org.latentexplorer.ui.latent;

import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.latentexplorer.ui.latent.place.Placement;
import org.latentexplorer.ui.plot.ScatterPlot;
import org.latentexplorer.ui.plot.Viewport;
import org.latentexplorer.ui.session.MapTool;
import org.latentexplorer.ui.session.Selector;

/**
 * The map by keyboard: arrows move the touched place (Shift: farther), with Ctrl or Command the view; + - 0 zoom
 * and fit; M shows the manifold, P the posteriors, C turns colours, L shows names and images; V, S, R, F, W take tools;
 * Ctrl+A selects all, Ctrl+I the others, N the neighbours of the point under the pointer or the touched code, Alt with
 * a digit that class (Shift: besides those selected); Ctrl+Z and Ctrl+Shift+Z (or Command) go back through views and
 * selections, and forward; Enter keeps a sample; Escape gives up an outline, stops a
 * projection under way, puts the tool away, or clears the selection; Space held lets the pointer pan. While a path is
 * made, Enter ends that, Backspace takes the last waypoint away, and Ctrl+Z takes back the last change of the path.
 */
final class MapKeys {
    private static final Set<KeyCode> LETTERS = EnumSet.of(KeyCode.M, KeyCode.P, KeyCode.C, KeyCode.L, KeyCode.V,
            KeyCode.S, KeyCode.R, KeyCode.F, KeyCode.W, KeyCode.N);
    private static final double SMALL = 3;
    private static final double LARGE = 24;
    private static final double PAN = 64;
    private static final double ZOOM = 1.3;
    /** The touched place is kept so many pixels away from the edge when keys move it. */
    private static final double EDGE = 24;

    private final LatentMapViewModel model;
    private final ScatterPlot plot;
    private final MapGestures gestures;
    private boolean spaceDown;

    MapKeys(LatentMapViewModel model, ScatterPlot plot, MapGestures gestures) {
        this.model = model;
        this.plot = plot;
        this.gestures = gestures;
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
            gestures.showCursor();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() && LETTERS.contains(event.getCode())) {
            // with Ctrl they belong to the window
            return;
        }
        if (selection(event)) {
            event.consume();
            return;
        }
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> arrow(event, -1, 0);
            case RIGHT, KP_RIGHT -> arrow(event, 1, 0);
            case UP, KP_UP -> arrow(event, 0, 1);
            case DOWN, KP_DOWN -> arrow(event, 0, -1);
            case PLUS, EQUALS, ADD -> plot.views().zoom(ZOOM);
            case MINUS, SUBTRACT -> plot.views().zoom(1 / ZOOM);
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
            case ENTER -> {
                if (drawing()) {
                    model.session().toolProperty().set(MapTool.TOUCH);
                } else {
                    model.dropTouched();
                }
            }
            case BACK_SPACE, DELETE -> {
                if (!drawing()) {
                    return;
                }
                model.session().pathEditing().removeLast();
            }
            case SPACE -> space(true);
            case V -> take(MapTool.TOUCH);
            case S -> take(MapTool.SAMPLE);
            case R -> take(MapTool.RECTANGLE);
            case F -> take(MapTool.LASSO);
            case W -> take(MapTool.PATH);
            case N -> selectNeighbours(event);
            case ESCAPE -> {
                if (!escape()) {
                    return;
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Keys that select by themselves, with Ctrl or Alt; returns whether this is one. */
    private boolean selection(KeyEvent event) {
        Selector selector = model.selection().selector();
        KeyCode code = event.getCode();
        if (event.isAltDown() && code.isDigitKey()) {
            String name = code.getName();
            selector.ofClass(name.charAt(name.length() - 1) - '0', how(event));
        } else if (event.isShortcutDown() && code == KeyCode.A) {
            selector.all();
        } else if (event.isShortcutDown() && code == KeyCode.I) {
            selector.invert();
        } else {
            return false;
        }
        return true;
    }

    private void selectNeighbours(KeyEvent event) {
        int hovered = model.session().hoveredProperty().get();
        float[] code = hovered >= 0 ? model.session().codesProperty().get().code(hovered)
                : model.session().touchedCode();
        model.selection().selector().nearest(code, model.session().neighboursProperty().get(), how(event));
    }

    private static Selector.How how(KeyEvent event) {
        return event.isShiftDown() ? Selector.How.ADD : Selector.How.REPLACE;
    }

    private void take(MapTool tool) {
        model.session().toolProperty().set(tool);
    }

    /** Returns whether there was anything to end. */
    private boolean escape() {
        if (gestures.cancel() || model.projection().cancel()) {
            return true;
        }
        if (model.session().toolProperty().get() != MapTool.TOUCH) {
            take(MapTool.TOUCH);
            return true;
        }
        boolean selected = !model.session().selectionProperty().get().isEmpty();
        model.selection().selector().none();
        return selected;
    }

    /** Whether a path is being made. */
    private boolean drawing() {
        return model.session().toolProperty().get() == MapTool.PATH;
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
        float[] touched = model.session().touchedCode();
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
