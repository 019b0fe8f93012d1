package org.latentexplorer.task;

import javafx.application.Platform;

/** Where outcomes are shown. The only class of this folder that knows JavaFX. */
public final class Runners {
    private Runners() {
    }

    /** Outcomes arrive on the JavaFX application thread. */
    public static Runner forWindow() {
        return new Runner(task -> {
            if (Platform.isFxApplicationThread()) {
                task.run();
            } else {
                Platform.runLater(task);
            }
        });
    }
}
