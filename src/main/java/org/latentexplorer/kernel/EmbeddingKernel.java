package org.latentexplorer.kernel;

/**
 * The arithmetic of neighbour search and of t-SNE (van der Maaten and Hinton 2008) in two dimensions. Ranges of points
 * are half open, from {@code first} to {@code last - 1}; calls on different ranges may run at the same time.
 *
 * <p>As with {@link Kernel}, the same numbers give the same bits each time.
 */
public interface EmbeddingKernel {
    /** Rows of edges, columns to search and columns to transform are made whole to multiples of this. */
    int WIDTH = 16;
    /** Points that {@link #distances} takes at a time. */
    int ROWS = 4;

    /** The fastest one that this machine and Java runtime offer. */
    static EmbeddingKernel best() {
        return Best.vectors() ? new VectorEmbeddingKernel() : new ScalarEmbeddingKernel();
    }

    /**
     * Squared Euclidean distances from {@link #ROWS} points to a run of others.
     *
     * @param points  row by row, {@code dimension} floats each
     * @param first   the first of the points measured from
     * @param columns all points measured to, coordinate by coordinate: {@code dimension} rows of {@code stride} floats
     * @param from    the first of the run
     * @param count   length of the run, a multiple of {@link #WIDTH}
     * @param squares receives {@code ROWS} rows of {@code count} floats
     */
    void distances(int dimension, float[] points, int first, float[] columns, int stride, int from, int count,
                   float[] squares);

    /**
     * Finds the values below a limit.
     *
     * @param values read from {@code from}
     * @param count  a multiple of {@link #WIDTH}
     * @param found  receives their places, counted from {@code from}, in rising order
     * @return how many there are
     */
    int below(float[] values, int from, int count, float limit, int[] found);

    /**
     * The pull of neighbours: for each point i, the sum over its edges of w (y_i - y_j) / (1 + |y_i - y_j|^2).
     *
     * @param starts     where each point's edges begin, and one more; multiples of {@link #WIDTH}
     * @param neighbours the other end of each edge
     * @param weights    of each edge; 0 for those that only fill up a row
     * @param x          first coordinates of all points
     * @param y          second coordinates
     * @param pullX      receives the first coordinate of the sum, for each point of the range
     * @param pullY      receives the second
     */
    void attraction(int first, int last, int[] starts, int[] neighbours, float[] weights, float[] x, float[] y,
                    float[] pullX, float[] pullY);

    /**
     * The push of all other points: for each point i, the sum over all points of
     * (y_i - y_j) / (1 + |y_i - y_j|^2)^2.
     *
     * @param count of all points
     * @param pushX receives the first coordinate of the sum, for each point of the range
     * @param pushY receives the second
     * @return the sum of 1 / (1 + |y_i - y_j|^2) over the range's i and all other j
     */
    double repulsion(int first, int last, int count, float[] x, float[] y, float[] pushX, float[] pushY);

    /**
     * One pass of a Fourier transform of {@link #WIDTH} columns side by side, after Stockham: with c_q the element
     * {@code k + m (j + l q)} of a column and w = exp(-2 pi i / (radix l)), element {@code k + m (radix j + q)} becomes
     * w^(q j) times the sum over p of c_p exp(-2 pi i p q / radix), for all j below {@code l} and k below {@code m}.
     *
     * @param radix 2, 3 or 4
     * @param turns the real and imaginary part of w^(q j) for q from 1 to {@code radix - 1}, j after j
     * @param re    real parts, {@code radix * l * m} rows of {@link #WIDTH} floats
     * @param im    imaginary parts
     * @param toRe  receives real parts
     * @param toIm  receives imaginary parts
     */
    void pass(int radix, int l, int m, float[] turns, float[] re, float[] im, float[] toRe, float[] toIm);
}
