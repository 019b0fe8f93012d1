package org.latentexplorer.ui.session;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.latentexplorer.model.LatentPath;
import org.latentexplorer.model.LatentPath.Interpolation;
import org.latentexplorer.ui.common.Undo;
import org.latentexplorer.ui.common.UndoHistory;

/** The path through the latent space while a person makes it, waypoint by waypoint. */
public final class PathEditing {
    /** What is undone. */
    private record State(List<float[]> waypoints, Interpolation way) {
    }

    private final ObservableList<float[]> waypoints = FXCollections.observableArrayList();
    private final ObjectProperty<Interpolation> way = new SimpleObjectProperty<>(Interpolation.STRAIGHT);
    private final ReadOnlyObjectWrapper<LatentPath> path = new ReadOnlyObjectWrapper<>();
    private final UndoHistory.Subject<State> subject = new UndoHistory.Subject<>() {
        @Override
        public String name() {
            return "path";
        }

        @Override
        public State now() {
            return state(way.get());
        }

        @Override
        public void restore(State state) {
            way.set(state.way());
            waypoints.setAll(state.waypoints());
        }

        @Override
        public long bytes(State state) {
            return state.waypoints().stream().mapToLong(code -> (long) Float.BYTES * code.length).sum();
        }
    };
    private final UndoHistory history;
    private final Undo undo;

    PathEditing(UndoHistory history) {
        this.history = history;
        undo = history.of(subject);
        waypoints.addListener((ListChangeListener<float[]>) change -> lead());
        way.subscribe((was, is) -> history.leave(subject, state(was)));
        way.subscribe(how -> lead());
    }

    private State state(Interpolation how) {
        return new State(List.copyOf(waypoints), how);
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

    /** The changes of the path among all that a person did. */
    public Undo steps() {
        return undo;
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
        history.leave(subject, subject.now());
    }

    /** Another latent space: what was means nothing in it. */
    public void forget() {
        waypoints.clear();
        history.forget(subject);
    }
}
