package org.latentexplorer.kernel;

import java.util.Arrays;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The directions of greatest spread: eigenvectors of a covariance matrix, found by orthogonal iteration on a few more
 * vectors than are wanted, turned to their own principal axes as it goes on (Rayleigh and Ritz; Rutishauser,
 * Numerische Mathematik 13, 1969).
 */
public final class PrincipalAxes {
    /** Vectors beyond those wanted, which make the last ones wanted settle sooner. */
    private static final int SPARE = 10;
    private static final int STEPS = 1_000;
    private static final double STILL = 1e-12;
    /** Larger matrices are multiplied as floats, by the fast kernel; these settle to fewer digits. */
    private static final int LARGE = 128;
    private static final int LARGE_STEPS = 100;
    private static final double LARGE_STILL = 1e-9;

    private final double[][] covariance;
    private final int wanted;
    private final float @Nullable [] single;
    private double[][] vectors;

    private PrincipalAxes(double[][] covariance, int wanted) {
        this.covariance = covariance;
        this.wanted = Math.min(wanted, covariance.length);
        single = covariance.length > LARGE ? floats(covariance) : null;
        vectors = start(this.wanted, covariance.length);
    }

    /**
     * Unit vectors, that of the largest variance first, each with its largest part positive; zeros where nothing
     * varies any more.
     *
     * @param covariance symmetric
     * @param wanted     at least 1; there are a few more in the result, less exact, but never more than the matrix has
     *                   rows
     * @param watch      told the share that is done at most; throws to stop
     */
    public static double[][] of(double[][] covariance, int wanted, DoubleConsumer watch) {
        PrincipalAxes axes = new PrincipalAxes(covariance, wanted);
        axes.settle(watch);
        for (double[] vector : axes.vectors) {
            towardsPositive(vector);
        }
        return axes.vectors;
    }

    private static float[] floats(double[][] matrix) {
        int size = matrix.length;
        float[] floats = new float[size * size];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) matrix[i / size][i % size];
        }
        return floats;
    }

    /** Any start does that leaves out no direction. */
    private static double[][] start(int wanted, int size) {
        int count = Math.min(wanted + SPARE, size);
        double[][] vectors = new double[count][size];
        for (int v = 0; v < count; v++) {
            vectors[v][v] = 1;
            for (int a = count; a < size; a++) {
                vectors[v][a] = Math.cos(1 + v + (double) a * (v + 1));
            }
        }
        return vectors;
    }

    private void settle(DoubleConsumer watch) {
        boolean large = single != null;
        int most = large ? LARGE_STEPS : STEPS;
        double before = 0;
        for (int step = 0; ; step++) {
            watch.accept((double) step / most);
            orthonormalize();
            double[] values = rotate();
            double found = Arrays.stream(values).limit(wanted).sum();
            if (step == most || vectors.length == covariance.length
                    || Math.abs(found - before) <= (large ? LARGE_STILL : STILL) * found) {
                return;
            }
            before = found;
            vectors = times(vectors);
        }
    }

    /** The covariance times each of some vectors. */
    private double[][] times(double[][] rows) {
        int size = covariance.length;
        double[][] product = new double[rows.length][];
        float[] matrix = single;
        if (matrix == null) {
            for (int v = 0; v < rows.length; v++) {
                double[] row = rows[v];
                product[v] = Arrays.stream(covariance).mapToDouble(line -> dot(line, row)).toArray();
            }
            return product;
        }
        float[] from = new float[rows.length * size];
        for (int i = 0; i < from.length; i++) {
            from[i] = (float) rows[i / size][i % size];
        }
        float[] to = new float[from.length];
        Kernel.best().multiply(rows.length, size, size, from, 0, size, 1, matrix, 0, size, null, 0, to, 0, size);
        for (int v = 0; v < rows.length; v++) {
            product[v] = new double[size];
            for (int a = 0; a < size; a++) {
                product[v][a] = to[v * size + a];
            }
        }
        return product;
    }

    /** Gram and Schmidt, twice over for the digits; a vector that depends on those before it becomes 0. */
    private void orthonormalize() {
        double smallest = single == null ? 1e-14 : 1e-6;
        for (int v = 0; v < vectors.length; v++) {
            double[] vector = vectors[v];
            double length = Math.sqrt(dot(vector, vector));
            for (int u = 0; u < 2 * v; u++) {
                double[] other = vectors[u % v];
                double share = dot(vector, other);
                for (int a = 0; a < vector.length; a++) {
                    vector[a] -= share * other[a];
                }
            }
            double left = Math.sqrt(dot(vector, vector));
            for (int a = 0; a < vector.length; a++) {
                vector[a] = left > smallest * length ? vector[a] / left : 0;
            }
        }
    }

    /** Turns orthonormal vectors to the principal axes within what they span. @return the variances, falling */
    private double[] rotate() {
        int count = vectors.length;
        double[][] images = times(vectors);
        double[][] small = new double[count][count];
        for (int u = 0; u < count; u++) {
            for (int v = 0; v <= u; v++) {
                small[u][v] = dot(images[u], vectors[v]);
                small[v][u] = small[u][v];
            }
        }
        double[][] turned = Jacobi.eigenvectors(small);
        double[][] old = vectors;
        vectors = new double[count][old[0].length];
        double[] values = new double[count];
        for (int u = 0; u < count; u++) {
            double[] vector = vectors[u];
            for (int v = 0; v < count; v++) {
                double share = turned[u][v];
                for (int a = 0; a < vector.length; a++) {
                    vector[a] += share * old[v][a];
                }
            }
            values[u] = small[u][u];
        }
        return values;
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
