package org.latentexplorer.ui.compare;

import java.util.function.BiConsumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** A rectangle pulled up with the primary button. */
final class Rubber {
    /** Below so many pixels of movement a press is a click. */
    private static final double STILL = 4;

    private final Runnable changed;
    private final BiConsumer<Rectangle2D, Boolean> chosen;
    private boolean held;
    private double fromX;
    private double fromY;
    private boolean pulled;
    private Rectangle2D box;

    /**
     * @param chosen  gets the rectangle in the node's coordinates, and whether Shift is down
     * @param changed is run when the rectangle has
     */
    Rubber(Node on, BiConsumer<Rectangle2D, Boolean> chosen, Runnable changed) {
        this.chosen = chosen;
        this.changed = changed;
        on.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            pulled = false;
            held = event.getButton() == MouseButton.PRIMARY;
            fromX = event.getX();
            fromY = event.getY();
        });
        on.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        on.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    }

    /** Null while there is none. */
    Rectangle2D box() {
        return box;
    }

    /** Whether the last press became a rectangle: then it was no click. */
    boolean pulled() {
        return pulled;
    }

    private void dragged(MouseEvent event) {
        pulled |= held && Math.hypot(event.getX() - fromX, event.getY() - fromY) > STILL;
        if (pulled) {
            box = new Rectangle2D(Math.min(fromX, event.getX()), Math.min(fromY, event.getY()),
                    Math.abs(event.getX() - fromX), Math.abs(event.getY() - fromY));
            changed.run();
        }
    }

    private void released(MouseEvent event) {
        Rectangle2D whole = box;
        box = null;
        if (whole != null) {
            chosen.accept(whole, event.isShiftDown());
            changed.run();
        }
    }
}
