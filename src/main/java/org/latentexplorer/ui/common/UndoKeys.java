package org.latentexplorer.ui.common;

import java.util.function.BooleanSupplier;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys that undo and redo in a window. A text being typed has its own undo, see {@link #typing} for others. */
public final class UndoKeys {
    public static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    public static final KeyCombination REDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN,
            KeyCombination.SHIFT_DOWN);
    private static final KeyCombination REDO_TOO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

    private final UndoHistory history;
    private final BooleanSupplier active;

    private UndoKeys(UndoHistory history, BooleanSupplier active) {
        this.history = history;
        this.active = active;
    }

    /** @param active whether the keys are the window's, and not those of a box in front of it */
    public static void install(Scene scene, UndoHistory history, BooleanSupplier active) {
        UndoKeys keys = new UndoKeys(history, active);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    }

    /**
     * Says that what is typed in the fields of a part of the window changes the history's subjects at each key, so that
     * the window's undo is theirs.
     *
     * @param discard puts back what is typed and changed nothing, as it is not right; returns whether there was such
     */
    public static void typing(Node part, BooleanSupplier discard) {
        part.getProperties().put(UndoKeys.class, discard);
    }

    private void pressed(KeyEvent event) {
        boolean undo = UNDO.match(event);
        boolean redo = REDO.match(event) || REDO_TOO.match(event);
        if (!undo && !redo || !active.getAsBoolean()) {
            return;
        }
        BooleanSupplier discard = typed(event.getTarget());
        if (discard == null && text(event.getTarget())) {
            return;
        }
        if (redo) {
            history.all().redo();
        } else if (discard == null || !discard.getAsBoolean()) {
            history.all().undo();
        }
        event.consume();
    }

    private static BooleanSupplier typed(EventTarget target) {
        for (Node node = target instanceof Node it ? it : null; node != null; node = node.getParent()) {
            if (node.hasProperties() && node.getProperties().get(UndoKeys.class) instanceof BooleanSupplier discard) {
                return discard;
            }
        }
        return null;
    }

    private static boolean text(EventTarget target) {
        return target instanceof TextInputControl || target instanceof Spinner<?> spinner && spinner.isEditable()
                || target instanceof ComboBoxBase<?> box && box.isEditable();
    }
}
