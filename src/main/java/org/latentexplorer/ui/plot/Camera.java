package org.latentexplorer.ui.plot;

/**
 * Looks at the points: keeps their centre or all of them in view until a person pans or zooms, and moves softly. Times
 * are those of {@link System#nanoTime()}, durations nanoseconds.
 */
final class Camera {
    /** Pixels between the outermost points and the edge of the view. */
    static final double MARGIN = 18;
    private static final double FARTHEST = 0.02;
    private static final double CLOSEST = 1e6;

    /** A view to come back to. */
    record State(Viewport view, boolean fitted, boolean whole) {
    }

    private Bounds all = Bounds.UNIT;
    private Bounds centre = Bounds.UNIT;
    private boolean fitted = true;
    private boolean whole;
    private Viewport from = Viewport.fit(centre, 1, 1, MARGIN);
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

    /** What is seen once nothing moves any more. */
    Viewport target() {
        return to;
    }

    /** Whether the points' centre or all of them are being kept in view. */
    boolean fitted() {
        return fitted;
    }

    /** How many times closer than a view of the points' centre; the smaller of both axes. */
    double magnified(Viewport view) {
        Viewport usual = Viewport.fit(centre, view.width(), view.height(), MARGIN);
        return Math.min(view.scaleX() / usual.scaleX(), view.scaleY() / usual.scaleY());
    }

    /**
     * The points lie elsewhere now. A view that a person chose stays, unless it would see none of them.
     *
     * @param newCentre where nearly all of the points are
     * @param newAll    where all of them are
     */
    void show(Bounds newCentre, Bounds newAll, long now, long time) {
        centre = newCentre;
        all = newAll;
        if (fitted) {
            fit(whole, now, time);
        } else if (apart()) {
            fit(false, now, time);
        }
    }

    private boolean apart() {
        return to.toScreenX(all.maxX()) < 0 || to.toScreenX(all.minX()) > to.width()
                || to.toScreenY(all.minY()) < 0 || to.toScreenY(all.maxY()) > to.height();
    }

    /** Brings the points' centre, or all of them, into view and keeps them there. */
    void fit(boolean everything, long now, long time) {
        fitted = true;
        whole = everything;
        go(Viewport.fit(framed(), to.width(), to.height(), MARGIN), now, time);
    }

    /** Brings the points' centre into view, and if that is what is seen already, all of them. */
    void fitNext(long now, long time) {
        fit(fitted && !whole, now, time);
    }

    private Bounds framed() {
        return whole ? all : centre;
    }

    State state() {
        return new State(to, fitted, whole);
    }

    /** Goes back to a view; one that was fitted is fitted to the points of now. */
    void restore(State state, long now, long time) {
        if (state.fitted()) {
            fit(state.whole(), now, time);
        } else {
            fitted = false;
            go(state.view().resize(to.width(), to.height()), now, time);
        }
    }

    /** Shows what is seen of another plot or at another time. */
    void restore(PlotView view, long now, long time) {
        boolean chosen = view.kept() == PlotView.Kept.NOTHING;
        Viewport wanted = !chosen ? to : new Viewport(view.centreX(), view.centreY(), view.scaleX(), view.scaleY(),
                to.width(), to.height());
        restore(new State(wanted, !chosen, view.kept() == PlotView.Kept.ALL), now, time);
    }

    /** Brings a place into the middle. */
    void centre(double x, double y, long now, long time) {
        fitted = false;
        go(new Viewport(x, y, to.scaleX(), to.scaleY(), to.width(), to.height()), now, time);
    }

    void resize(double width, double height) {
        to = fitted ? Viewport.fit(framed(), width, height, MARGIN) : to.resize(width, height);
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
