package org.latentexplorer.ui.latent.place;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.latentexplorer.model.BoundedCache;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.ProjectedCodes;
import org.latentexplorer.model.Projection;
import org.latentexplorer.model.ProjectionSettings;
import org.latentexplorer.model.Projector;
import org.latentexplorer.model.Room;

/** Projects codes and lays them out. Safe to use from any thread; everything runs on the caller's. */
public final class Pictures {
    private final Projector projector;
    /** Pictures that may come back. */
    private final BoundedCache<ProjectedCodes, ProjectedPlacement> kept =
            new BoundedCache<>(Room.MAPS, ProjectedPlacement::bytes);
    private Surroundings around;

    Pictures(Projector projector) {
        this.projector = projector;
    }

    /** By their principal components; a moment's work. */
    Laid components(Codes codes) {
        return of(codes, ProjectionSettings.of(Projection.first()), Progress.NONE, picture -> { });
    }

    /**
     * By any method, whose failures this has.
     *
     * @param moving gets what lays out the points on their way, for somebody else to do
     */
    Laid of(Codes codes, ProjectionSettings settings, Progress progress, Consumer<Supplier<Laid>> moving) {
        ProjectedCodes projected = projector.project(codes, settings, progress,
                (x, y) -> moving.accept(() -> onTheWay(codes, settings, x, y)));
        return Laid.out(codes, placement(codes, projected));
    }

    private Laid onTheWay(Codes codes, ProjectionSettings settings, float[] x, float[] y) {
        ProjectedCodes now = new ProjectedCodes(x, y, settings.bySize(x.length).method(), Double.NaN, Double.NaN);
        return Laid.out(codes, new ProjectedPlacement(around(codes), now, true, () -> projector.wayBack(codes, now)));
    }

    /** The one there was if a projection comes back: what was touched on it is where it was. */
    private ProjectedPlacement placement(Codes codes, ProjectedCodes projected) {
        synchronized (kept) {
            ProjectedPlacement known = kept.get(projected);
            if (known != null) {
                return known;
            }
        }
        ProjectedPlacement placement = new ProjectedPlacement(around(codes), projected, false,
                () -> projector.wayBack(codes, projected));
        // prepared here, it need not be in the window
        placement.spot(0, 0);
        synchronized (kept) {
            kept.put(projected, placement);
        }
        return placement;
    }

    /** The same for all pictures of the same codes. */
    private synchronized Surroundings around(Codes codes) {
        if (around == null || around.codes() != codes) {
            around = new Surroundings(codes);
        }
        return around;
    }
}
