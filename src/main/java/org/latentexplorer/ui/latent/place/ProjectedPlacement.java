package org.latentexplorer.ui.latent.place;

import java.util.function.Supplier;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ProjectedCodes;
import org.latentexplorer.model.Room;
import org.latentexplorer.model.WayBack;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.plot.PointCloud;

/**
 * A projection of codes to a plane. Places lead back to codes by those of the nearest points; a code that was touched
 * lies where it was touched, any other one among the codes that are nearest to it.
 */
public final class ProjectedPlacement implements Placement {
    /** Positions, the triangles or neighbours of the way back, and an index of them. */
    private static final int BYTES_A_POINT = 64;

    private final Codes codes;
    private final ProjectedCodes projected;
    private final boolean moving;
    private final Supplier<WayBack> makeWayBack;
    private final Places places;
    private final double[] shares;
    private WayBack wayBack;

    /**
     * @param around    which of the codes projected are nearest to others
     * @param projected where they lie
     * @param moving    whether that is not their last place
     * @param wayBack   prepares the way back, once it is wanted
     */
    public ProjectedPlacement(Surroundings around, ProjectedCodes projected, boolean moving, Supplier<WayBack> wayBack) {
        this.codes = around.codes();
        this.projected = projected;
        this.moving = moving;
        this.makeWayBack = wayBack;
        this.places = new Places(around, projected);
        this.shares = numbered() ? shares(codes, projected) : new double[0];
    }

    /** What it takes with its codes, the same once more number by number, what is near them, and what was touched. */
    long bytes() {
        return 2 * Room.of(codes) + (long) BYTES_A_POINT * projected.count() + Room.TOUCHED.bytes();
    }

    /** How much of the codes' variance each axis shows. */
    private static double[] shares(Codes codes, ProjectedCodes projected) {
        double all = 0;
        for (int d = 0; d < codes.dimension(); d++) {
            all += variance(codes.values(), d, codes.dimension());
        }
        return new double[]{variance(projected.x(), 0, 1) / all, variance(projected.y(), 0, 1) / all};
    }

    private static double variance(float[] values, int first, int step) {
        double sum = 0;
        double squares = 0;
        for (int i = first; i < values.length; i += step) {
            // counted from the first, far from zero little is lost
            double off = values[i] - values[first];
            sum += off;
            squares += off * off;
        }
        double count = (double) values.length / step;
        return squares / count - sum / count * (sum / count);
    }

    /** Where the codes lie, and how that was found. */
    ProjectedCodes projected() {
        return projected;
    }

    @Override
    public int dimension() {
        return codes.dimension();
    }

    @Override
    public boolean numbered() {
        return projected.method().linear();
    }

    @Override
    public boolean moving() {
        return moving;
    }

    @Override
    public String axisName(boolean horizontal) {
        return numbered() ? Texts.get("projection.component", horizontal ? 1 : 2, shares[horizontal ? 0 : 1]) : "";
    }

    @Override
    public PointCloud cloud(Codes shown) {
        return PointCloud.of(projected.x(), projected.y(), shown.labels());
    }

    @Override
    public double x(float[] code) {
        return places.of(code).x();
    }

    @Override
    public double y(float[] code) {
        return places.of(code).y();
    }

    @Override
    public float[] code(float[] base, double x, double y) {
        return spot(x, y).code();
    }

    @Override
    public void remember(float[] code, double x, double y) {
        places.remember(code, x, y);
    }

    @Override
    public WayBack.Spot spot(double x, double y) {
        return wayBack().at(x, y);
    }

    private synchronized WayBack wayBack() {
        if (wayBack == null) {
            wayBack = makeWayBack.get();
        }
        return wayBack;
    }

    @Override
    public Object framing() {
        return projected.method();
    }
}
