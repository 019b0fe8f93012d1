package org.latentexplorer.ui.analysis.clusters;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Names that a person gave clusters; every change can be undone and done again. */
final class ClusterNames {
    private final ReadOnlyObjectWrapper<List<String>> given = new ReadOnlyObjectWrapper<>(List.of());
    private final Deque<List<String>> before = new ArrayDeque<>();
    private final Deque<List<String>> after = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();

    /** By number; null for clusters without a name of their own. Set anew at each change. */
    ReadOnlyObjectProperty<List<String>> givenProperty() {
        return given.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** Begins with other clusters, none of them named. */
    void reset(int clusters) {
        before.clear();
        after.clear();
        set(Collections.nCopies(clusters, null));
    }

    /** @param name blank takes the name away */
    void rename(int cluster, String name) {
        String wanted = name.isBlank() ? null : name.strip();
        String now = given.get().get(cluster);
        if (wanted == null ? now == null : wanted.equals(now)) {
            return;
        }
        before.push(given.get());
        after.clear();
        List<String> changed = new ArrayList<>(given.get());
        changed.set(cluster, wanted);
        set(Collections.unmodifiableList(changed));
    }

    void undo() {
        step(before, after);
    }

    void redo() {
        step(after, before);
    }

    private void step(Deque<List<String>> from, Deque<List<String>> to) {
        if (!from.isEmpty()) {
            to.push(given.get());
            set(from.pop());
        }
    }

    private void set(List<String> names) {
        given.set(names);
        canUndo.set(!before.isEmpty());
        canRedo.set(!after.isEmpty());
    }
}
