package org.latentexplorer.ui.common;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** Buttons that undo and redo, and say what. */
public final class UndoButtons {
    private UndoButtons() {
    }

    public static Button undo(Undo steps, String id) {
        Button button = button(Feather.CORNER_UP_LEFT, "undo.undo", steps.undoneProperty(), id);
        button.disableProperty().bind(steps.canUndoProperty().not());
        button.setOnAction(event -> steps.undo());
        return button;
    }

    public static Button redo(Undo steps, String id) {
        Button button = button(Feather.CORNER_UP_RIGHT, "undo.redo", steps.redoneProperty(), id);
        button.disableProperty().bind(steps.canRedoProperty().not());
        button.setOnAction(event -> steps.redo());
        return button;
    }

    private static Button button(Ikon icon, String key, ObservableValue<UndoHistory.Subject<?>> step, String id) {
        StringBinding said = Bindings.createStringBinding(() -> step.getValue() == null ? Texts.get(key)
                : Texts.get(key + ".step", Texts.get("undo." + step.getValue().name())), step, Texts.localeProperty());
        Button button = Widgets.iconButton(icon, said);
        button.setId(id);
        return button;
    }
}
