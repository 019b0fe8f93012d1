package org.latentexplorer.ui.plot;

import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;

/** Does something once a frame, for as long as there is something to do, and costs nothing otherwise. */
final class Pulse extends AnimationTimer {
    private final BooleanSupplier frame;
    private boolean running;

    /** @param frame one frame's work; tells whether there is more for the next */
    Pulse(BooleanSupplier frame) {
        this.frame = frame;
    }

    /** Asks for a frame, on the JavaFX application thread. */
    void request() {
        if (!running) {
            running = true;
            start();
        }
    }

    @Override
    public void handle(long now) {
        if (!frame.getAsBoolean()) {
            running = false;
            stop();
        }
    }
}
