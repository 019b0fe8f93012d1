package org.latentexplorer.ui.latent.colour;

import org.latentexplorer.model.PointDensity;
import org.latentexplorer.model.Progress;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.plot.Bounds;
import org.latentexplorer.ui.session.MapPoints;
import org.latentexplorer.ui.session.PointColours;
import org.latentexplorer.ui.session.PointValues;

/** Colours by how densely points lie about each on the map, see {@link PointDensity}. */
public record ByDensity() implements PointColours {
    @Override
    public String name() {
        return Texts.get("latent.colour.density");
    }

    @Override
    public PointValues values(MapPoints points, Progress progress) {
        Bounds bounds = Bounds.central(points.x(), points.y());
        return new PointValues(PointDensity.of(points.x(), points.y(), bounds.minX(), bounds.minY(), bounds.width(),
                bounds.height(), progress), PointValues.Scale.LOGARITHMIC);
    }
}
