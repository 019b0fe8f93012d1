package org.latentexplorer.kernel;

import org.jspecify.annotations.Nullable;

/**
 * The kernels as a team works them: products by rows or columns of C, matrices by rows, all else by ranges. Whatever
 * the team's size, the bits are the same: no sum is cut, and what rows give is added in the order of the rows.
 */
final class TeamKernel extends TeamElements {
    /** Products are cut by columns rather than by rows where these are so many times as many. */
    private static final int WIDE = 4;
    /** Columns that tiles take at a time, in vectors. */
    private static final int TILE_VECTORS = 2;
    /** What a number costs in a product, a loss with logarithms or a row of Gaussians; see {@link #MIN_WORK}. */
    private static final double PRODUCT = 0.15;
    private static final double ENTROPY = 10;
    private static final double GAUSSIAN = 15;

    TeamKernel(Arithmetic arithmetic, Team team) {
        super(arithmetic, team);
    }

    @Override
    public String description() {
        return arithmetic.description() + (team.size() > 1 ? ", " + team.size() + " threads" : "");
    }

    @Override
    public int lanes() {
        return arithmetic.lanes();
    }

    @Override
    public void multiply(int m, int n, int k, float[] a, int a0, int aRow, int aCol, float[] b, int b0, int bStride,
                         float @Nullable [] bias, int bias0, float[] c, int c0, int cStride) {
        Job job = job().of(a, b, c, bias).at(a0, b0, c0, bias0).matrix(m, n, bStride);
        job.k = k;
        job.aRow = aRow;
        job.aCol = aCol;
        job.cStride = cStride;
        if (n >= (long) WIDE * m) {
            run(job, n, TILE_VECTORS * arithmetic.lanes(), PRODUCT * m * k, (j, from, to) -> j.with.multiply(j.m,
                    to - from, j.k, j.a, j.a0, j.aRow, j.aCol, j.b, j.b0 + from, j.bStride, j.d, j.d0, j.c,
                    j.c0 + from, j.cStride));
        } else {
            run(job, m, arithmetic.tileRows(), PRODUCT * n * k, (j, from, to) -> j.with.multiply(to - from, j.n, j.k, j.a,
                    j.a0 + from * j.aRow, j.aRow, j.aCol, j.b, j.b0, j.bStride, j.d, j.d0 + from, j.c,
                    j.c0 + from * j.cStride, j.cStride));
        }
    }

    /** Alone: for one vector the weights are read once, which is over before a thread would wake. */
    @Override
    public void multiply(int rows, int cols, float[] w, int w0, float[] x, float[] bias, int bias0, float[] y) {
        arithmetic.multiply(rows, cols, w, w0, x, bias, bias0, y);
    }

    @Override
    public void transpose(int rows, int columns, float[] x, int xStride, float[] to, int toStride) {
        Job job = job().of(x, to).matrix(rows, columns, xStride);
        job.cStride = toStride;
        run(job, rows, BLOCK, columns, (j, from, end) -> j.with.transpose(from, end, j.n, j.a, j.bStride, j.b,
                j.cStride));
    }

    @Override
    public double squaredError(int rows, int n, int stride, float[] y, float[] x, float scale, float[] d) {
        Job job = job().of(y, x, d).matrix(rows, n, stride).scale(scale).withSums();
        run(job, rows, 1, 2.0 * n, (j, from, to) -> j.with.squaredError(from, to, j.n, j.bStride, j.a, j.b, j.scale,
                j.c, j.sums));
        return job.sum();
    }

    @Override
    public double crossEntropy(int rows, int n, int stride, float[] y, float[] x, float scale, float[] d) {
        Job job = job().of(y, x, d).matrix(rows, n, stride).scale(scale).withSums();
        run(job, rows, 1, ENTROPY * n, (j, from, to) -> j.with.crossEntropy(from, to, j.n, j.bStride, j.a, j.b,
                j.scale, j.c, j.sums));
        return job.sum();
    }

    @Override
    public void rowSums(int rows, int n, int stride, float[] x, float[] to, int to0) {
        Job job = job().of(x, to).matrix(rows, n, stride).at(0, to0, 0, 0);
        run(job, rows, 1, n, (j, from, end) -> j.with.rowSums(from, end, j.n, j.bStride, j.a, j.b, j.b0));
    }

    @Override
    public void rowMeans(int rows, int n, int stride, float[] x, float[] to, int to0) {
        rowSums(rows, n, stride, x, to, to0);
        for (int r = 0; r < rows; r++) {
            to[to0 + r] /= n;
        }
    }

    @Override
    public double l1Norm(int rows, int n, int stride, float[] x, int x0) {
        Job job = job().of(x).matrix(rows, n, stride).at(x0, 0, 0, 0).withSums();
        run(job, rows, 1, n, (j, from, to) -> j.with.l1Norm(from, to, j.n, j.bStride, j.a, j.a0, j.sums));
        return job.sum();
    }

    @Override
    public double squaredNorm(int rows, int n, int stride, float[] x, int x0) {
        Job job = job().of(x).matrix(rows, n, stride).at(x0, 0, 0, 0).withSums();
        run(job, rows, 1, n, (j, from, to) -> j.with.squaredNorm(from, to, j.n, j.bStride, j.a, j.a0, j.sums));
        return job.sum();
    }

    @Override
    public void elasticNet(int rows, int n, int stride, float[] x, int x0, float l1, float l2, float[] g, int g0) {
        Job job = job().of(x, g).matrix(rows, n, stride).at(x0, g0, 0, 0).scale(l1);
        job.decay = l2;
        run(job, rows, 1, 2.0 * n, (j, from, to) -> j.with.elasticNet(from, to, j.n, j.bStride, j.a, j.a0, j.scale,
                j.decay, j.b, j.b0));
    }

    @Override
    public void addToRows(int rows, int n, int stride, float scale, float[] v, int v0, float[] x) {
        Job job = job().of(v, x).matrix(rows, n, stride).at(v0, 0, 0, 0).scale(scale);
        run(job, rows, 1, n, (j, from, to) -> j.with.addToRows(from, to, j.n, j.bStride, j.scale, j.a, j.a0, j.b));
    }

    @Override
    public void reparameterize(int rows, int n, int stride, float[] h, float[] noise, float[] z) {
        Job job = job().of(h, noise, z).matrix(rows, n, stride);
        run(job, rows, 1, GAUSSIAN * n, (j, from, to) -> j.with.reparameterize(from, to, j.n, j.bStride, j.a,
                j.m * j.bStride, j.b, j.c));
    }

    @Override
    public double gaussianDivergence(int rows, int n, int stride, float[] h) {
        Job job = job().of(h).matrix(rows, n, stride).withSums();
        run(job, rows, 1, GAUSSIAN * n, (j, from, to) -> j.with.gaussianDivergence(from, to, j.n, j.bStride, j.a,
                j.m * j.bStride, j.sums));
        return job.sum();
    }

    @Override
    public void gaussianBack(int rows, int n, int stride, float[] h, float[] noise, float[] dz, float scale,
                             float[] dh) {
        Job job = job().of(h, noise, dz, dh).matrix(rows, n, stride).scale(scale);
        run(job, rows, 1, GAUSSIAN * n, (j, from, to) -> j.with.gaussianBack(from, to, j.n, j.bStride, j.a,
                j.m * j.bStride, j.b, j.c, j.scale, j.d));
    }
}
