package org.latentexplorer.ui.analysis;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import org.latentexplorer.ui.common.Texts;

/** Which trainings of a series diverged, so that their figures are those of their last good epochs. */
public final class DivergedNote extends Label {
    private static final double WIDTH = 180;

    public DivergedNote() {
        getStyleClass().add("hint");
        setWrapText(true);
        setMaxWidth(WIDTH);
        setMinHeight(USE_PREF_SIZE);
        managedProperty().bind(Bindings.isNotEmpty(textProperty()));
        visibleProperty().bind(managedProperty());
    }

    /** @param rows their names, as the series calls them */
    public void show(List<String> rows) {
        setText(rows.isEmpty() ? "" : Texts.get("applications.diverged", String.join(", ", rows)));
    }
}
