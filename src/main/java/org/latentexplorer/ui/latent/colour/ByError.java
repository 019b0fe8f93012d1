package org.latentexplorer.ui.latent.colour;

import java.util.Arrays;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.ReconstructionErrors;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.MapPoints;
import org.latentexplorer.ui.session.PointColours;
import org.latentexplorer.ui.session.PointValues;

/** Colours by the mean squared error between each image and what is decoded from its code. */
public record ByError() implements PointColours {
    @Override
    public String name() {
        return Texts.get("latent.colour.error");
    }

    @Override
    public PointValues values(MapPoints points, Progress progress) {
        if (points.images() == null || points.model() == null) {
            float[] none = new float[points.codes().count()];
            Arrays.fill(none, Float.NaN);
            return new PointValues(none, PointValues.Scale.LINEAR);
        }
        return new PointValues(ReconstructionErrors.of(points.model(), points.codes(), points.images(), progress),
                PointValues.Scale.LOGARITHMIC);
    }
}
