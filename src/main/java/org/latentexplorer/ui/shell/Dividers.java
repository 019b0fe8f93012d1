package org.latentexplorer.ui.shell;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;

/** Keeps what lies beside the dividers of a split pane at its size in pixels, and remembers the sizes chosen. */
final class Dividers {
    private static final double LEAST = 0.05;
    private static final double MOST_GROWTH = 1.3;
    private static final double LEAST_GROWTH = 0.88;

    private final SplitPane pane;
    private final ShellViewModel model;
    private final double small;
    private String name;
    private double[] usual;

    /** @param small the length of the pane in a small window; with it the usual sizes grow, and shrink a little */
    Dividers(SplitPane pane, ShellViewModel model, double small) {
        this.pane = pane;
        this.model = model;
        this.small = small;
    }

    /** See {@link #use}; to be called once. */
    void install(String first, double... sizes) {
        use(first, sizes);
        // a window may get its size in several steps, so the dividers are placed after the layout of each
        length().subscribe(length -> Platform.runLater(this::place));
        pane.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> {
            if (event.getTarget() instanceof Node node && node.getStyleClass().contains("split-pane-divider")) {
                remember();
            }
        });
    }

    /**
     * Places the dividers where a person left them under a name.
     *
     * @param sizes in pixels until then, one a divider: of what lies before it, or if negative of what lies behind it
     */
    void use(String remembered, double... sizes) {
        name = remembered;
        usual = sizes;
        place();
    }

    private void place() {
        double whole = Math.max(length().get(), 1);
        double growth = Math.clamp(whole / small, LEAST_GROWTH, MOST_GROWTH);
        for (int i = 0; i < usual.length; i++) {
            double size = model.settings().number(key(i), usual[i] * growth);
            double position = (size < 0 ? whole + size : size) / whole;
            pane.setDividerPosition(i, Math.clamp(position, LEAST, 1 - LEAST));
        }
    }

    private void remember() {
        for (int i = 0; i < usual.length; i++) {
            double size = Math.round(pane.getDividerPositions()[i] * length().get());
            model.settings().put(key(i), usual[i] < 0 ? size - length().get() : size);
        }
    }

    private ReadOnlyDoubleProperty length() {
        return pane.getOrientation() == Orientation.HORIZONTAL ? pane.widthProperty() : pane.heightProperty();
    }

    private String key(int divider) {
        return "divider." + name + "." + divider;
    }
}
