package org.latentexplorer.ui.latent.colour;

import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Progress;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.MapPoints;
import org.latentexplorer.ui.session.PointColours;
import org.latentexplorer.ui.session.PointValues;

/**
 * Colours by one of the numbers of the code.
 *
 * @param axis which, from 0
 */
public record ByAxis(int axis) implements PointColours {
    @Override
    public String name() {
        return Texts.get("latent.colour.axis", axis + 1);
    }

    @Override
    public PointValues values(MapPoints points, Progress progress) {
        Codes codes = points.codes();
        float[] values = new float[codes.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = axis < codes.dimension() ? codes.at(i, axis) : Float.NaN;
        }
        return new PointValues(values, PointValues.Scale.LINEAR);
    }
}
