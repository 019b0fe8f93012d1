package org.latentexplorer.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.latentexplorer.kernel.EmbeddingKernel;
import org.latentexplorer.kernel.Neighbours;
import org.latentexplorer.kernel.Rows;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Progress;

class GradientTest {
    private static final int POINTS = 60;
    private static final double STEP = 1e-2;

    /** Four times what is computed is the slope of the divergence, also of the sparse one, as all affinities sum to 1. */
    @Test
    void isTheSlopeOfTheDivergence() {
        Codes codes = Samples.blobs(3, POINTS / 3, 5, 4, 1);
        for (int neighbours : new int[] {POINTS - 1, 15}) {
            Affinities affinities = Affinities.of(Neighbours.among(Rows.of(codes.values(), codes.dimension()), neighbours, Progress.NONE::at), 5,
                    Progress.NONE);
            EmbeddingKernel kernel = EmbeddingKernel.best();
            Gradient gradient = new Gradient(kernel, affinities, new ExactRepulsion(kernel));
            float[] x = Samples.gaussian(POINTS, 3, 2);
            float[] y = Samples.gaussian(POINTS, 3, 3);
            gradient.compute(x, y, 1);
            float[] slopeX = gradient.x().clone();
            float[] slopeY = gradient.y().clone();
            for (int i = 0; i < POINTS; i += 7) {
                assertEquals(slope(gradient, x, y, x, i), 4 * slopeX[i], 1e-5, "x of point " + i);
                assertEquals(slope(gradient, x, y, y, i), 4 * slopeY[i], 1e-5, "y of point " + i);
            }
        }
    }

    private static double slope(Gradient gradient, float[] x, float[] y, float[] moved, int i) {
        float at = moved[i];
        moved[i] = (float) (at + STEP);
        double up = moved[i];
        double above = gradient.divergence(x, y);
        moved[i] = (float) (at - STEP);
        double down = moved[i];
        double below = gradient.divergence(x, y);
        moved[i] = at;
        return (above - below) / (up - down);
    }

    @Test
    void divergenceIsZeroWhereBothSidesAgree() {
        // every pair is as near as every other, on both sides
        Codes codes = new Codes(new float[] {1, 0, 0, 0, 1, 0, 0, 0, 1}, 3, null);
        Affinities affinities = Affinities.of(Neighbours.among(Rows.of(codes.values(), codes.dimension()), 2, Progress.NONE::at), 2, Progress.NONE);
        EmbeddingKernel kernel = EmbeddingKernel.best();
        Gradient gradient = new Gradient(kernel, affinities, new ExactRepulsion(kernel));
        float[] x = {0, 1, 0.5f};
        float[] y = {0, 0, (float) Math.sqrt(0.75)};
        assertEquals(0, gradient.divergence(x, y), 1e-6);
        gradient.compute(x, y, 1);
        assertEquals(0, gradient.x()[0], 1e-6);
    }
}
