package org.latentexplorer.ui.plot;

/**
 * How a person changes a plot's view. Every change is a step to go back from; steps of other kinds may lie between.
 * For the JavaFX application thread.
 */
public final class Views {
    private static final long SOFT = 140_000_000;

    private final Camera camera;
    private final Steps steps = new Steps();
    private final Steps.Kind<Camera.State> kind = new Steps.Kind<>() {
        @Override
        public Camera.State now() {
            return camera.state();
        }

        @Override
        public void restore(Camera.State state) {
            camera.restore(state, System.nanoTime(), ScatterPlot.GLIDE);
            changed.run();
        }
    };
    private final Runnable changed;

    private enum Change {
        PAN, ZOOM
    }

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
        leave(null);
        camera.fit(everything, System.nanoTime(), ScatterPlot.GLIDE);
        changed.run();
    }

    /** Fits the view to the points' centre, and if that is so already, to all of them. */
    public void fitNext() {
        leave(null);
        camera.fitNext(System.nanoTime(), ScatterPlot.GLIDE);
        changed.run();
    }

    /** Fits the view to the points' centre, and forgets all views there were: they were of something else. */
    public void fitAnew() {
        steps.forget(kind);
        camera.fit(false, System.nanoTime(), ScatterPlot.GLIDE);
        changed.run();
    }

    /** Drags the content by so many pixels. */
    public void pan(double dx, double dy) {
        leave(Change.PAN);
        camera.pan(dx, dy, System.nanoTime());
        changed.run();
    }

    /** Moves the content softly by so many pixels. */
    public void glideBy(double dx, double dy) {
        leave(Change.PAN);
        camera.glideBy(dx, dy, System.nanoTime(), SOFT);
        changed.run();
    }

    /** Brings a place of the data into the middle, softly or, while something is dragged, at once. */
    public void centre(double x, double y, boolean dragged) {
        leave(Change.PAN);
        camera.centre(x, y, System.nanoTime(), dragged ? 0 : SOFT);
        changed.run();
    }

    /** Magnifies softly about a point of the area. */
    public void zoom(double factor, double x, double y) {
        leave(Change.ZOOM);
        camera.zoom(factor, x, y, System.nanoTime(), SOFT);
        changed.run();
    }

    /** Magnifies softly about the middle. */
    public void zoom(double factor) {
        zoom(factor, camera.target().width() / 2, camera.target().height() / 2);
    }

    /** What was done to the plot, views and all else that is told it. */
    public Steps steps() {
        return steps;
    }

    private void leave(Change change) {
        steps.leave(kind, camera.state(), change, System.nanoTime());
    }
}
