package org.latentexplorer.bad.task;

/** A second class of its folder that knows JavaFX. */
final class KnowsJavaFx {
    void later(Runnable work) {
        javafx.application.Platform.runLater(work);
    }
}
