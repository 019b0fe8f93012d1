package org.latentexplorer.analysis;

import org.latentexplorer.model.ImageShape;

/**
 * Structural similarity of two images: Wang, Bovik, Sheikh and Simoncelli, "Image quality assessment: from error
 * visibility to structural similarity", IEEE Transactions on Image Processing 13(4), 2004. Gaussian window of 11x11
 * with a standard deviation of 1.5, constants 0.01 and 0.03, values from 0 to 1, mean over all places where the window
 * lies wholly inside. For images smaller than the window, the window is cut to their size. Of several
 * channels, the mean.
 */
final class Ssim {
    private static final int WINDOW = 11;
    private static final double SIGMA = 1.5;
    private static final double C1 = 0.01 * 0.01;
    private static final double C2 = 0.03 * 0.03;

    private final int channels;
    private final int width;
    private final int height;
    private final double[] across;
    private final double[] down;

    /** For images of one shape; not for use by several threads at once. */
    public Ssim(ImageShape shape) {
        channels = shape.channels();
        width = shape.width();
        height = shape.height();
        across = window(Math.min(WINDOW, width));
        down = window(Math.min(WINDOW, height));
    }

    private static double[] window(int length) {
        double[] weights = new double[length];
        double sum = 0;
        for (int i = 0; i < length; i++) {
            double d = i - (length - 1) / 2.0;
            weights[i] = Math.exp(-d * d / (2 * SIGMA * SIGMA));
            sum += weights[i];
        }
        for (int i = 0; i < length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    /**
     * From -1 to 1; 1 for equal images.
     *
     * @param a holds an image from {@code offset}, channel by channel, row by row
     * @param b the other one, from the same offset
     */
    public double of(float[] a, float[] b, int offset) {
        double sum = 0;
        for (int channel = 0; channel < channels; channel++) {
            sum += ofChannel(a, b, offset + channel * width * height);
        }
        return sum / channels;
    }

    private double ofChannel(float[] a, float[] b, int offset) {
        double[][] rows = rowMoments(a, b, offset);
        int columns = width - across.length + 1;
        double sum = 0;
        for (int y = 0; y + down.length <= height; y++) {
            for (int x = 0; x < columns; x++) {
                sum += at(rows, y * columns + x, columns);
            }
        }
        return sum / (columns * (height - down.length + 1));
    }

    /** Weighted sums along rows of a, b, a², b² and ab: the window is separable, which saves most of the work. */
    private double[][] rowMoments(float[] a, float[] b, int offset) {
        int columns = width - across.length + 1;
        double[][] moments = new double[5][height * columns];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < columns; x++) {
                int to = y * columns + x;
                for (int k = 0; k < across.length; k++) {
                    double p = a[offset + y * width + x + k];
                    double q = b[offset + y * width + x + k];
                    moments[0][to] += across[k] * p;
                    moments[1][to] += across[k] * q;
                    moments[2][to] += across[k] * p * p;
                    moments[3][to] += across[k] * q * q;
                    moments[4][to] += across[k] * p * q;
                }
            }
        }
        return moments;
    }

    private double at(double[][] rows, int first, int columns) {
        double meanA = column(rows[0], first, columns);
        double meanB = column(rows[1], first, columns);
        double varianceA = column(rows[2], first, columns) - meanA * meanA;
        double varianceB = column(rows[3], first, columns) - meanB * meanB;
        double covariance = column(rows[4], first, columns) - meanA * meanB;
        return (2 * meanA * meanB + C1) * (2 * covariance + C2)
                / ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2));
    }

    private double column(double[] moment, int first, int columns) {
        double sum = 0;
        for (int k = 0; k < down.length; k++) {
            sum += down[k] * moment[first + k * columns];
        }
        return sum;
    }
}
