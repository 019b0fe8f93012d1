package org.latentexplorer.ui.plot;

/**
 * Which part of the plane is seen. Data y grows upwards, screen y downwards. Immutable: moving gives another one.
 *
 * @param centreX data coordinates of the middle of the view
 * @param scaleX  pixels a data unit, above 0
 * @param width   of the view in pixels, at least 1
 */
public record Viewport(double centreX, double centreY, double scaleX, double scaleY, double width, double height) {
    private static final double LEAST_SCALE = 1e-30;
    private static final double GREATEST_SCALE = 1e30;
    /** Below this ratio of the change, a zoom is as good as a pan. */
    private static final double NO_ZOOM = 1e-9;

    public Viewport {
        scaleX = Math.clamp(scaleX, LEAST_SCALE, GREATEST_SCALE);
        scaleY = Math.clamp(scaleY, LEAST_SCALE, GREATEST_SCALE);
        width = Math.max(1, width);
        height = Math.max(1, height);
    }

    /**
     * The view that shows all of the bounds with a margin in pixels around them. A side of length zero gets room
     * for one unit, or for its own magnitude if that is larger, so that a float can still be told from the next.
     */
    public static Viewport fit(Bounds bounds, double width, double height, double margin) {
        double w = Math.max(1, width);
        double h = Math.max(1, height);
        return new Viewport(bounds.centreX(), bounds.centreY(),
                Math.max(w - 2 * margin, w / 2) / side(bounds.width(), bounds.centreX()),
                Math.max(h - 2 * margin, h / 2) / side(bounds.height(), bounds.centreY()), w, h);
    }

    private static double side(double length, double centre) {
        double least = Math.abs(centre) * 1e-6;
        return length > least ? length : Math.max(1, Math.abs(centre));
    }

    public double toScreenX(double x) {
        return (x - centreX) * scaleX + width / 2;
    }

    public double toScreenY(double y) {
        return (centreY - y) * scaleY + height / 2;
    }

    public double toDataX(double screenX) {
        return (screenX - width / 2) / scaleX + centreX;
    }

    public double toDataY(double screenY) {
        return (height / 2 - screenY) / scaleY + centreY;
    }

    /** Whether a point of the data is within the view. */
    public boolean shows(double x, double y) {
        return Math.abs(x - centreX) * scaleX <= width / 2 && Math.abs(y - centreY) * scaleY <= height / 2;
    }

    /** The view after its content was dragged by so many pixels. */
    public Viewport pan(double dx, double dy) {
        return new Viewport(centreX - dx / scaleX, centreY + dy / scaleY, scaleX, scaleY, width, height);
    }

    /** The view magnified about a screen point, whose data point stays under it. */
    public Viewport zoom(double factor, double screenX, double screenY) {
        double x = toDataX(screenX);
        double y = toDataY(screenY);
        Viewport zoomed = new Viewport(centreX, centreY, scaleX * factor, scaleY * factor, width, height);
        return zoomed.pan(screenX - zoomed.toScreenX(x), screenY - zoomed.toScreenY(y));
    }

    /** The same middle and scale in a view of another size. */
    public Viewport resize(double newWidth, double newHeight) {
        return new Viewport(centreX, centreY, scaleX, scaleY, newWidth, newHeight);
    }

    /** The same picture on a screen with so many device pixels a pixel. */
    public Viewport device(double pixelRatio) {
        return new Viewport(centreX, centreY, scaleX * pixelRatio, scaleY * pixelRatio, width * pixelRatio,
                height * pixelRatio);
    }

    /**
     * A view on the way to another one, in its size. Scales go geometrically, and whatever point keeps its place
     * on screen from the first view to the last keeps it all the way: a zoom about the pointer stays one.
     *
     * @param t from 0 (this view) to 1 (the other)
     */
    public Viewport towards(Viewport other, double t) {
        double sx = scaleX * Math.pow(other.scaleX / scaleX, t);
        double sy = scaleY * Math.pow(other.scaleY / scaleY, t);
        return new Viewport(centreX + (other.centreX - centreX) * share(scaleX, sx, other.scaleX, t),
                centreY + (other.centreY - centreY) * share(scaleY, sy, other.scaleY, t), sx, sy,
                other.width, other.height);
    }

    private static double share(double from, double now, double to, double t) {
        double whole = 1 / to - 1 / from;
        return Math.abs(whole) * Math.min(from, to) < NO_ZOOM ? t : (1 / now - 1 / from) / whole;
    }
}
