package org.latentexplorer.ui.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts the window where it was left, if that is still on a screen. */
public final class WindowPlacement {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 640;
    /** As much of the window must be on a screen for a person to get hold of it. */
    private static final double GRIP = 100;

    private final Stage stage;
    private final ShellViewModel model;

    public WindowPlacement(Stage stage, ShellViewModel model) {
        this.stage = stage;
        this.model = model;
    }

    public void restore() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        stage.setWidth(number("width", Math.min(WIDTH, screen.getWidth())));
        stage.setHeight(number("height", Math.min(HEIGHT, screen.getHeight())));
        double x = number("x", Double.NaN);
        double y = number("y", Double.NaN);
        if (!Screen.getScreensForRectangle(x + GRIP, y, GRIP, GRIP).isEmpty()) {
            stage.setX(x);
            stage.setY(y);
        }
        stage.setMaximized(model.settings().flag("window.maximized", false));
    }

    private double number(String name, double fallback) {
        return model.settings().number("window." + name, fallback);
    }

    /** Remembers where the window is. */
    public void keep() {
        model.settings().put("window.maximized", stage.isMaximized());
        if (!stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            model.settings().put("window.x", stage.getX());
            model.settings().put("window.y", stage.getY());
            model.settings().put("window.width", stage.getWidth());
            model.settings().put("window.height", stage.getHeight());
        }
        model.save();
    }
}
