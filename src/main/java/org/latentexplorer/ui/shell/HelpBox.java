package org.latentexplorer.ui.shell;

import atlantafx.base.theme.Styles;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.latentexplorer.model.Version;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** What the program is, three things to try, and what the keyboard does. */
final class HelpBox extends VBox {
    private static final int TRIES = 4;

    HelpBox(Shortcuts shortcuts, Runnable close) {
        super(16);
        setId("help-box");
        getStyleClass().add("modal-box");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setPrefWidth(640);
        VBox content = new VBox(16, tries(), keys(shortcuts), about());
        content.setPadding(new Insets(0, 16, 0, 0));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        // as high as all of it with normal type; with large type, or in a small window, it scrolls
        scroll.setPrefViewportHeight(456);
        scroll.setMinHeight(0);
        getChildren().addAll(header(close), scroll);
    }

    private static HBox header(Runnable close) {
        Label name = new Label(Version.NAME);
        name.getStyleClass().add(Styles.TITLE_3);
        Label version = new Label(Version.NUMBER);
        version.getStyleClass().add("hint");
        ImageView icon = new ImageView(Icons.image(64));
        icon.setFitWidth(32);
        icon.setFitHeight(32);
        Button button = Widgets.iconButton(Feather.X, "help.close");
        button.setId("help-close");
        button.setCancelButton(true);
        button.setOnAction(event -> close.run());
        HBox header = new HBox(12, icon, name, version, Widgets.spacer(), button);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private static VBox tries() {
        VBox box = new VBox(8, Widgets.heading("help.try"));
        for (int i = 1; i <= TRIES; i++) {
            Label number = new Label(String.valueOf(i));
            number.getStyleClass().add("step");
            Label text = Widgets.label("help.try." + i);
            text.setWrapText(true);
            text.setMinHeight(USE_PREF_SIZE);
            HBox row = new HBox(12, number, text);
            box.getChildren().add(row);
        }
        return box;
    }

    private static VBox keys(Shortcuts shortcuts) {
        GridPane grid = new GridPane(24, 6);
        int place = 0;
        int rows = (shortcuts.keys().size() + 1) / 2;
        for (var entry : shortcuts.keys().entrySet()) {
            Label key = new Label(entry.getValue().getDisplayText());
            key.getStyleClass().add("key");
            grid.add(new HBox(key), place / rows * 2, place % rows);
            grid.add(Widgets.label("help.key." + entry.getKey()), place / rows * 2 + 1, place % rows);
            place++;
        }
        return new VBox(8, Widgets.heading("help.keys"), grid);
    }

    private static Label about() {
        Label label = new Label();
        label.textProperty().bind(Texts.bind("help.about", System.getProperty("java.version"),
                System.getProperty("javafx.version")));
        label.getStyleClass().add("hint");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
