package org.latentexplorer.ui.common;

import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.latentexplorer.ui.common.UndoHistory.Subject;

/** The steps of a window's history, or those of some subjects among them: for a button that undoes only these. */
public final class Undo {
    private final UndoHistory history;
    private final Predicate<Subject<?>> which;
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Subject<?>> undone = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Subject<?>> redone = new ReadOnlyObjectWrapper<>();

    Undo(UndoHistory history, Predicate<Subject<?>> which) {
        this.history = history;
        this.which = which;
    }

    Predicate<Subject<?>> which() {
        return which;
    }

    void refresh(Subject<?> nextUndone, Subject<?> nextRedone) {
        canUndo.set(nextUndone != null);
        canRedo.set(nextRedone != null);
        undone.set(nextUndone);
        redone.set(nextRedone);
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** What the step undone next is of; null for none. */
    public ReadOnlyObjectProperty<Subject<?>> undoneProperty() {
        return undone.getReadOnlyProperty();
    }

    /** What the step redone next is of; null for none. */
    public ReadOnlyObjectProperty<Subject<?>> redoneProperty() {
        return redone.getReadOnlyProperty();
    }

    /** Undoes the last step; returns whether there was one. */
    public boolean undo() {
        return history.undo(which);
    }

    /** Undoes {@link #undo()}; returns whether there was anything to undo. */
    public boolean redo() {
        return history.redo(which);
    }
}
