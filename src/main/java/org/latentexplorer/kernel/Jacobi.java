package org.latentexplorer.kernel;

/** Eigenvectors of small symmetric matrices by Jacobi's rotations (Golub and Van Loan, section 8.5). */
final class Jacobi {
    private static final int SWEEPS = 60;

    private Jacobi() {
    }

    /**
     * Finds all eigenvectors.
     *
     * @param matrix symmetric; receives the eigenvalues on its diagonal, falling
     * @return the eigenvectors, one a row, of length one, in the order of the eigenvalues
     */
    static double[][] eigenvectors(double[][] matrix) {
        int n = matrix.length;
        double[][] vectors = new double[n][n];
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS && offDiagonal(matrix) > 0; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(matrix, vectors, p, q);
                }
            }
        }
        sort(matrix, vectors);
        return vectors;
    }

    private static double offDiagonal(double[][] matrix) {
        double sum = 0;
        for (int p = 0; p < matrix.length; p++) {
            for (int q = 0; q < p; q++) {
                sum += Math.abs(matrix[p][q]);
            }
        }
        return sum;
    }

    /** Makes element (p, q) zero. */
    private static void rotate(double[][] m, double[][] vectors, int p, int q) {
        double off = m[p][q];
        if (Math.abs(off) <= 1e-300 || Math.abs(off) < 1e-17 * Math.sqrt(Math.abs(m[p][p] * m[q][q]))) {
            m[p][q] = 0;
            m[q][p] = 0;
            return;
        }
        double theta = (m[q][q] - m[p][p]) / (2 * off);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        for (int k = 0; k < m.length; k++) {
            double a = m[k][p];
            double b = m[k][q];
            m[k][p] = c * a - s * b;
            m[k][q] = s * a + c * b;
        }
        turn(m[p], m[q], c, s);
        turn(vectors[p], vectors[q], c, s);
        m[p][q] = 0;
        m[q][p] = 0;
    }

    private static void turn(double[] p, double[] q, double c, double s) {
        for (int k = 0; k < p.length; k++) {
            double a = p[k];
            double b = q[k];
            p[k] = c * a - s * b;
            q[k] = s * a + c * b;
        }
    }

    private static void sort(double[][] matrix, double[][] vectors) {
        for (int i = 0; i < matrix.length; i++) {
            int largest = i;
            for (int j = i + 1; j < matrix.length; j++) {
                largest = matrix[j][j] > matrix[largest][largest] ? j : largest;
            }
            double value = matrix[i][i];
            matrix[i][i] = matrix[largest][largest];
            matrix[largest][largest] = value;
            double[] vector = vectors[i];
            vectors[i] = vectors[largest];
            vectors[largest] = vector;
        }
    }
}
