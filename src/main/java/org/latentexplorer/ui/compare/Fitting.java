package org.latentexplorer.ui.compare;

import java.util.List;
import javafx.scene.control.Label;

/** A line that says as much as there is room for: the first of several wordings that fits, or else the last. */
final class Fitting extends Label {
    private List<String> wordings = List.of("");

    Fitting() {
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        widthProperty().subscribe(width -> fit());
        fontProperty().subscribe(font -> fit());
    }

    /** @param longestFirst at least one */
    void choose(List<String> longestFirst) {
        wordings = longestFirst;
        fit();
    }

    private void fit() {
        for (String wording : wordings) {
            setText(wording);
            if (prefWidth(-1) <= getWidth()) {
                return;
            }
        }
    }
}
