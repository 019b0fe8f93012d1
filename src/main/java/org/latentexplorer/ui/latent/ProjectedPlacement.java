package org.latentexplorer.ui.latent;

import java.util.function.Supplier;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ProjectedCodes;
import org.latentexplorer.model.ProjectionMethod;
import org.latentexplorer.model.WayBack;
import org.latentexplorer.ui.plot.PointCloud;

/**
 * A projection of codes to a plane. Places lead back to codes by those of the nearest points; a code that was touched
 * lies where it was touched, any other one among the codes that are nearest to it.
 */
final class ProjectedPlacement implements Placement {
    private final Codes codes;
    private final ProjectedCodes projected;
    private final Supplier<WayBack> makeWayBack;
    private final Places places;
    private WayBack wayBack;

    /**
     * @param codes     what was projected
     * @param projected where they lie
     * @param wayBack   prepares the way back, once it is wanted
     */
    ProjectedPlacement(Codes codes, ProjectedCodes projected, Supplier<WayBack> wayBack) {
        this.codes = codes;
        this.projected = projected;
        this.makeWayBack = wayBack;
        this.places = new Places(codes, projected);
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
        return projected.method() == ProjectionMethod.PCA;
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
    public float[] touched(float[] base, double x, double y) {
        float[] code = spot(x, y).code();
        places.remember(code, x, y);
        return code;
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
