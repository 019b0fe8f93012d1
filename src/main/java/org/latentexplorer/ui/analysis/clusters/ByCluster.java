package org.latentexplorer.ui.analysis.clusters;

import java.util.Arrays;
import java.util.List;
import org.latentexplorer.model.Progress;
import org.latentexplorer.ui.common.Texts;
import org.latentexplorer.ui.session.MapPoints;
import org.latentexplorer.ui.session.PointColours;
import org.latentexplorer.ui.session.PointValues;

/**
 * Colours by the cluster that each code belongs to; codes of none have no colour.
 *
 * @param assignment the cluster of each code; -1 for none
 * @param names      of the clusters
 */
record ByCluster(int[] assignment, List<String> names) implements PointColours {
    @Override
    public String name() {
        return Texts.get("clusters.colour");
    }

    @Override
    public PointValues values(MapPoints points, Progress progress) {
        float[] values = new float[points.codes().count()];
        Arrays.fill(values, Float.NaN);
        for (int i = 0; values.length == assignment.length && i < values.length; i++) {
            values[i] = assignment[i] < 0 ? Float.NaN : assignment[i];
        }
        return new PointValues(values, PointValues.Scale.CLASSES, names);
    }
}
