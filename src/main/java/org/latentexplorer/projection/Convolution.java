package org.latentexplorer.projection;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.latentexplorer.kernel.EmbeddingKernel;
import org.latentexplorer.kernel.Parallel;

/**
 * What masses at the nodes of a square grid push each other with, by Fourier transforms. The grid of side {@code half}
 * lies in a quarter of the transformed square, so that nothing reaches it around the border (Hockney and Eastwood
 * 1988). Masses are real: two rows of them are transformed as one complex row, and columns of negative frequency are
 * never looked at.
 */
final class Convolution {
    private static final int WIDTH = EmbeddingKernel.WIDTH;
    /** Rows that are transformed together: two in each column of complex numbers. */
    static final int ROWS = 2 * WIDTH;

    private final Fourier fourier;
    private final Spectrum spectrum;
    private final int size;
    private final int half;
    private final int width;
    private final float[] massRe;
    private final float[] massIm;
    private final float[] xRe;
    private final float[] xIm;
    private final float[] yRe;
    private final float[] yIm;
    private final ConcurrentLinkedQueue<Fourier.Columns> idle = new ConcurrentLinkedQueue<>();

    /**
     * Prepares for a grid.
     *
     * @param size    of the transforms, twice the grid's side; a product of twos and threes, a multiple of 4
     * @param spacing between nodes, in units of the points
     */
    Convolution(EmbeddingKernel kernel, int size, double spacing) {
        this.size = size;
        half = size / 2;
        fourier = new Fourier(kernel, size);
        spectrum = Spectrum.of(kernel, size, spacing);
        width = spectrum.strips() * WIDTH;
        int rows = rows(half);
        massRe = new float[rows * width];
        massIm = new float[rows * width];
        xRe = new float[rows * width];
        xIm = new float[rows * width];
        yRe = new float[rows * width];
        yIm = new float[rows * width];
    }

    int half() {
        return half;
    }

    double spacing() {
        return spectrum.spacing();
    }

    /** So many rows are worked on if this many are used. */
    static int rows(int used) {
        return Parallel.blocks(used, ROWS) * ROWS;
    }

    /**
     * Convolves.
     *
     * @param mass   {@code rows} rows of {@link #half()} nodes
     * @param rows   a multiple of {@link #ROWS}; those that follow are empty
     * @param fieldX receives the first coordinate of the push at each node, laid out as the masses
     * @param fieldY receives the second
     * @return the sum over all pairs of nodes of their masses times 1 / (1 + distance^2), each with itself included
     */
    double push(float[] mass, int rows, float[] fieldX, float[] fieldY) {
        Parallel.each(rows / ROWS, b -> with(columns -> transformRows(columns, mass, b * ROWS)));
        double[] sums = new double[spectrum.strips()];
        Parallel.each(sums.length, s -> sums[s] = convolve(s, rows));
        Parallel.each(rows / WIDTH, b -> with(columns -> restoreRows(columns, b * WIDTH, fieldX, fieldY)));
        double total = 0;
        for (double sum : sums) {
            total += sum;
        }
        return total;
    }

    private void with(Consumer<Fourier.Columns> work) {
        Fourier.Columns columns = borrow();
        work.accept(columns);
        idle.add(columns);
    }

    private Fourier.Columns borrow() {
        Fourier.Columns columns = idle.poll();
        return columns != null ? columns : new Fourier.Columns(size);
    }

    /** Transforms rows of masses along x: the even ones as real parts, the odd ones as imaginary parts. */
    private void transformRows(Fourier.Columns columns, float[] mass, int first) {
        for (int c = 0; c < WIDTH; c++) {
            int even = (first + 2 * c) * half;
            int odd = even + half;
            for (int x = 0; x < half; x++) {
                columns.re[x * WIDTH + c] = mass[even + x];
                columns.im[x * WIDTH + c] = mass[odd + x];
            }
        }
        Arrays.fill(columns.re, half * WIDTH, size * WIDTH, 0);
        Arrays.fill(columns.im, half * WIDTH, size * WIDTH, 0);
        fourier.forward(columns);
        float[] re = columns.re;
        float[] im = columns.im;
        for (int c = 0; c < WIDTH; c++) {
            int even = (first + 2 * c) * width;
            int odd = even + width;
            for (int k = 0; k <= half; k++) {
                int at = k * WIDTH + c;
                int mirrored = (size - k) % size * WIDTH + c;
                massRe[even + k] = (re[at] + re[mirrored]) / 2;
                massIm[even + k] = (im[at] - im[mirrored]) / 2;
                massRe[odd + k] = (im[at] + im[mirrored]) / 2;
                massIm[odd + k] = (re[mirrored] - re[at]) / 2;
            }
        }
    }

    /** Transforms a strip along y, multiplies it by the spectrum and transforms the products back along y. */
    private double convolve(int strip, int rows) {
        Fourier.Columns mass = borrow();
        Fourier.Columns pushX = borrow();
        Fourier.Columns pushY = borrow();
        int from = strip * WIDTH;
        for (int y = 0; y < rows && y < half; y++) {
            System.arraycopy(massRe, y * width + from, mass.re, y * WIDTH, WIDTH);
            System.arraycopy(massIm, y * width + from, mass.im, y * WIDTH, WIDTH);
        }
        Arrays.fill(mass.re, Math.min(rows, half) * WIDTH, size * WIDTH, 0);
        Arrays.fill(mass.im, Math.min(rows, half) * WIDTH, size * WIDTH, 0);
        fourier.forward(mass);
        double sum = spectrum.sum(strip, mass);
        spectrum.pushX(strip, mass, pushX);
        spectrum.pushY(strip, mass, pushY);
        fourier.backward(pushX);
        fourier.backward(pushY);
        for (int y = 0; y < rows && y < half; y++) {
            System.arraycopy(pushX.re, y * WIDTH, xRe, y * width + from, WIDTH);
            System.arraycopy(pushX.im, y * WIDTH, xIm, y * width + from, WIDTH);
            System.arraycopy(pushY.re, y * WIDTH, yRe, y * width + from, WIDTH);
            System.arraycopy(pushY.im, y * WIDTH, yIm, y * width + from, WIDTH);
        }
        idle.add(mass);
        idle.add(pushX);
        idle.add(pushY);
        return sum;
    }

    /** Transforms rows of both fields back along x: X as real parts, Y as imaginary parts. */
    private void restoreRows(Fourier.Columns columns, int first, float[] fieldX, float[] fieldY) {
        for (int c = 0; c < WIDTH; c++) {
            int row = (first + c) * width;
            for (int k = 0; k <= half; k++) {
                int at = k * WIDTH + c;
                columns.re[at] = xRe[row + k] - yIm[row + k];
                columns.im[at] = xIm[row + k] + yRe[row + k];
            }
            for (int k = 1; k < half; k++) {
                int at = (size - k) * WIDTH + c;
                columns.re[at] = xRe[row + k] + yIm[row + k];
                columns.im[at] = yRe[row + k] - xIm[row + k];
            }
        }
        fourier.backward(columns);
        for (int c = 0; c < WIDTH; c++) {
            int row = (first + c) * half;
            for (int x = 0; x < half; x++) {
                fieldX[row + x] = columns.re[x * WIDTH + c];
                fieldY[row + x] = columns.im[x * WIDTH + c];
            }
        }
    }
}
