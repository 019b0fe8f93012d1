package org.latentexplorer.ui.latent;

import java.util.Arrays;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.latentexplorer.model.LatentPath;
import org.latentexplorer.ui.common.Latest;
import org.latentexplorer.ui.latent.place.Placement;
import org.latentexplorer.ui.session.PathEditing;

/**
 * How the path leads over the map. Where axes are drawn, that is known at once; on a projection places are looked for
 * in the background, and until they are found the line leads straight from waypoint to waypoint.
 */
final class PathLine {
    /** Places from one waypoint to the next: enough for a smooth arc, few enough to be found in a moment. */
    private static final int PARTS = 24;

    /**
     * A line over the map.
     *
     * @param x    of its corners, in the map's units; likewise {@code y}
     * @param legs the number of the corner at which each waypoint lies
     */
    record Line(double[] x, double[] y, int[] legs) {
        static final Line NONE = new Line(new double[0], new double[0], new int[0]);
    }

    private final LatentMapViewModel model;
    private final PathEditing editing;
    private final Latest background;
    private final ReadOnlyObjectWrapper<Line> line = new ReadOnlyObjectWrapper<>(Line.NONE);

    /** @param background finds places on projections */
    PathLine(LatentMapViewModel model, Latest background) {
        this.model = model;
        this.editing = model.session().pathEditing();
        this.background = background;
        editing.pathProperty().subscribe(path -> lead());
        model.placementProperty().subscribe(placement -> lead());
    }

    ReadOnlyObjectProperty<Line> lineProperty() {
        return line.getReadOnlyProperty();
    }

    private void lead() {
        LatentPath path = editing.pathProperty().get();
        Placement placement = model.placementProperty().get();
        if (path == null || path.dimension() != placement.dimension()) {
            line.set(Line.NONE);
            return;
        }
        if (placement.axisX() >= 0) {
            boolean straight = editing.wayProperty().get() == LatentPath.Interpolation.STRAIGHT;
            line.set(line(path, placement, straight ? 1 : PARTS));
            return;
        }
        line.set(line(path, placement, 1));
        background.submit(() -> line(path, placement, PARTS), found -> {
            if (path == editing.pathProperty().get() && placement == model.placementProperty().get()) {
                line.set(found);
            }
        });
    }

    private static Line line(LatentPath path, Placement placement, int parts) {
        int count = (path.waypoints() - 1) * parts + 1;
        double[] x = new double[count];
        double[] y = new double[count];
        int[] legs = new int[path.waypoints()];
        float[] code = new float[path.dimension()];
        for (int i = 0; i < count; i++) {
            int leg = Math.min(i / parts, path.waypoints() - 2);
            double from = path.share(leg);
            path.at(from + (path.share(leg + 1) - from) * (i - leg * parts) / parts, code);
            x[i] = placement.x(code);
            y[i] = placement.y(code);
        }
        Arrays.setAll(legs, i -> i * parts);
        return new Line(x, y, legs);
    }
}
