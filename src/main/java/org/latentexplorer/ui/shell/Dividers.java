package org.latentexplorer.ui.shell;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;

/** Remembers where the dividers of a split pane were left. */
final class Dividers {
    private static final double LEAST = 0.05;
    private static final double MOST_GROWTH = 1.3;

    private final SplitPane pane;
    private final String name;
    private final ShellViewModel model;
    private boolean placed;

    Dividers(SplitPane pane, String name, ShellViewModel model) {
        this.pane = pane;
        this.name = name;
        this.model = model;
    }

    /**
     * @param small the length of the pane in a small window; in larger ones the usual sizes grow with it
     * @param usual sizes in pixels for the first start, one a divider: of what lies before it, or if negative of
     *              what lies behind it
     */
    void install(double small, double... usual) {
        length().subscribe(length -> {
            // the dividers can only be placed once the pane has its size; later they are the person's
            if (!placed && length.doubleValue() > 0) {
                placed = true;
                Platform.runLater(() -> place(Math.clamp(length().get() / small, 1, MOST_GROWTH), usual));
            }
        });
    }

    private void place(double growth, double... usual) {
        for (int i = 0; i < usual.length; i++) {
            double size = model.settings().number(key(i), usual[i] * growth);
            double position = (size < 0 ? length().get() + size : size) / length().get();
            pane.setDividerPosition(i, Math.clamp(position, LEAST, 1 - LEAST));
        }
        for (int i = 0; i < usual.length; i++) {
            int divider = i;
            pane.getDividers().get(i).positionProperty().subscribe((before, now) -> {
                double size = Math.round(now.doubleValue() * length().get());
                model.settings().put(key(divider), usual[divider] < 0 ? size - length().get() : size);
            });
        }
    }

    private ReadOnlyDoubleProperty length() {
        return pane.getOrientation() == Orientation.HORIZONTAL ? pane.widthProperty() : pane.heightProperty();
    }

    private String key(int divider) {
        return "divider." + name + "." + divider;
    }
}
