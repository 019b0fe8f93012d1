package org.latentexplorer.ui.shell;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.latentexplorer.model.Preset;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.common.Widgets;
import org.latentexplorer.ui.session.Session;

/** Open, open recent, ready models, save, and back to the model before the last run. */
final class FileMenu extends MenuButton {
    private final FilesViewModel files;

    FileMenu(FilesViewModel files, ShellViewModel model, Parts.TrainingActions training) {
        this.files = files;
        setId("file-menu");
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().addAll(Styles.FLAT, "compact-menu");
        setGraphic(new FontIcon(Feather.FOLDER));
        textProperty().bind(Texts.bind("app.models"));
        Widgets.explain(this, Texts.bind("app.models.hint"));
        MenuItem save = item("app.save", Feather.SAVE, "Shortcut+S", files::save);
        MenuItem saveAs = item("app.save.as", null, "Shortcut+Shift+S", files::saveAs);
        save.disableProperty().bind(model.modelProperty().isNull()
                .or(model.trainingProperty().isNotEqualTo(Session.Training.IDLE)));
        saveAs.disableProperty().bind(save.disableProperty());
        MenuItem restore = item("app.restore", Feather.ROTATE_CCW, "Shortcut+Shift+B", training.restore());
        restore.disableProperty().bind(Bindings.not(training.canRestore())
                .or(model.trainingProperty().isNotEqualTo(Session.Training.IDLE)));
        Menu recent = menu("app.open.recent", Feather.CLOCK);
        getItems().addAll(item("app.open", Feather.FOLDER, "Shortcut+O", files::open), recent, ready(),
                new SeparatorMenuItem(), save, saveAs, new SeparatorMenuItem(), restore);
        setOnShowing(event -> fill(recent));
        fill(recent);
    }

    private void fill(Menu recent) {
        recent.getItems().clear();
        for (Path path : files.recent()) {
            MenuItem item = new MenuItem(path.getFileName() + "   " + path.getParent());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> files.open(path));
            recent.getItems().add(item);
        }
        recent.setDisable(recent.getItems().isEmpty());
    }

    private Menu ready() {
        Menu ready = menu("app.ready", Feather.BOX);
        ready.setId("ready-models");
        for (Preset preset : files.readyModels()) {
            MenuItem item = new MenuItem();
            item.setId("ready-" + preset.id());
            item.textProperty().bind(Texts.bind("preset." + preset.id() + ".title"));
            item.setOnAction(event -> files.openReady(preset));
            ready.getItems().add(item);
        }
        return ready;
    }

    private static Menu menu(String key, Ikon icon) {
        Menu menu = new Menu(null, new FontIcon(icon));
        menu.textProperty().bind(Texts.bind(key));
        return menu;
    }

    private static MenuItem item(String key, Ikon icon, String keys, Runnable action) {
        MenuItem item = new MenuItem(null, icon == null ? null : new FontIcon(icon));
        item.textProperty().bind(Texts.bind(key));
        item.setId(key.replace('.', '-'));
        item.setAccelerator(KeyCombination.valueOf(keys));
        item.setOnAction(event -> action.run());
        return item;
    }
}
