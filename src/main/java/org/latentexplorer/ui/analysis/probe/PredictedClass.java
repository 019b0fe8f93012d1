package org.latentexplorer.ui.analysis.probe;

import java.util.Arrays;
import java.util.List;
import org.latentexplorer.model.Progress;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.MapPoints;
import org.latentexplorer.ui.session.PointColours;
import org.latentexplorer.ui.session.PointValues;

/**
 * Colours by what a classifier takes each test image for.
 *
 * @param predicted the class of each image, an unsigned byte
 * @param classes   the classes' names
 */
record PredictedClass(byte[] predicted, List<String> classes) implements PointColours {
    @Override
    public String name() {
        return Texts.get("probe.colour");
    }

    @Override
    public PointValues values(MapPoints points, Progress progress) {
        float[] values = new float[points.codes().count()];
        Arrays.fill(values, Float.NaN);
        for (int i = 0; values.length == predicted.length && i < values.length; i++) {
            values[i] = predicted[i] & 0xff;
        }
        return new PointValues(values, PointValues.Scale.CLASSES, classes);
    }
}
