package org.latentexplorer.projection;

import org.latentexplorer.kernel.EmbeddingKernel;
import org.latentexplorer.kernel.Parallel;

/** Counts every pair. */
final class ExactRepulsion implements Repulsion {
    private static final int BLOCK = 128;

    private final EmbeddingKernel kernel;

    ExactRepulsion(EmbeddingKernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public double push(float[] x, float[] y, float[] pushX, float[] pushY) {
        double[] sums = new double[Parallel.blocks(x.length, BLOCK)];
        Parallel.ranges(x.length, BLOCK, (first, last) ->
                sums[first / BLOCK] = kernel.repulsion(first, last, x.length, x, y, pushX, pushY));
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        return total;
    }
}
