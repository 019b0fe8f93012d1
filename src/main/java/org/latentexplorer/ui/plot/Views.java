package org.latentexplorer.ui.plot;

import javafx.beans.property.ReadOnlyBooleanProperty;

/** How a person changes a plot's view, and goes back to the one before. For the JavaFX application thread. */
public final class Views {
    private static final long SOFT = 140_000_000;

    private final Camera camera;
    private final ViewHistory past = new ViewHistory();
    private final Runnable changed;

    /** @param changed is run when the camera is going to show something else */
    Views(Camera camera, Runnable changed) {
        this.camera = camera;
        this.changed = changed;
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
        leave(ViewHistory.Change.FIT);
        camera.fit(everything, System.nanoTime(), ScatterPlot.GLIDE);
        changed.run();
    }

    /** Fits the view to the points' centre, and if that is so already, to all of them. */
    public void fitNext() {
        leave(ViewHistory.Change.FIT);
        camera.fitNext(System.nanoTime(), ScatterPlot.GLIDE);
        changed.run();
    }

    /** Fits the view to the points' centre, and forgets all views there were: they were of something else. */
    public void fitAnew() {
        past.clear();
        camera.fit(false, System.nanoTime(), ScatterPlot.GLIDE);
        changed.run();
    }

    /** Drags the content by so many pixels. */
    public void pan(double dx, double dy) {
        leave(ViewHistory.Change.PAN);
        camera.pan(dx, dy, System.nanoTime());
        changed.run();
    }

    /** Moves the content softly by so many pixels. */
    public void glideBy(double dx, double dy) {
        leave(ViewHistory.Change.PAN);
        camera.glideBy(dx, dy, System.nanoTime(), SOFT);
        changed.run();
    }

    /** Brings a place of the data into the middle, softly or, while something is dragged, at once. */
    public void centre(double x, double y, boolean dragged) {
        leave(ViewHistory.Change.PAN);
        camera.centre(x, y, System.nanoTime(), dragged ? 0 : SOFT);
        changed.run();
    }

    /** Magnifies softly about a point of the area. */
    public void zoom(double factor, double x, double y) {
        leave(ViewHistory.Change.ZOOM);
        camera.zoom(factor, x, y, System.nanoTime(), SOFT);
        changed.run();
    }

    /** Goes back to the view before the last pan, zoom or fit. */
    public void goBack() {
        restore(past.back(camera.state()));
    }

    /** Undoes {@link #goBack()}. */
    public void goForward() {
        restore(past.forward(camera.state()));
    }

    /** Whether there is a view to go back to. */
    public ReadOnlyBooleanProperty canGoBackProperty() {
        return past.canGoBackProperty();
    }

    private void restore(Camera.State state) {
        if (state != null) {
            camera.restore(state, System.nanoTime(), ScatterPlot.GLIDE);
            changed.run();
        }
    }

    private void leave(ViewHistory.Change change) {
        past.leave(camera.state(), change, System.nanoTime());
    }
}
