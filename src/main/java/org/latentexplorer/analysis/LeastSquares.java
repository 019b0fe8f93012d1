package org.latentexplorer.analysis;

import org.latentexplorer.model.Codes;
import org.latentexplorer.model.Progress;

/** A straight line through codes: the value foretold is {@code intercept + weights · code}, of least squared error. */
final class LeastSquares {
    /** Keeps directions in which codes do not move from dividing by zero; far below anything that matters. */
    private static final double RIDGE = 1e-9;

    private final double[] weights;
    private final double intercept;

    private LeastSquares(double[] weights, double intercept) {
        this.weights = weights;
        this.intercept = intercept;
    }

    /**
     * @param values one a code
     * @throws org.latentexplorer.model.Cancelled if asked to stop
     */
    static LeastSquares fit(Codes codes, float[] values, Progress progress) {
        int n = codes.count();
        int d = codes.dimension();
        double[] mean = new double[d];
        double middle = 0;
        for (int i = 0; i < n; i++) {
            middle += values[i] / (double) n;
            for (int a = 0; a < d; a++) {
                mean[a] += codes.at(i, a) / (double) n;
            }
        }
        double[][] products = new double[d][d];
        double[] right = new double[d];
        double[] centred = new double[d];
        for (int i = 0; i < n; i++) {
            progress.check();
            for (int a = 0; a < d; a++) {
                centred[a] = codes.at(i, a) - mean[a];
                right[a] += centred[a] * (values[i] - middle);
                for (int b = 0; b <= a; b++) {
                    products[a][b] += centred[a] * centred[b];
                }
            }
        }
        double[] weights = solve(products, right);
        double intercept = middle;
        for (int a = 0; a < d; a++) {
            intercept -= weights[a] * mean[a];
        }
        return new LeastSquares(weights, intercept);
    }

    /** Cholesky's way; {@code lower} is overwritten. An equation whose diagonal is zero gives zero. */
    private static double[] solve(double[][] lower, double[] right) {
        int d = right.length;
        double greatest = 0;
        for (int a = 0; a < d; a++) {
            greatest = Math.max(greatest, lower[a][a]);
        }
        for (int a = 0; a < d; a++) {
            lower[a][a] += RIDGE * greatest + Double.MIN_NORMAL;
            for (int b = 0; b <= a; b++) {
                double sum = lower[a][b];
                for (int k = 0; k < b; k++) {
                    sum -= lower[a][k] * lower[b][k];
                }
                lower[a][b] = a == b ? Math.sqrt(Math.max(sum, Double.MIN_NORMAL)) : sum / lower[b][b];
            }
        }
        double[] x = new double[d];
        for (int a = 0; a < d; a++) {
            double sum = right[a];
            for (int k = 0; k < a; k++) {
                sum -= lower[a][k] * x[k];
            }
            x[a] = sum / lower[a][a];
        }
        for (int a = d - 1; a >= 0; a--) {
            for (int k = a + 1; k < d; k++) {
                x[a] -= lower[k][a] * x[k];
            }
            x[a] /= lower[a][a];
        }
        return x;
    }

    /** The share of the values' variance that is foretold; 0 if they do not vary. */
    double determination(Codes codes, float[] values) {
        double mean = 0;
        for (float value : values) {
            mean += value / (double) values.length;
        }
        double missed = 0;
        double all = 0;
        for (int i = 0; i < values.length; i++) {
            double foretold = intercept;
            for (int a = 0; a < weights.length; a++) {
                foretold += weights[a] * codes.at(i, a);
            }
            missed += (values[i] - foretold) * (values[i] - foretold);
            all += (values[i] - mean) * (values[i] - mean);
        }
        return all == 0 ? 0 : 1 - missed / all;
    }
}
