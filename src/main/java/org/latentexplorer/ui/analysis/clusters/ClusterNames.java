package org.latentexplorer.ui.analysis.clusters;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.latentexplorer.ui.common.Undo;
import org.latentexplorer.ui.common.UndoHistory;

/** Names that a person gave clusters; every change is a step of the history. */
final class ClusterNames {
    private final ReadOnlyObjectWrapper<List<String>> given = new ReadOnlyObjectWrapper<>(List.of());
    private final UndoHistory history;
    private final UndoHistory.Subject<List<String>> subject;
    private final Undo steps;

    ClusterNames(UndoHistory history) {
        this.history = history;
        subject = history.follow("clusters", given, names -> 0);
        steps = history.of(subject);
    }

    /** By number; null for clusters without a name of their own. Set anew at each change. */
    ReadOnlyObjectProperty<List<String>> givenProperty() {
        return given.getReadOnlyProperty();
    }

    /** The names given among all that a person did. */
    Undo steps() {
        return steps;
    }

    /** Begins with other clusters, none of them named. */
    void reset(int clusters) {
        given.set(Collections.nCopies(clusters, null));
        history.forget(subject);
    }

    /** @param name blank takes the name away */
    void rename(int cluster, String name) {
        String wanted = name.isBlank() ? null : name.strip();
        String now = given.get().get(cluster);
        if (wanted == null ? now == null : wanted.equals(now)) {
            return;
        }
        List<String> changed = new ArrayList<>(given.get());
        changed.set(cluster, wanted);
        given.set(Collections.unmodifiableList(changed));
    }
}
