package org.latentexplorer.ui.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.latentexplorer.ui.common.UndoKeys;

/** What the keyboard does in the whole window; {@code help.key.<id>} says it in words. */
final class Shortcuts {
    private final Map<String, KeyCombination> keys = new LinkedHashMap<>();
    private final Map<KeyCombination, Runnable> actions = new LinkedHashMap<>();
    private final Runnable pauseOrResume;
    private boolean spaceAlone;

    Shortcuts(ShellViewModel model, Parts.TrainingActions training) {
        pauseOrResume = training.pauseOrResume();
        show("open", "Shortcut+O");
        show("save", "Shortcut+S");
        show("saveAs", "Shortcut+Shift+S");
        show("undo", UndoKeys.UNDO.getName());
        show("redo", UndoKeys.REDO.getName());
        add("train", "Shortcut+Enter", training.train());
        show("pause", "Space");
        add("stop", "Shortcut+Period", training.stop());
        add("dark", "Shortcut+D", model::toggleDark);
        add("language", "Shortcut+L", model::nextLanguage);
        add("larger", "Shortcut+Plus", () -> model.larger(1));
        add("smaller", "Shortcut+Minus", () -> model.larger(-1));
        show("fullScreen", "F11");
        add("help", "F1", () -> model.helpProperty().set(!model.helpProperty().get()));
        // the plus of most keyboards is on the key of the equals sign
        actions.put(KeyCombination.valueOf("Shortcut+Equals"), () -> model.larger(1));
        actions.put(KeyCombination.valueOf("Shortcut+Add"), () -> model.larger(1));
        actions.put(KeyCombination.valueOf("Shortcut+Subtract"), () -> model.larger(-1));
    }

    private void show(String id, String combination) {
        keys.put(id, KeyCombination.valueOf(combination));
    }

    private void add(String id, String combination, Runnable action) {
        show(id, combination);
        actions.put(keys.get(id), action);
    }

    /** Ids and keys in the order to list them. */
    Map<String, KeyCombination> keys() {
        return keys;
    }

    void install(Scene scene) {
        scene.getAccelerators().putAll(actions);
        scene.getAccelerators().put(KeyCombination.valueOf("F11"), () -> {
            if (scene.getWindow() instanceof Stage stage) {
                stage.setFullScreen(!stage.isFullScreen());
            }
        });
        installSpace(scene);
    }

    /** Space pauses when let go, unless it was held for the pointer to do something else meanwhile. */
    private void installSpace(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                spaceAlone = !takesSpace(scene.getFocusOwner());
            }
        });
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> spaceAlone = false);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.SPACE && spaceAlone) {
                spaceAlone = false;
                pauseOrResume.run();
            }
        });
    }

    private static boolean takesSpace(Node focused) {
        return focused instanceof TextInputControl || focused instanceof ButtonBase
                || focused instanceof ComboBoxBase<?>
                || focused instanceof ChoiceBox<?>
                || focused instanceof ListView<?>;
    }
}
