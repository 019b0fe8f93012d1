package org.latentexplorer.ui.latent;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Puts a card beside a point: below to the right, or wherever there is room within the pane. */
final class Beside {
    private static final double GAP = 18;
    private static final double EDGE = 4;

    private Beside() {
    }

    static void place(Region card, double x, double y, Pane within) {
        card.autosize();
        card.relocate(Math.round(along(x, card.getWidth(), within.getWidth())),
                Math.round(along(y, card.getHeight(), within.getHeight())));
    }

    private static double along(double at, double length, double room) {
        double start = at + GAP + length <= room - EDGE ? at + GAP : at - GAP - length;
        return Math.clamp(start, Math.min(EDGE, room), Math.max(EDGE, room - length - EDGE));
    }
}
