package org.latentexplorer.projection;

import java.util.Arrays;
import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Progress;

/**
 * The two directions in which codes spread most. Found from the covariance by orthogonal iteration on a few more
 * vectors than are wanted, each step followed by a rotation to their own principal axes (Rayleigh and Ritz).
 *
 * @param x first principal component, one a code, with mean 0; its variance is the largest there is
 * @param y second one; zeros where codes lie on a line
 */
record Pca(float[] x, float[] y) {
    private static final int VECTORS = 12;
    private static final int STEPS = 1_000;
    private static final double STILL = 1e-12;
    private static final int BLOCK = 512;

    /** @throws org.latentexplorer.model.Cancelled if asked to stop */
    static Pca of(Codes codes, Progress progress) {
        int d = codes.dimension();
        double[] mean = mean(codes);
        double[][] axes = axes(codes, mean, progress);
        float[] x = new float[codes.count()];
        float[] y = new float[codes.count()];
        Blocks.ranges(codes.count(), BLOCK, (first, last) -> {
            for (int i = first; i < last; i++) {
                x[i] = (float) along(codes, i, mean, axes[0]);
                y[i] = d == 1 ? 0 : (float) along(codes, i, mean, axes[1]);
            }
        });
        return new Pca(x, y);
    }

    /** Unit vectors in the directions of greatest spread, falling; a few more than two where there are. */
    static double[][] axes(Codes codes, double[] mean, Progress progress) {
        return principal(covariance(codes, mean, progress), Math.min(VECTORS, codes.dimension()), progress);
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
        Blocks.each(d, a -> {
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

    /** Eigenvectors of the largest eigenvalues, the largest first, each with its largest part positive. */
    private static double[][] principal(double[][] covariance, int wanted, Progress progress) {
        int d = covariance.length;
        double[][] vectors = new double[wanted][d];
        for (int v = 0; v < wanted; v++) {
            vectors[v][v] = 1;
            for (int a = wanted; a < d; a++) {
                // any start does that leaves out no direction
                vectors[v][a] = Math.cos(1 + v + (double) a * (v + 1));
            }
        }
        double before = 0;
        for (int step = 0; step < STEPS; step++) {
            progress.check();
            orthonormalize(vectors);
            double[] values = rotate(covariance, vectors);
            double found = values[0] + (wanted > 1 ? values[1] : 0);
            if (wanted == d || Math.abs(found - before) <= STILL * found) {
                break;
            }
            before = found;
            for (int v = 0; v < wanted; v++) {
                vectors[v] = times(covariance, vectors[v]);
            }
        }
        for (double[] vector : vectors) {
            towardsPositive(vector);
        }
        return vectors;
    }

    /** Gram and Schmidt, twice over for the digits; a vector that depends on those before it becomes 0. */
    private static void orthonormalize(double[][] vectors) {
        for (int v = 0; v < vectors.length; v++) {
            double length = Math.sqrt(dot(vectors[v], vectors[v]));
            for (int u = 0; u < 2 * v; u++) {
                double share = dot(vectors[v], vectors[u % v]);
                for (int a = 0; a < vectors[v].length; a++) {
                    vectors[v][a] -= share * vectors[u % v][a];
                }
            }
            double left = Math.sqrt(dot(vectors[v], vectors[v]));
            for (int a = 0; a < vectors[v].length; a++) {
                vectors[v][a] = left > 1e-14 * length ? vectors[v][a] / left : 0;
            }
        }
    }

    /** Turns orthonormal vectors to the principal axes within what they span. @return the variances, falling */
    private static double[] rotate(double[][] covariance, double[][] vectors) {
        int n = vectors.length;
        double[][] small = new double[n][n];
        for (int u = 0; u < n; u++) {
            double[] image = times(covariance, vectors[u]);
            for (int v = 0; v < n; v++) {
                small[u][v] = dot(image, vectors[v]);
            }
        }
        double[][] turned = Jacobi.eigenvectors(small);
        double[][] old = vectors.clone();
        double[] values = new double[n];
        for (int u = 0; u < n; u++) {
            vectors[u] = new double[old[0].length];
            for (int v = 0; v < n; v++) {
                for (int a = 0; a < vectors[u].length; a++) {
                    vectors[u][a] += turned[u][v] * old[v][a];
                }
            }
            values[u] = small[u][u];
        }
        return values;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        return Arrays.stream(matrix).mapToDouble(row -> dot(row, vector)).toArray();
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void towardsPositive(double[] vector) {
        double largest = 0;
        for (double part : vector) {
            largest = Math.abs(part) > Math.abs(largest) ? part : largest;
        }
        for (int a = 0; a < vector.length && largest < 0; a++) {
            vector[a] = -vector[a];
        }
    }
}
