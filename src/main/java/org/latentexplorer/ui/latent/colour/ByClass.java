package org.latentexplorer.ui.latent.colour;

import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Progress;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.MapPoints;
import org.latentexplorer.ui.session.PointColours;
import org.latentexplorer.ui.session.PointValues;

/** Colours by the images' classes, as the legend does that shows and hides them. */
public record ByClass() implements PointColours {
    @Override
    public String name() {
        return Texts.get("latent.colour.class");
    }

    @Override
    public PointValues values(MapPoints points, Progress progress) {
        Codes codes = points.codes();
        float[] labels = new float[codes.count()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = codes.label(i) < 0 ? Float.NaN : codes.label(i);
        }
        return new PointValues(labels, PointValues.Scale.CLASSES,
                Classes.of(codes, points.images()).stream().map(Classes.Entry::name).toList());
    }
}
