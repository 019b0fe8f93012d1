package org.latentexplorer.ui.latent;

import javafx.scene.input.KeyEvent;
import org.latentexplorer.ui.plot.Orbit;
import org.latentexplorer.ui.plot.SpacePlot;

/**
 * Space by keyboard: arrows turn it (Shift: farther), with Ctrl or Command they move it; + and - zoom, 0 resets the
 * view; 1, 2 and 3 look along an axis; Enter decodes the point nearest to the middle, C turns colours, Escape goes back
 * to the map.
 */
final class SpaceKeys {
    private static final double SMALL = Math.toRadians(5);
    private static final double LARGE = Math.toRadians(30);
    private static final double MOVE = 48;
    private static final double ZOOM = 1.3;
    private static final double REACH = 200;

    private final LatentMapViewModel model;
    private final SpacePlot plot;

    SpaceKeys(LatentMapViewModel model, SpacePlot plot) {
        this.model = model;
        this.plot = plot;
        plot.area().setFocusTraversable(true);
        plot.area().setOnKeyPressed(this::pressed);
    }

    private void pressed(KeyEvent event) {
        Orbit now = plot.orbitProperty().get();
        if (event.isShortcutDown() && !event.getCode().isArrowKey()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> arrow(event, -1, 0);
            case RIGHT, KP_RIGHT -> arrow(event, 1, 0);
            case UP, KP_UP -> arrow(event, 0, -1);
            case DOWN, KP_DOWN -> arrow(event, 0, 1);
            case PLUS, EQUALS, ADD -> plot.glideTo(now.zoomed(ZOOM, 0, 0));
            case MINUS, SUBTRACT -> plot.glideTo(now.zoomed(1 / ZOOM, 0, 0));
            case DIGIT0, NUMPAD0, HOME -> plot.glideTo(Orbit.START);
            case DIGIT1, NUMPAD1 -> plot.glideTo(now.from(-Math.PI / 2, 0));
            case DIGIT2, NUMPAD2 -> plot.glideTo(now.from(0, 0));
            case DIGIT3, NUMPAD3 -> plot.glideTo(now.from(0, Math.PI / 2));
            case C -> model.colouring().turn(event.isShiftDown() ? -1 : 1);
            case ENTER -> model.space().touch(plot.pick(plot.getWidth() / 2, plot.getHeight() / 2, REACH));
            case ESCAPE -> model.space().shownProperty().set(false);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void arrow(KeyEvent event, int right, int down) {
        Orbit now = plot.orbitProperty().get();
        double angle = event.isShiftDown() ? LARGE : SMALL;
        plot.glideTo(event.isShortcutDown() ? now.moved(-right * MOVE, -down * MOVE)
                : now.turned(right * angle, down * angle));
    }
}
