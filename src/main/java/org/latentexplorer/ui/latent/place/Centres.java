package org.latentexplorer.ui.latent.place;

import java.util.Arrays;
import org.latentexplorer.ui.plot.PointCloud;

/**
 * Where each class has its middle: the medians of its points' coordinates.
 *
 * @param x by class number; not-a-number for classes without points
 * @param y likewise
 */
public record Centres(double[] x, double[] y) {
    public static final Centres NONE = new Centres(new double[0], new double[0]);

    static Centres of(PointCloud cloud) {
        int classes = cloud.highestGroup() + 1;
        return new Centres(medians(cloud, cloud.x(), classes), medians(cloud, cloud.y(), classes));
    }

    private static double[] medians(PointCloud cloud, float[] values, int classes) {
        int[] counts = new int[classes];
        for (int i = 0; i < values.length; i++) {
            counts[cloud.group()[i] & 0xff] += Float.isFinite(values[i]) ? 1 : 0;
        }
        float[][] parts = new float[classes][];
        Arrays.setAll(parts, c -> new float[counts[c]]);
        for (int i = 0; i < values.length; i++) {
            int c = cloud.group()[i] & 0xff;
            if (Float.isFinite(values[i])) {
                parts[c][--counts[c]] = values[i];
            }
        }
        double[] medians = new double[classes];
        for (int c = 0; c < classes; c++) {
            Arrays.sort(parts[c]);
            medians[c] = parts[c].length == 0 ? Double.NaN : parts[c][parts[c].length / 2];
        }
        return medians;
    }
}
