package org.latentexplorer.ui.shell;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.model.Languages;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;

/** The bar along the top: the open model, training in the middle, how the window looks at the right. */
final class Toolbar extends HBox {
    /** Names of so many letters are never shortened. */
    private static final int SHORT_NAME = 14;

    private final ShellViewModel model;
    private final FilesViewModel files;

    Toolbar(ShellViewModel model, FilesViewModel files, Parts parts) {
        super(8);
        this.model = model;
        this.files = files;
        setId("toolbar");
        getStyleClass().add("app-toolbar");
        setAlignment(Pos.CENTER_LEFT);
        StackPane middle = new StackPane(parts.trainingBar());
        middle.setMinWidth(0);
        HBox.setHgrow(middle, Priority.ALWAYS);
        getChildren().addAll(icon(), new FileMenu(files, model, parts.training()), title(), middle, projector(), theme(),
                language(), help());
    }

    private static ImageView icon() {
        ImageView icon = new ImageView(Icons.image(48));
        icon.setFitWidth(24);
        icon.setFitHeight(24);
        return icon;
    }

    private HBox title() {
        Label name = new Label();
        name.setId("model-title");
        name.getStyleClass().add("model-title");
        name.textProperty().bind(modelName(files));
        name.textProperty().subscribe(text -> name.setMinWidth(
                text.length() <= SHORT_NAME ? USE_PREF_SIZE : USE_COMPUTED_SIZE));
        Widgets.explain(name, Bindings.createStringBinding(
                () -> files.fileProperty().get() == null ? name.getText() : files.fileProperty().get().toString(),
                files.fileProperty(), name.textProperty()));
        Label dot = new Label("•");
        dot.setId("unsaved-dot");
        dot.getStyleClass().add("unsaved-dot");
        dot.setMinWidth(USE_PREF_SIZE);
        dot.visibleProperty().bind(model.unsavedProperty());
        Widgets.explain(dot, Texts.bind("app.unsaved"));
        ProgressIndicator busy = new ProgressIndicator();
        busy.getStyleClass().add("busy");
        busy.visibleProperty().bind(files.busyProperty().isNotNull());
        StackPane mark = new StackPane(dot, busy);
        HBox box = new HBox(4, name, mark);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMaxWidth(240);
        return box;
    }

    /** What to call the open model; what is being opened, while it is. */
    static StringBinding modelName(FilesViewModel files) {
        return Bindings.createStringBinding(() -> {
            if (files.busyProperty().get() != null) {
                return files.busyProperty().get();
            }
            if (files.fileProperty().get() != null) {
                return files.fileProperty().get().getFileName().toString();
            }
            return files.readyProperty().get() == null ? Texts.get("app.model.new")
                    : Texts.get("preset." + files.readyProperty().get().id() + ".title");
        }, files.busyProperty(), files.fileProperty(), files.readyProperty(), Texts.localeProperty());
    }

    private Button projector() {
        Button button = Widgets.iconButton(Feather.TYPE, "app.projector");
        button.setId("projector");
        button.setOnAction(event -> model.toggleProjector());
        return button;
    }

    private Button theme() {
        Button button = Widgets.iconButton(Feather.MOON, "app.theme");
        button.setId("theme");
        model.darkProperty().subscribe(dark -> button.setGraphic(new FontIcon(dark ? Feather.SUN : Feather.MOON)));
        button.setOnAction(event -> model.toggleDark());
        return button;
    }

    private MenuButton language() {
        MenuButton menu = new MenuButton(null, new FontIcon(Feather.GLOBE));
        menu.setId("language");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.getStyleClass().addAll(atlantafx.base.theme.Styles.FLAT, "compact-menu");
        Widgets.tell(menu, "app.language");
        ToggleGroup group = new ToggleGroup();
        for (Locale locale : Languages.all()) {
            RadioMenuItem item = new RadioMenuItem(locale.getDisplayLanguage(locale));
            item.setId("language-" + locale.getLanguage());
            item.setToggleGroup(group);
            item.setOnAction(event -> model.setLanguage(locale));
            Texts.follow(this, now -> item.setSelected(now.getLanguage().equals(locale.getLanguage())));
            menu.getItems().add(item);
        }
        menu.textProperty().bind(Bindings.createStringBinding(
                () -> Texts.localeProperty().get().getLanguage().toUpperCase(Locale.ROOT), Texts.localeProperty()));
        return menu;
    }

    private Button help() {
        Button button = Widgets.iconButton(Feather.HELP_CIRCLE, "app.help");
        button.setId("help");
        button.setOnAction(event -> model.helpProperty().set(true));
        return button;
    }
}
