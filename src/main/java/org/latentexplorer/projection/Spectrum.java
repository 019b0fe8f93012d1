package org.latentexplorer.projection;

import org.latentexplorer.kernel.EmbeddingKernel;
import org.latentexplorer.kernel.Parallel;

/**
 * Fourier transforms of t-SNE's kernels 1 / (1 + r^2) and (x, y) / (1 + r^2)^2 for a grid whose masses are spread by
 * splines and whose fields are read by splines; see {@link Spline#correction}. The first is real, the others are
 * imaginary and kept without their -i. All are divided by the number of nodes, which the transforms back do not do.
 *
 * <p>They lie in strips of {@link EmbeddingKernel#WIDTH} frequencies in x, each with all frequencies in y.
 *
 * @param size    nodes a side, as many as frequencies
 * @param spacing between nodes
 */
record Spectrum(int size, double spacing, int strips, float[] sum, float[] pushX, float[] pushY) {
    private static final int WIDTH = EmbeddingKernel.WIDTH;

    /** The kernels are sampled so many times as densely as the grid: their own transforms, not those of samples, are wanted. */
    private static final int FINER = 2;

    static Spectrum of(EmbeddingKernel kernel, int size, double spacing) {
        int strips = Parallel.blocks(size / 2 + 1, WIDTH);
        int length = strips * size * WIDTH;
        Spectrum spectrum = new Spectrum(size, spacing, strips, new float[length], new float[length],
                new float[length]);
        Fourier fine = new Fourier(kernel, FINER * size);
        float[] along = spectrum.transformedAlongY(fine);
        Parallel.each(strips, s -> spectrum.transformAlongX(fine, along, s * WIDTH));
        return spectrum;
    }

    /**
     * Both kernels as one complex number each, the second as the imaginary part: even in y, so that the transform
     * along y leaves real and imaginary part apart. Rows 2 k and 2 k + 1 hold the real and imaginary parts of
     * frequency k in y.
     */
    private float[] transformedAlongY(Fourier fine) {
        int nodes = fine.size();
        int rows = size / 2 + 1;
        float[] along = new float[2 * rows * nodes];
        Parallel.each(Parallel.blocks(nodes, WIDTH), b -> {
            Fourier.Columns columns = new Fourier.Columns(nodes);
            int wide = Math.min(WIDTH, nodes - b * WIDTH);
            for (int y = 0; y < nodes; y++) {
                double offY = off(y, nodes);
                for (int c = 0; c < wide; c++) {
                    double offX = off(b * WIDTH + c, nodes);
                    double q = 1 / (1 + offX * offX + offY * offY);
                    columns.re[y * WIDTH + c] = (float) q;
                    // odd in x: the farthest node lies on both sides at once
                    columns.im[y * WIDTH + c] = 2 * (b * WIDTH + c) == nodes ? 0 : (float) (q * q * offX);
                }
            }
            fine.forward(columns);
            for (int k = 0; k < rows; k++) {
                System.arraycopy(columns.re, k * WIDTH, along, 2 * k * nodes + b * WIDTH, wide);
                System.arraycopy(columns.im, k * WIDTH, along, (2 * k + 1) * nodes + b * WIDTH, wide);
            }
        });
        return along;
    }

    private double off(int node, int nodes) {
        return (2 * node <= nodes ? node : node - nodes) * spacing / FINER;
    }

    /** Transforms along x for {@link #WIDTH} frequencies in y, and takes apart what is even and odd in x. */
    private void transformAlongX(Fourier fine, float[] along, int first) {
        int nodes = fine.size();
        Fourier.Columns columns = new Fourier.Columns(nodes);
        int wide = Math.min(WIDTH, size / 2 + 1 - first);
        for (int c = 0; c < wide; c++) {
            for (int x = 0; x < nodes; x++) {
                columns.re[x * WIDTH + c] = along[2 * (first + c) * nodes + x];
                columns.im[x * WIDTH + c] = along[(2 * (first + c) + 1) * nodes + x];
            }
        }
        fine.forward(columns);
        for (int c = 0; c < wide; c++) {
            for (int k = 0; k <= size / 2; k++) {
                float here = columns.re[k * WIDTH + c];
                float mirrored = columns.re[(nodes - k) % nodes * WIDTH + c];
                put(k, first + c, (here + mirrored) / 2, (here - mirrored) / 2);
            }
        }
    }

    /** Enters what is known of the frequencies (k, m) at all places that are equal or opposite to it. */
    private void put(int k, int m, double even, double odd) {
        boolean last = 2 * k == size;
        double scale = correction(k) * correction(m) / ((double) FINER * FINER * size * size);
        // frequencies left out at the negative side count here
        float total = (float) (even * scale * (k == 0 || last ? 1 : 2));
        // the last frequency is its own opposite, where what is odd is 0
        float push = last ? 0 : (float) (odd * scale);
        int opposite = (size - m) % size;
        sum[at(k, m)] = total;
        sum[at(k, opposite)] = total;
        pushX[at(k, m)] = push;
        pushX[at(k, opposite)] = push;
        pushY[at(m, k)] = push;
        pushY[at(m, (size - k) % size)] = -push;
    }

    private double correction(int k) {
        return Spline.correction(2 * Math.PI * k / size);
    }

    /** Place of frequency k in x, at most size / 2, and m in y. */
    private int at(int k, int m) {
        return (k / WIDTH * size + m) * WIDTH + k % WIDTH;
    }

    /** The sum over this strip of |mass|^2 times the first kernel. */
    double sum(int strip, Fourier.Columns mass) {
        int from = strip * size * WIDTH;
        double total = 0;
        for (int i = 0; i < size * WIDTH; i++) {
            total += sum[from + i] * (mass.re[i] * mass.re[i] + mass.im[i] * mass.im[i]);
        }
        return total;
    }

    void pushX(int strip, Fourier.Columns mass, Fourier.Columns to) {
        multiply(pushX, strip, mass, to);
    }

    void pushY(int strip, Fourier.Columns mass, Fourier.Columns to) {
        multiply(pushY, strip, mass, to);
    }

    /** Times -i and a real kernel. */
    private void multiply(float[] kernel, int strip, Fourier.Columns mass, Fourier.Columns to) {
        int from = strip * size * WIDTH;
        float[] re = mass.re;
        float[] im = mass.im;
        float[] toRe = to.re;
        float[] toIm = to.im;
        for (int i = 0; i < size * WIDTH; i++) {
            toRe[i] = kernel[from + i] * im[i];
            toIm[i] = -kernel[from + i] * re[i];
        }
    }
}
