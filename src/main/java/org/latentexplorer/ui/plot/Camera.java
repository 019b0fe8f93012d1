package org.latentexplorer.ui.plot;

/**
 * Looks at the points: keeps all of them in view until a person pans or zooms, and moves softly. Times are those of
 * {@link System#nanoTime()}, durations nanoseconds.
 */
final class Camera {
    /** Pixels between the outermost points and the edge of the view. */
    static final double MARGIN = 18;
    private static final double FARTHEST = 0.02;
    private static final double CLOSEST = 1e6;

    private Bounds bounds = Bounds.UNIT;
    private boolean fitted = true;
    private Viewport from = Viewport.fit(bounds, 1, 1, MARGIN);
    private Viewport to = from;
    private long start;
    private long duration;

    /** What is seen at a time. */
    Viewport at(long now) {
        return moving(now) ? from.towards(to, Easing.out((now - start) / (double) duration)) : to;
    }

    boolean moving(long now) {
        return now - start < duration;
    }

    /** Whether all points are being kept in view. */
    boolean fitted() {
        return fitted;
    }

    /** How many times closer than a view of all points; the smaller of both axes. */
    double magnified(Viewport view) {
        Viewport all = Viewport.fit(bounds, view.width(), view.height(), MARGIN);
        return Math.min(view.scaleX() / all.scaleX(), view.scaleY() / all.scaleY());
    }

    /** The points have other bounds now. A view that a person chose stays, unless it would see none of them. */
    void show(Bounds newBounds, long now, long time) {
        bounds = newBounds;
        if (fitted || apart()) {
            fit(now, time);
        }
    }

    private boolean apart() {
        return to.toScreenX(bounds.maxX()) < 0 || to.toScreenX(bounds.minX()) > to.width()
                || to.toScreenY(bounds.minY()) < 0 || to.toScreenY(bounds.maxY()) > to.height();
    }

    /** Brings all points into view and keeps them there. */
    void fit(long now, long time) {
        fitted = true;
        go(Viewport.fit(bounds, to.width(), to.height(), MARGIN), now, time);
    }

    void resize(double width, double height) {
        to = fitted ? Viewport.fit(bounds, width, height, MARGIN) : to.resize(width, height);
        duration = 0;
    }

    void pan(double dx, double dy, long now) {
        fitted = false;
        go(at(now).pan(dx, dy), now, 0);
    }

    /** Like {@link #pan}, but on from wherever a movement under way is going to end, and softly. */
    void glideBy(double dx, double dy, long now, long time) {
        fitted = false;
        go(to.pan(dx, dy), now, time);
    }

    void zoom(double factor, double screenX, double screenY, long now, long time) {
        double magnified = magnified(to);
        double held = Math.clamp(magnified * factor, Math.min(FARTHEST, magnified), Math.max(CLOSEST, magnified))
                / magnified;
        fitted = false;
        go(to.zoom(held, screenX, screenY), now, time);
    }

    private void go(Viewport target, long now, long time) {
        from = at(now);
        to = target;
        start = now;
        duration = time;
    }
}
