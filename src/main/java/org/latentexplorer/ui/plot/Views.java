package org.latentexplorer.ui.plot;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.latentexplorer.ui.common.UndoHistory;

/** How a person changes a plot's view. Every change is a step of a history. For the JavaFX application thread. */
public final class Views {
    private static final long SOFT = 140_000_000;

    private final Camera camera;
    private final UndoHistory.Subject<Camera.State> subject = new UndoHistory.Subject<>() {
        @Override
        public String name() {
            return "view";
        }

        @Override
        public Camera.State now() {
            return camera.state();
        }

        @Override
        public void restore(Camera.State state) {
            camera.restore(state, System.nanoTime(), ScatterPlot.GLIDE);
            changed();
        }
    };
    private final Runnable changed;
    private final ObjectProperty<PlotView> view = new SimpleObjectProperty<>(PlotView.CENTRE);
    private UndoHistory history = new UndoHistory(0, failure -> { });

    private enum Change {
        PAN, ZOOM
    }

    /** @param changed is run when the camera is going to show something else */
    Views(Camera camera, Runnable changed) {
        this.camera = camera;
        this.changed = changed;
        view.subscribe((before, wanted) -> {
            if (!wanted.equals(now())) {
                camera.restore(wanted, System.nanoTime(), ScatterPlot.GLIDE);
                changed.run();
            }
        });
    }

    /** The part of the plane that is seen, once nothing moves any more. */
    public ObjectProperty<PlotView> viewProperty() {
        return view;
    }

    private PlotView now() {
        Viewport seen = camera.target();
        Camera.State state = camera.state();
        return !state.fitted() ? new PlotView(PlotView.Kept.NOTHING, seen.centreX(), seen.centreY(), seen.scaleX(),
                seen.scaleY()) : state.whole() ? PlotView.ALL : PlotView.CENTRE;
    }

    /** The camera may show something else. */
    void tell() {
        view.set(now());
    }

    private void changed() {
        tell();
        changed.run();
    }

    /** Has the steps entered into a history in which there may be others. */
    public void recordIn(UndoHistory wanted) {
        history = wanted;
    }

    /** Whether the points' centre or all of them are kept in view. */
    public boolean fitted() {
        return camera.fitted();
    }

    /**
     * Brings the points into view and keeps them there until the next pan or zoom.
     *
     * @param everything all of them; otherwise their centre, without the few that may lie far away
     */
    public void fit(boolean everything) {
        leave(null);
        camera.fit(everything, System.nanoTime(), ScatterPlot.GLIDE);
        changed();
    }

    /** Fits the view to the points' centre, and if that is so already, to all of them. */
    public void fitNext() {
        leave(null);
        camera.fitNext(System.nanoTime(), ScatterPlot.GLIDE);
        changed();
    }

    /** Fits the view to the points' centre, and forgets all views there were: they were of something else. */
    public void fitAnew() {
        history.forget(subject);
        camera.fit(false, System.nanoTime(), ScatterPlot.GLIDE);
        changed();
    }

    /** Drags the content by so many pixels. */
    public void pan(double dx, double dy) {
        leave(Change.PAN);
        camera.pan(dx, dy, System.nanoTime());
        changed();
    }

    /** Moves the content softly by so many pixels. */
    public void glideBy(double dx, double dy) {
        leave(Change.PAN);
        camera.glideBy(dx, dy, System.nanoTime(), SOFT);
        changed();
    }

    /** Brings a place of the data into the middle, softly or, while something is dragged, at once. */
    public void centre(double x, double y, boolean dragged) {
        leave(Change.PAN);
        camera.centre(x, y, System.nanoTime(), dragged ? 0 : SOFT);
        changed();
    }

    /** Magnifies softly about a point of the area. */
    public void zoom(double factor, double x, double y) {
        leave(Change.ZOOM);
        camera.zoom(factor, x, y, System.nanoTime(), SOFT);
        changed();
    }

    /** Magnifies softly about the middle. */
    public void zoom(double factor) {
        zoom(factor, camera.target().width() / 2, camera.target().height() / 2);
    }

    private void leave(Change change) {
        history.leaveByGesture(subject, camera.state(), change);
    }
}
