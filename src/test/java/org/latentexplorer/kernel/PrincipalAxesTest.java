package org.latentexplorer.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrincipalAxesTest {
    /** Small matrices are multiplied as doubles, large ones as floats: both find what was put in. */
    @ParameterizedTest
    @ValueSource(ints = {5, 60, 200})
    void areTheAxesOfTheLargestVariances(int size) {
        double[][] basis = basis(size);
        double[][] covariance = new double[size][size];
        for (int a = 0; a < size; a++) {
            for (int b = 0; b < size; b++) {
                for (int v = 0; v < size; v++) {
                    covariance[a][b] += variance(v) * basis[v][a] * basis[v][b];
                }
            }
        }
        double[][] found = PrincipalAxes.of(covariance, 3, share -> { });
        double precise = size > 128 ? 1e-4 : 1e-9;
        for (int v = 0; v < 3; v++) {
            assertEquals(1, Math.abs(product(found[v], basis[v])), precise, "axis " + v + " of " + size);
            for (int u = 0; u < v; u++) {
                assertEquals(0, product(found[u], found[v]), precise);
            }
        }
    }

    private static double variance(int v) {
        return Math.pow(0.7, v);
    }

    private static double[][] basis(int size) {
        Random random = new Random(3);
        double[][] rows = new double[size][size];
        for (int v = 0; v < size; v++) {
            for (int a = 0; a < size; a++) {
                rows[v][a] = random.nextGaussian();
            }
            for (int u = 0; u < v; u++) {
                double share = product(rows[v], rows[u]);
                for (int a = 0; a < size; a++) {
                    rows[v][a] -= share * rows[u][a];
                }
            }
            double length = Math.sqrt(product(rows[v], rows[v]));
            for (int a = 0; a < size; a++) {
                rows[v][a] /= length;
            }
        }
        return rows;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Test
    void eigenvectorsReproduceTheMatrix() {
        int n = 9;
        double[][] matrix = new double[n][n];
        Random random = new Random(5);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = matrix[j][i] = random.nextGaussian();
            }
        }
        double[][] values = new double[n][];
        for (int i = 0; i < n; i++) {
            values[i] = matrix[i].clone();
        }
        double[][] vectors = Jacobi.eigenvectors(values);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int v = 0; v < n; v++) {
                    sum += values[v][v] * vectors[v][i] * vectors[v][j];
                }
                assertEquals(matrix[i][j], sum, 1e-10);
            }
            assertTrue(i == 0 || values[i - 1][i - 1] >= values[i][i]);
        }
    }
}
