package org.latentexplorer.projection;

import org.latentexplorer.kernel.Parallel;
import org.latentexplorer.kernel.PrincipalAxes;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Progress;

/**
 * The two directions in which codes spread most, see {@link PrincipalAxes}.
 *
 * @param x first principal component, one a code, with mean 0; its variance is the largest there is
 * @param y second one; zeros where codes lie on a line
 */
record Pca(float[] x, float[] y) {
    private static final int AXES = 2;
    private static final int BLOCK = 512;

    /** @throws org.latentexplorer.model.Cancelled if asked to stop */
    static Pca of(Codes codes, Progress progress) {
        int d = codes.dimension();
        double[] mean = mean(codes);
        double[][] axes = axes(codes, mean, progress);
        float[] x = new float[codes.count()];
        float[] y = new float[codes.count()];
        Parallel.ranges(codes.count(), BLOCK, (first, last) -> {
            for (int i = first; i < last; i++) {
                x[i] = (float) along(codes, i, mean, axes[0]);
                y[i] = d == 1 ? 0 : (float) along(codes, i, mean, axes[1]);
            }
        });
        return new Pca(x, y);
    }

    /** Unit vectors in the directions of greatest spread, falling; a few more than two where there are. */
    static double[][] axes(Codes codes, double[] mean, Progress progress) {
        return PrincipalAxes.of(covariance(codes, mean, progress), AXES, share -> progress.check());
    }

    static double[] mean(Codes codes) {
        double[] mean = new double[codes.dimension()];
        for (int i = 0; i < codes.count(); i++) {
            for (int a = 0; a < mean.length; a++) {
                mean[a] += codes.at(i, a) / (double) codes.count();
            }
        }
        return mean;
    }

    private static double along(Codes codes, int i, double[] mean, double[] axis) {
        double sum = 0;
        for (int a = 0; a < axis.length; a++) {
            sum += (codes.at(i, a) - mean[a]) * axis[a];
        }
        return sum;
    }

    private static double[][] covariance(Codes codes, double[] mean, Progress progress) {
        int d = codes.dimension();
        int count = codes.count();
        double[][] columns = new double[d][count];
        for (int i = 0; i < count; i++) {
            for (int a = 0; a < d; a++) {
                columns[a][i] = codes.at(i, a) - mean[a];
            }
        }
        double[][] covariance = new double[d][d];
        Parallel.each(d, a -> {
            for (int b = 0; b <= a && !progress.cancelled(); b++) {
                double sum = 0;
                for (int i = 0; i < count; i++) {
                    sum += columns[a][i] * columns[b][i];
                }
                covariance[a][b] = sum / count;
            }
        });
        progress.check();
        for (int a = 0; a < d; a++) {
            for (int b = 0; b < a; b++) {
                covariance[b][a] = covariance[a][b];
            }
        }
        return covariance;
    }
}
