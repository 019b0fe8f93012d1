package org.latentexplorer.ui.plot;

/**
 * How a space is seen on a surface, in gentle perspective: what is nearer is larger. Immutable.
 */
public final class SpaceView {
    /** How far away the eye is, in radii of the points' ball. */
    private static final double EYE = 3.6;
    /** What is nearer to the eye than this share of its distance is not seen. */
    private static final double NEAREST = 0.2;
    /** Share of the surface's shorter side that the ball's diameter takes at zoom 1. */
    private static final double FILL = 1.15;

    private final Orbit orbit;
    private final double width;
    private final double height;
    private final double[] middle;
    private final double radius;
    private final double scale;
    private final double[] right;
    private final double[] up;
    private final double[] toEye;

    /** @param points whose middle is the middle of the view */
    public SpaceView(Orbit orbit, SpacePoints points, double width, double height) {
        this(orbit, points.middle(), points.radius(), width, height);
    }

    /** Seen as large as one set of points needs at 0, and as another needs at 1. */
    static SpaceView between(Orbit orbit, SpacePoints a, SpacePoints b, double t, double width, double height) {
        double[] middle = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            middle[axis] = a.middle()[axis] + t * (b.middle()[axis] - a.middle()[axis]);
        }
        double radius = t >= 1 ? b.radius() : a.radius() + t * (b.radius() - a.radius());
        return new SpaceView(orbit, t >= 1 ? b.middle() : middle, radius, width, height);
    }

    private SpaceView(Orbit orbit, double[] middle, double radius, double width, double height) {
        this.orbit = orbit;
        this.width = width;
        this.height = height;
        this.middle = middle;
        this.radius = radius;
        scale = FILL * Math.min(width, height) / 2 * orbit.zoom() / radius;
        double cosYaw = Math.cos(orbit.yaw());
        double sinYaw = Math.sin(orbit.yaw());
        double cosPitch = Math.cos(orbit.pitch());
        double sinPitch = Math.sin(orbit.pitch());
        right = new double[] {cosYaw, -sinYaw, 0};
        up = new double[] {sinYaw * sinPitch, cosYaw * sinPitch, cosPitch};
        toEye = new double[] {-sinYaw * cosPitch, -cosYaw * cosPitch, sinPitch};
    }

    /** The same in device pixels. */
    SpaceView device(double pixelRatio) {
        Orbit larger = new Orbit(orbit.yaw(), orbit.pitch(), orbit.zoom(), orbit.panX() * pixelRatio,
                orbit.panY() * pixelRatio);
        return new SpaceView(larger, middle, radius, width * pixelRatio, height * pixelRatio);
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    public Orbit orbit() {
        return orbit;
    }

    /** Where a place is seen. */
    public Seen place(double x, double y, double z) {
        double nearness = along(toEye, x, y, z) / radius;
        if (!(nearness < EYE * (1 - NEAREST))) {
            return Seen.NOWHERE;
        }
        double size = EYE / (EYE - nearness);
        return new Seen(width / 2 + orbit.panX() + along(right, x, y, z) * scale * size,
                height / 2 + orbit.panY() - along(up, x, y, z) * scale * size, nearness, size);
    }

    private double along(double[] axis, double x, double y, double z) {
        return axis[0] * (x - middle[0]) + axis[1] * (y - middle[1]) + axis[2] * (z - middle[2]);
    }

    /**
     * Where a place is seen.
     *
     * @param x        to the right in pixels; likewise {@code y}, downwards; not numbers if it is not seen
     * @param nearness from about -1, far away, to about 1, near the eye
     * @param size     how much larger it is seen than what lies in the middle
     */
    public record Seen(double x, double y, double nearness, double size) {
        static final Seen NOWHERE = new Seen(Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /**
     * The same for many points at once: {@code screen = middle + factor · (A · p) / (1 - nearness / EYE)}.
     *
     * @param x coordinates, replaced by places to the right; likewise {@code y}, by places downwards
     * @param z replaced by nearness; not a number where a point is not seen
     */
    void place(int count, float[] x, float[] y, float[] z) {
        float ax = (float) (right[0] * scale);
        float ay = (float) (right[1] * scale);
        float bx = (float) (up[0] * scale);
        float by = (float) (up[1] * scale);
        float bz = (float) (up[2] * scale);
        float cx = (float) (toEye[0] / radius);
        float cy = (float) (toEye[1] / radius);
        float cz = (float) (toEye[2] / radius);
        float mx = (float) middle[0];
        float my = (float) middle[1];
        float mz = (float) middle[2];
        float centreX = (float) (width / 2 + orbit.panX());
        float centreY = (float) (height / 2 + orbit.panY());
        float eye = (float) EYE;
        float limit = (float) (EYE * (1 - NEAREST));
        for (int i = 0; i < count; i++) {
            float dx = x[i] - mx;
            float dy = y[i] - my;
            float dz = z[i] - mz;
            float nearness = cx * dx + cy * dy + cz * dz;
            float size = eye / (eye - nearness);
            x[i] = centreX + (ax * dx + ay * dy) * size;
            y[i] = centreY - (bx * dx + by * dy + bz * dz) * size;
            z[i] = nearness < limit ? nearness : Float.NaN;
        }
    }

    /** How much larger something is seen at a nearness than in the middle. */
    static double size(double nearness) {
        return EYE / (EYE - Math.min(nearness, EYE * (1 - NEAREST)));
    }
}
