package org.latentexplorer.ui.latent;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.ui.common.Widgets;
import org.latentexplorer.ui.session.MapTool;
import org.latentexplorer.ui.session.Session;

/** The map's tools in one row, of which one is in hand; {@code #tool-touch} and so on. */
final class ToolChooser extends HBox {
    private static final double ICON = 16;

    private final Session session;

    ToolChooser(Session session) {
        this.session = session;
        setId("map-tools");
        getStyleClass().add("map-tools");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(USE_PREF_SIZE);
        MapTool[] tools = MapTool.values();
        for (int i = 0; i < tools.length; i++) {
            getChildren().add(button(tools[i], i == 0 ? Styles.LEFT_PILL
                    : i == tools.length - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL));
        }
    }

    private ToggleButton button(MapTool tool, String place) {
        String name = tool.name().toLowerCase(Locale.ROOT);
        ToggleButton button = new ToggleButton(null, icon(tool));
        button.setId("tool-" + name);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, place);
        Widgets.tell(button, "latent.tool." + name);
        session.toolProperty().subscribe(now -> button.setSelected(now == tool));
        button.setOnAction(event -> {
            // pressed again, a tool is put away; there is always one in hand
            session.toolProperty().set(session.toolProperty().get() == tool ? MapTool.TOUCH : tool);
            button.setSelected(session.toolProperty().get() == tool);
        });
        return button;
    }

    private static Node icon(MapTool tool) {
        return switch (tool) {
            case TOUCH -> new FontIcon(Feather.MOUSE_POINTER);
            case SAMPLE -> new FontIcon(Feather.MAP_PIN);
            case RECTANGLE -> drawn("M2 2h12v12h-12z", true);
            case LASSO -> drawn("M5 11.2C2.9 10.5 1.5 9 1.5 7c0-2.8 2.9-4.8 6.5-4.8s6.5 2 6.5 4.8-2.9 4.8-6.5 4.8"
                    + "c-1.1 0-2.1-.2-3-.6zm0 0c-1.2.3-1.7 1.3-1.2 2.1.5.8 1.6.6 1.8-.3.1-.6-.2-1.3-.6-1.8z"
                    + "M3.6 13.5c0 .6-.2 1.2-.6 1.7", false);
            case PATH -> drawn("M3.2 11.4 5.6 5.8M7.7 5.9l1.4 2.4M11.5 8.4l2-3.2M4.1 12.9a1.5 1.5 0 1 0-3 0 1.5 1.5 0 1 0"
                    + " 3 0zM8 4.4a1.5 1.5 0 1 0-3 0 1.5 1.5 0 1 0 3 0zM11.8 9.7a1.5 1.5 0 1 0-3 0 1.5 1.5 0 1 0 3 0z"
                    + "M15.4 3.8a1.5 1.5 0 1 0-3 0 1.5 1.5 0 1 0 3 0z", false);
        };
    }

    /** Feather has no icon for these. */
    private static Node drawn(String path, boolean dashed) {
        SVGPath line = new SVGPath();
        line.setContent(path);
        line.getStyleClass().add("tool-icon");
        if (dashed) {
            line.getStyleClass().add("dashed");
        }
        StackPane square = new StackPane(line);
        square.setPrefSize(ICON, ICON);
        square.setMinSize(ICON, ICON);
        square.setMaxSize(ICON, ICON);
        return square;
    }
}
