package org.latentexplorer.model;

import java.util.Arrays;

/**
 * How far the codes of test images come back from where they were, once they are decoded and what was decoded is encoded
 * again: what the same distance of any other code is to be held against. A code that no image has may lie close to those
 * of images, above all among many numbers, and still decode to nothing like them; it then comes back elsewhere.
 *
 * @param sorted Euclidean distances between codes, ascending
 */
public record RoundTrips(double[] sorted) {
    /** A larger share of the images that come back nearer is unlike what an image does. */
    public static final double ODD = 0.99;
    /** A larger share of them is unusual. */
    public static final double UNUSUAL = 0.95;
    /** Images measured at most: enough for a hundredth, and soon done for large networks. */
    private static final int MOST = 500;

    /**
     * Measures codes evenly spread over all; one after the other on the caller's thread.
     *
     * @param codes of the model, at least one
     * @throws Cancelled if asked to stop
     */
    public static RoundTrips of(LatentModel model, Codes codes, Progress progress) {
        double[] distances = new double[Math.min(MOST, codes.count())];
        float[] image = new float[model.size()];
        for (int i = 0; i < distances.length; i++) {
            progress.check();
            int at = (int) ((long) i * codes.count() / distances.length);
            LatentModel told = model.given(codes.label(at));
            float[] code = codes.code(at);
            told.decode(code, image);
            distances[i] = distance(told, code, image);
        }
        Arrays.sort(distances);
        return new RoundTrips(distances);
    }

    /**
     * How far a code comes back from where it was.
     *
     * @param model told the class, if it is conditional
     * @param image what it decodes the code to
     */
    public static double distance(LatentModel model, float[] code, float[] image) {
        float[] back = new float[code.length];
        model.encode(image, back);
        double squares = 0;
        for (int d = 0; d < back.length; d++) {
            squares += ((double) back[d] - code[d]) * ((double) back[d] - code[d]);
        }
        return Math.sqrt(squares);
    }

    /** The share of the test images that come back nearer than a distance, from 0 to 1; 1 for one that is no number. */
    public double nearer(double distance) {
        int nearer = 0;
        while (nearer < sorted.length && !(sorted[nearer] >= distance)) {
            nearer++;
        }
        return (double) nearer / sorted.length;
    }
}
