package org.latentexplorer.projection;

import java.util.Arrays;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ProjectedCodes;
import org.latentexplorer.model.WayBack;

/**
 * Interpolates between the codes that are projected nearest, with the weights of Franke and Little (Shepard's method
 * made local): ((R - d) / (R d))^2 for a distance d, R being the distance at which the first one is left out. They
 * grow without bound towards a code's own place, and are 0 where neighbours come and go.
 */
final class NearestWayBack implements WayBack {
    private static final int NEIGHBOURS = 8;
    private static final int SAMPLE = 2_000;
    private static final double USUAL = 0.95;

    private final Codes codes;
    private final PlaneIndex index;
    private final double spacing;

    NearestWayBack(Codes codes, ProjectedCodes projected) {
        if (codes.count() != projected.count() || codes.count() == 0) {
            throw new IllegalArgumentException(codes.count() + " codes at " + projected.count() + " places");
        }
        this.codes = codes;
        index = new PlaneIndex(projected.x(), projected.y());
        spacing = spacing(projected);
    }

    /** The distance within which 95 of 100 codes have another one, judged by a sample. */
    private double spacing(ProjectedCodes projected) {
        int sample = Math.min(SAMPLE, projected.count());
        double[] distances = new double[sample];
        for (int s = 0; s < sample; s++) {
            int i = (int) ((long) s * projected.count() / sample);
            double[] two = index.nearest(projected.x()[i], projected.y()[i], 2).distances();
            distances[s] = two[two.length - 1];
        }
        Arrays.sort(distances);
        return distances[(int) (USUAL * (sample - 1))];
    }

    @Override
    public Spot at(double x, double y) {
        PlaneIndex.Found near = index.nearest(x, y, NEIGHBOURS + 1);
        double[] weights = weights(near.distances());
        double sum = Arrays.stream(weights).sum();
        float[] code = new float[codes.dimension()];
        for (int d = 0; d < code.length; d++) {
            double value = 0;
            for (int n = 0; n < weights.length; n++) {
                value += weights[n] / sum * codes.at(near.index()[n], d);
            }
            code[d] = (float) value;
        }
        double distance = near.distances()[0];
        return new Spot(code, near.index()[0], distance, distance == 0 ? 0 : distance / spacing);
    }

    /** @param distances rising */
    private static double[] weights(double[] distances) {
        double[] weights = new double[distances.length];
        double nearest = distances[0];
        double reach = distances.length > NEIGHBOURS ? distances[NEIGHBOURS] : Double.POSITIVE_INFINITY;
        for (int n = 0; n < weights.length; n++) {
            // all relative to the nearest one, so that nothing overflows close to it
            double share = distances[n] == nearest ? 1 : nearest / distances[n];
            double left = reach == Double.POSITIVE_INFINITY ? 1 : 1 - distances[n] / reach;
            weights[n] = nearest == reach ? 1 : share * share * left * left;
        }
        return weights;
    }
}
