package org.latentexplorer.kernel;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** Between scattered points: how much the nearest ones count, and how far apart points usually lie. */
public final class Interpolation {
    /** Nearest points that count; the next one says where they stop to. */
    public static final int NEIGHBOURS = 8;
    private static final double USUAL = 0.95;

    private Interpolation() {
    }

    /**
     * The weights of Franke and Little (Shepard's method made local): ((R - d) / (R d))^2 for a distance d, R being
     * the distance of the first point left out. They grow without bound towards a point's own place, and are 0 where
     * neighbours come and go.
     *
     * @param distances of the nearest points, rising: {@link #NEIGHBOURS} and one more, or all there are
     * @return one a distance, together 1
     */
    public static double[] weights(double[] distances) {
        double[] weights = new double[distances.length];
        double nearest = distances[0];
        double reach = distances.length > NEIGHBOURS ? distances[NEIGHBOURS] : Double.POSITIVE_INFINITY;
        for (int n = 0; n < weights.length; n++) {
            // all relative to the nearest one, so that nothing overflows close to it
            double share = distances[n] == nearest ? 1 : nearest / distances[n];
            double left = reach == Double.POSITIVE_INFINITY ? 1 : 1 - distances[n] / reach;
            weights[n] = nearest == reach ? 1 : share * share * left * left;
        }
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    /**
     * The distance within which 95 of 100 points have another one, judged by a sample that is spread over all.
     *
     * @param count   of all points
     * @param sample  how many are looked at
     * @param another the distance of a point to its nearest other one
     */
    public static double usualSpacing(int count, int sample, IntToDoubleFunction another) {
        double[] distances = new double[Math.min(sample, count)];
        for (int s = 0; s < distances.length; s++) {
            distances[s] = another.applyAsDouble((int) ((long) s * count / distances.length));
        }
        Arrays.sort(distances);
        return distances[(int) (USUAL * (distances.length - 1))];
    }
}
