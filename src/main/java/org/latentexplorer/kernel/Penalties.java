package org.latentexplorer.kernel;

/**
 * What penalties on weights and codes are made of. A matrix is [rows, n] with a stride, beginning at {@code x0}:
 * weights as they lie (rows = outputs, n = stride = inputs), or activations of n images. Columns from n to the stride
 * count for nothing; those of codes drawn from Gaussians may receive anything, those of their gradients receive 0, the
 * others stay.
 */
public interface Penalties {
    /** The sum of |x|. */
    double l1Norm(int rows, int n, int stride, float[] x, int x0);

    /** The sum of x^2. */
    double squaredNorm(int rows, int n, int stride, float[] x, int x0);

    /**
     * g = g + l1 sign(x) + l2 x: adds the gradient of l1 |x| + l2 / 2 x^2, summed over x (elastic net; weight decay
     * with l1 = 0). The gradient of |x| is taken as 0 at 0.
     *
     * @param g [rows, n] with the same stride, beginning at {@code g0}
     */
    void elasticNet(int rows, int n, int stride, float[] x, int x0, float l1, float l2, float[] g, int g0);

    /** to[r] = mean of row r of x: a unit's mean activation over a batch. */
    void rowMeans(int rows, int n, int stride, float[] x, float[] to, int to0);

    /** x[r, j] = x[r, j] + scale * v[v0 + r]: the adjoint of {@link #rowMeans} with scale 1 / n. */
    void addToRows(int rows, int n, int stride, float scale, float[] v, int v0, float[] x);

    /**
     * Draws codes from Gaussians (reparameterization, Kingma and Welling 2014, section 2.4):
     * z = mean + exp(logVariance / 2) * noise.
     *
     * @param h     [2 rows, n]: a row of means for each of z's rows, then as many rows of log variances
     * @param noise [rows, n], standard normal
     * @param z     [rows, n]
     */
    void reparameterize(int rows, int n, int stride, float[] h, float[] noise, float[] z);

    /**
     * Kullback-Leibler divergence of the Gaussians in h from the standard normal, summed over rows and columns:
     * (mean^2 + exp(logVariance) - 1 - logVariance) / 2 each (Kingma and Welling 2014, appendix B), in nats.
     *
     * @param h [2 rows, n] as in {@link #reparameterize}
     */
    double gaussianDivergence(int rows, int n, int stride, float[] h);

    /**
     * Carries a gradient through {@link #reparameterize} and adds that of scale times {@link #gaussianDivergence}.
     *
     * @param dz [rows, n], the gradient by z
     * @param dh [2 rows, n], receives the gradient by h
     */
    void gaussianBack(int rows, int n, int stride, float[] h, float[] noise, float[] dz, float scale, float[] dh);
}
