package org.latentexplorer.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Everything that {@link Kernel} offers, for one thread and a part of the work: rows from {@code from} up to
 * {@code to} of the matrices, which begin at 0 or at the offset given. A row's results depend on that row alone, so
 * the bits are the same whatever the parts. What each computes is said in {@link Kernel} and {@link Penalties}.
 */
interface Arithmetic extends Elements {
    String description();

    /** Floats a vector. */
    int lanes();

    /** How many rows of C are made at a time: products are cut at multiples of it. */
    int tileRows();

    void multiply(int m, int n, int k, float[] a, int a0, int aRow, int aCol, float[] b, int b0, int bStride,
                  float @Nullable [] bias, int bias0, float[] c, int c0, int cStride);

    void multiply(int rows, int cols, float[] w, int w0, float[] x, float[] bias, int bias0, float[] y);

    void transpose(int from, int to, int columns, float[] x, int xStride, float[] turned, int toStride);

    /** @param sums receives each row's sum of squared differences, at the row's number */
    void squaredError(int from, int to, int n, int stride, float[] y, float[] x, float scale, float[] d, double[] sums);

    /** @param sums receives each row's cross-entropy, at the row's number */
    void crossEntropy(int from, int to, int n, int stride, float[] y, float[] x, float scale, float[] d, double[] sums);

    void rowSums(int from, int to, int n, int stride, float[] x, float[] sums, int sums0);

    /** @param sums receives each row's norm, at the row's number */
    void l1Norm(int from, int to, int n, int stride, float[] x, int x0, double[] sums);

    /** @param sums receives each row's squared norm, at the row's number */
    void squaredNorm(int from, int to, int n, int stride, float[] x, int x0, double[] sums);

    void elasticNet(int from, int to, int n, int stride, float[] x, int x0, float l1, float l2, float[] g, int g0);

    void addToRows(int from, int to, int n, int stride, float scale, float[] v, int v0, float[] x);

    /** @param variances where the log variances begin in h */
    void reparameterize(int from, int to, int n, int stride, float[] h, int variances, float[] noise, float[] z);

    /**
     * @param variances where the log variances begin in h
     * @param sums      receives each row's divergence, at the row's number
     */
    void gaussianDivergence(int from, int to, int n, int stride, float[] h, int variances, double[] sums);

    /** @param variances where the log variances begin in h and dh */
    void gaussianBack(int from, int to, int n, int stride, float[] h, int variances, float[] noise, float[] dz,
                      float scale, float[] dh);
}
