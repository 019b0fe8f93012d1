package org.latentexplorer.projection;

import java.util.Random;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Progress;

/** Codes to project. */
final class Samples {
    private Samples() {
    }

    /** Round clouds of standard deviation 1, {@code apart} from each other along axes of their own. */
    static Codes blobs(int blobs, int each, int dimension, double apart, long seed) {
        Random random = new Random(seed);
        float[] values = new float[blobs * each * dimension];
        byte[] labels = new byte[blobs * each];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = (byte) (i % blobs);
            for (int d = 0; d < dimension; d++) {
                double centre = d == i % blobs % dimension ? apart * (1 + i % blobs / dimension) : 0;
                values[i * dimension + d] = (float) (random.nextGaussian() + centre);
            }
        }
        return new Codes(values, dimension, labels);
    }

    static float[] gaussian(int count, double spread, long seed) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (random.nextGaussian() * spread);
        }
        return values;
    }

    /** The share of points whose nearest other point has the same label. */
    static double pure(Codes codes, float[] x, float[] y) {
        int right = 0;
        for (int i = 0; i < x.length; i++) {
            int best = -1;
            double least = Double.POSITIVE_INFINITY;
            for (int j = 0; j < x.length; j++) {
                double distance = Math.hypot(x[i] - x[j], y[i] - y[j]);
                if (j != i && distance < least) {
                    least = distance;
                    best = j;
                }
            }
            right += codes.label(best) == codes.label(i) ? 1 : 0;
        }
        return right / (double) x.length;
    }

    /** Asks to stop once it was told of something for the n-th time. */
    static Progress stoppedAfter(int updates) {
        return new Progress() {
            private volatile int told;

            @Override
            public synchronized void update(double done, double total) {
                told++;
            }

            @Override
            public boolean cancelled() {
                return told >= updates;
            }
        };
    }
}
