package org.latentexplorer.ui.shell;

import javafx.application.Platform;
import javafx.scene.control.SplitPane;

/** Remembers where the dividers of a split pane were left. */
final class Dividers {
    private final SplitPane pane;
    private final String name;
    private final ShellViewModel model;

    Dividers(SplitPane pane, String name, ShellViewModel model) {
        this.pane = pane;
        this.name = name;
        this.model = model;
    }

    /** @param usual positions from 0 to 1 for the first start */
    void install(double... usual) {
        for (int i = 0; i < usual.length; i++) {
            String key = "divider." + name + "." + i;
            double position = Math.clamp(model.settings().number(key, usual[i]), 0.05, 0.95);
            pane.setDividerPosition(i, position);
            SplitPane.Divider divider = pane.getDividers().get(i);
            // positions set before the first layout are lost to the panels' own sizes
            pane.sceneProperty().subscribe(scene -> {
                if (scene != null) {
                    Platform.runLater(() -> divider.setPosition(position));
                }
            });
            divider.positionProperty().subscribe((before, now) -> model.settings().put(key, now));
        }
    }
}
