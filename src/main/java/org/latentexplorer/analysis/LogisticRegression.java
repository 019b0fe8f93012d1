package org.latentexplorer.analysis;

import java.util.Arrays;
import org.latentexplorer.kernel.Kernel;
import org.latentexplorer.model.Progress;
import smile.math.BFGS;
import smile.util.function.DifferentiableMultivariateFunction;

/**
 * Multinomial logistic regression: a linear classifier, its loss the mean cross-entropy in nats plus half the squared
 * weights over the number of images (biases free), which is scikit-learn's with C = 1. Features are brought to mean 0
 * and, all together, to deviation 1 first, so that the penalty means the same for codes of any size. Minimised by
 * Smile's L-BFGS; the sums over images are matrix products of blocks.
 */
final class LogisticRegression {
    private static final int BLOCK = 512;
    private static final int MEMORY = 10;
    private static final double TOLERANCE = 5e-4;
    private static final int ITERATIONS = 60;

    private final int classes;
    private final float[] mean;
    private float scale;
    private final float[] weights;
    private final float[] biases;

    private LogisticRegression(int classes, Features features) {
        this.classes = classes;
        int dimension = features.dimension();
        mean = new float[dimension];
        weights = new float[classes * dimension];
        biases = new float[classes];
        measure(features);
    }

    /**
     * @param classes how many there are; every image's label is below
     * @throws org.latentexplorer.model.Cancelled if asked to stop
     */
    static LogisticRegression fit(Features features, int classes, Progress progress) {
        Quiet.please();
        LogisticRegression fitted = new LogisticRegression(classes, features);
        Objective objective = fitted.new Objective(features, progress);
        double[] parameters = new double[classes * (features.dimension() + 1)];
        BFGS.minimize(objective, MEMORY, parameters, TOLERANCE, ITERATIONS);
        fitted.take(parameters);
        return fitted;
    }

    /** The most probable class of each image. */
    int[] classify(Features features) {
        int[] chosen = new int[features.count()];
        for (int from = 0; from < features.count(); from += BLOCK) {
            int n = Math.min(BLOCK, features.count() - from);
            float[] scores = scores(features.rows(from, n), n);
            for (int i = 0; i < n; i++) {
                int best = 0;
                for (int c = 1; c < classes; c++) {
                    best = scores[i * classes + c] > scores[i * classes + best] ? c : best;
                }
                chosen[from + i] = best;
            }
        }
        return chosen;
    }

    private void measure(Features features) {
        int dimension = mean.length;
        double[] sums = new double[dimension];
        double[] squares = new double[dimension];
        float[] one = new float[dimension];
        for (int i = 0; i < features.count(); i++) {
            features.copy(i, one, 0);
            for (int d = 0; d < dimension; d++) {
                sums[d] += one[d];
                squares[d] += (double) one[d] * one[d];
            }
        }
        double variance = 0;
        for (int d = 0; d < dimension; d++) {
            double centre = sums[d] / features.count();
            mean[d] = (float) centre;
            variance += Math.max(0, squares[d] / features.count() - centre * centre) / dimension;
        }
        scale = variance > 0 ? (float) (1 / Math.sqrt(variance)) : 1;
    }

    /**
     * Class scores [n, classes] of rows [n, dimension] as they are: it is the weights that are brought to the features'
     * mean and deviation, as they are fewer.
     */
    private float[] scores(float[] rows, int n) {
        int dimension = mean.length;
        float[] columns = new float[weights.length];
        float[] scores = new float[n * classes];
        float[] shift = new float[classes];
        for (int c = 0; c < classes; c++) {
            double sum = biases[c];
            for (int d = 0; d < dimension; d++) {
                float weight = weights[c * dimension + d] * scale;
                columns[d * classes + c] = weight;
                sum -= weight * mean[d];
            }
            shift[c] = (float) sum;
        }
        Kernel.best().multiply(n, classes, dimension, rows, 0, dimension, 1, columns, 0, classes, null, 0, scores, 0,
                classes);
        for (int i = 0; i < scores.length; i++) {
            scores[i] += shift[i % classes];
        }
        return scores;
    }

    private void take(double[] parameters) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) parameters[i];
        }
        for (int c = 0; c < classes; c++) {
            biases[c] = (float) parameters[weights.length + c];
        }
    }

    /** The loss and its gradient; parameters are the weights class by class, then the biases. */
    private final class Objective implements DifferentiableMultivariateFunction {
        private final Features features;
        private final Progress progress;
        private int calls;

        Objective(Features features, Progress progress) {
            this.features = features;
            this.progress = progress;
        }

        @Override
        public double f(double[] parameters) {
            return g(parameters, new double[parameters.length]);
        }

        @Override
        public double g(double[] parameters, double[] gradient) {
            take(parameters);
            Arrays.fill(gradient, 0);
            double loss = 0;
            for (int from = 0; from < features.count(); from += BLOCK) {
                progress.check();
                loss += add(from, Math.min(BLOCK, features.count() - from), gradient);
            }
            double penalty = 0;
            for (int i = 0; i < weights.length; i++) {
                gradient[i] += parameters[i];
                penalty += parameters[i] * parameters[i] / 2;
            }
            for (int i = 0; i < gradient.length; i++) {
                gradient[i] /= features.count();
            }
            progress.update(Math.min(++calls, ITERATIONS), ITERATIONS);
            return (loss + penalty) / features.count();
        }

        /** Adds a block's share of the gradient; returns its cross-entropy. */
        private double add(int from, int n, double[] gradient) {
            float[] rows = features.rows(from, n);
            float[] errors = scores(rows, n);
            double loss = 0;
            for (int i = 0; i < n; i++) {
                loss += softmax(errors, i * classes, features.label(from + i));
            }
            int dimension = mean.length;
            float[] sums = new float[weights.length];
            Kernel.best().multiply(classes, dimension, n, errors, 0, 1, classes, rows, 0, dimension, null, 0, sums, 0,
                    dimension);
            for (int c = 0; c < classes; c++) {
                double all = 0;
                for (int i = 0; i < n; i++) {
                    all += errors[i * classes + c];
                }
                gradient[weights.length + c] += all;
                for (int d = 0; d < dimension; d++) {
                    gradient[c * dimension + d] += scale * (sums[c * dimension + d] - mean[d] * all);
                }
            }
            return loss;
        }

        /** Turns the scores of one image into probabilities less the truth; returns its cross-entropy. */
        private double softmax(float[] scores, int from, int label) {
            float highest = Float.NEGATIVE_INFINITY;
            for (int c = 0; c < classes; c++) {
                highest = Math.max(highest, scores[from + c]);
            }
            double sum = 0;
            for (int c = 0; c < classes; c++) {
                sum += Math.exp(scores[from + c] - highest);
            }
            double loss = Math.log(sum) - (scores[from + label] - highest);
            for (int c = 0; c < classes; c++) {
                scores[from + c] = (float) (Math.exp(scores[from + c] - highest) / sum) - (c == label ? 1 : 0);
            }
            return loss;
        }
    }
}
