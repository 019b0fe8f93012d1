package org.latentexplorer.ui.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.latentexplorer.model.LatentPath;
import org.latentexplorer.model.LatentPath.Interpolation;

/** The path through the latent space while a person makes it, waypoint by waypoint. */
public final class PathEditing {
    private static final int KEPT = 200;

    private final ObservableList<float[]> waypoints = FXCollections.observableArrayList();
    private final ObjectProperty<Interpolation> way = new SimpleObjectProperty<>(Interpolation.STRAIGHT);
    private final ReadOnlyObjectWrapper<LatentPath> path = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final Deque<List<float[]>> before = new ArrayDeque<>();

    PathEditing() {
        waypoints.addListener((ListChangeListener<float[]>) change -> lead());
        way.subscribe(how -> lead());
    }

    private void lead() {
        path.set(LatentPath.leads(waypoints) ? LatentPath.through(waypoints, way.get()) : null);
    }

    /** The codes it leads through; never changed in place. */
    public ObservableList<float[]> waypoints() {
        return waypoints;
    }

    /** How it leads from one waypoint to the next. */
    public ObjectProperty<Interpolation> wayProperty() {
        return way;
    }

    /** The path through all waypoints; null if there is none, as there are fewer than two. */
    public ReadOnlyObjectProperty<LatentPath> pathProperty() {
        return path.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public void add(float[] code) {
        remember();
        waypoints.add(code.clone());
    }

    /** Says that waypoints are about to be moved: all of it is taken back at once. */
    public void grab() {
        remember();
    }

    /** Moves a waypoint, see {@link #grab()}. */
    public void move(int waypoint, float[] code) {
        waypoints.set(waypoint, code.clone());
    }

    public void removeLast() {
        if (!waypoints.isEmpty()) {
            remember();
            waypoints.removeLast();
        }
    }

    public void remove(int waypoint) {
        remember();
        waypoints.remove(waypoint);
    }

    /** Leads the path through other codes. */
    public void lead(List<float[]> codes) {
        remember();
        waypoints.setAll(codes.stream().map(float[]::clone).toList());
    }

    public void clear() {
        if (!waypoints.isEmpty()) {
            remember();
            waypoints.clear();
        }
    }

    private void remember() {
        before.push(List.copyOf(waypoints));
        if (before.size() > KEPT) {
            before.removeLast();
        }
        undoable.set(true);
    }

    /** Takes the last change back. */
    public void undo() {
        if (!before.isEmpty()) {
            waypoints.setAll(before.pop());
            undoable.set(!before.isEmpty());
        }
    }

    /** Another latent space: what was means nothing in it. */
    public void forget() {
        waypoints.clear();
        before.clear();
        undoable.set(false);
    }
}
