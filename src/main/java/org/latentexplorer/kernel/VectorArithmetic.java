package org.latentexplorer.kernel;

import static org.latentexplorer.kernel.Vectors.LANES;
import static org.latentexplorer.kernel.Vectors.SPECIES;
import static org.latentexplorer.kernel.Vectors.all;
import static org.latentexplorer.kernel.Vectors.beyond;
import static org.latentexplorer.kernel.Vectors.load;
import static org.latentexplorer.kernel.Vectors.total;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import org.jspecify.annotations.Nullable;

/** The kernels on the machine's vector unit, each method the twin of the one in {@link ScalarArithmetic}. */
final class VectorArithmetic extends VectorElements {
    /** For rows that curves cannot be computed on in whole vectors. */
    private static final Arithmetic PLAIN = new ScalarArithmetic();

    @Override
    public String description() {
        return SPECIES.vectorBitSize() + "-bit vectors";
    }

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public int tileRows() {
        return Tiles.ROWS;
    }

    @Override
    public void multiply(int m, int n, int k, float[] a, int a0, int aRow, int aCol, float[] b, int b0, int bStride,
                         float @Nullable [] bias, int bias0, float[] c, int c0, int cStride) {
        Tiles.multiply(m, n, k, a, a0, aRow, aCol, b, b0, bStride, bias, bias0, c, c0, cStride);
    }

    @Override
    public void multiply(int rows, int cols, float[] w, int w0, float[] x, float[] bias, int bias0, float[] y) {
        OneVector.multiply(rows, cols, w, w0, x, bias, bias0, y);
    }

    @Override
    public void transpose(int from, int to, int columns, float[] x, int xStride, float[] turned, int toStride) {
        Transposition.transpose(from, to, columns, x, xStride, turned, toStride);
    }

    @Override
    public void squaredError(int from, int to, int n, int stride, float[] y, float[] x, float scale, float[] d,
                             double[] sums) {
        int whole = SPECIES.loopBound(n);
        for (int r = from; r < to; r++) {
            FloatVector squares = all(0);
            int at = r * stride;
            for (int j = at; j < at + whole; j += LANES) {
                FloatVector difference = load(y, j).sub(load(x, j));
                squares = difference.fma(difference, squares);
                difference.mul(2 * scale).intoArray(d, j);
            }
            float sum = total(squares);
            for (int j = at + whole; j < at + n; j++) {
                float difference = y[j] - x[j];
                sum += difference * difference;
                d[j] = 2 * scale * difference;
            }
            Arrays.fill(d, at + n, at + stride, 0);
            sums[r] = sum;
        }
    }

    @Override
    public void crossEntropy(int from, int to, int n, int stride, float[] y, float[] x, float scale, float[] d,
                             double[] sums) {
        if (!padded(n, stride)) {
            PLAIN.crossEntropy(from, to, n, stride, y, x, scale, d, sums);
            return;
        }
        float[] lanes = Vectors.scratch();
        for (int r = from; r < to; r++) {
            sums[r] = CrossEntropy.row(r * stride, n, y, x, scale, d, lanes);
            Arrays.fill(d, r * stride + n, (r + 1) * stride, 0);
        }
    }

    /** Sets a row's floats behind its columns to 0, of the means and of the variances. */
    private static void clear(int end, int next, int variances, float[] dh) {
        Arrays.fill(dh, end, next, 0);
        Arrays.fill(dh, variances + end, variances + next, 0);
    }

    /** Whether a row's end may be worked on as a whole vector: its padding takes what is too much. */
    private static boolean padded(int n, int stride) {
        return stride >= (n + LANES - 1) / LANES * LANES;
    }

    @Override
    public void rowSums(int from, int to, int n, int stride, float[] x, float[] sums, int sums0) {
        int whole = SPECIES.loopBound(n);
        for (int r = from; r < to; r++) {
            FloatVector many = all(0);
            int at = r * stride;
            for (int j = at; j < at + whole; j += LANES) {
                many = many.add(load(x, j));
            }
            float sum = total(many);
            for (int j = at + whole; j < at + n; j++) {
                sum += x[j];
            }
            sums[sums0 + r] = sum;
        }
    }

    @Override
    public void l1Norm(int from, int to, int n, int stride, float[] x, int x0, double[] sums) {
        int whole = SPECIES.loopBound(n);
        for (int r = from; r < to; r++) {
            FloatVector magnitudes = all(0);
            int at = x0 + r * stride;
            for (int j = at; j < at + whole; j += LANES) {
                magnitudes = magnitudes.add(load(x, j).abs());
            }
            float sum = total(magnitudes);
            for (int j = at + whole; j < at + n; j++) {
                sum += Math.abs(x[j]);
            }
            sums[r] = sum;
        }
    }

    @Override
    public void squaredNorm(int from, int to, int n, int stride, float[] x, int x0, double[] sums) {
        int whole = SPECIES.loopBound(n);
        for (int r = from; r < to; r++) {
            FloatVector squares = all(0);
            int at = x0 + r * stride;
            for (int j = at; j < at + whole; j += LANES) {
                FloatVector v = load(x, j);
                squares = v.fma(v, squares);
            }
            float sum = total(squares);
            for (int j = at + whole; j < at + n; j++) {
                sum += x[j] * x[j];
            }
            sums[r] = sum;
        }
    }

    @Override
    public void elasticNet(int from, int to, int n, int stride, float[] x, int x0, float l1, float l2, float[] g,
                           int g0) {
        int whole = SPECIES.loopBound(n);
        for (int r = from; r < to; r++) {
            int at = r * stride;
            for (int j = at; j < at + whole; j += LANES) {
                FloatVector v = load(x, x0 + j);
                FloatVector sign = all(0).blend(l1, v.compare(VectorOperators.GT, 0))
                        .blend(-l1, v.compare(VectorOperators.LT, 0));
                load(g, g0 + j).add(v.mul(l2).add(sign)).intoArray(g, g0 + j);
            }
            for (int j = at + whole; j < at + n; j++) {
                g[g0 + j] += l1 * Math.signum(x[x0 + j]) + l2 * x[x0 + j];
            }
        }
    }

    @Override
    public void addToRows(int from, int to, int n, int stride, float scale, float[] v, int v0, float[] x) {
        int whole = SPECIES.loopBound(n);
        for (int r = from; r < to; r++) {
            float term = scale * v[v0 + r];
            int at = r * stride;
            for (int j = at; j < at + whole; j += LANES) {
                load(x, j).add(term).intoArray(x, j);
            }
            for (int j = at + whole; j < at + n; j++) {
                x[j] += term;
            }
        }
    }

    @Override
    public void reparameterize(int from, int to, int n, int stride, float[] h, int variances, float[] noise,
                               float[] z) {
        if (!padded(n, stride)) {
            PLAIN.reparameterize(from, to, n, stride, h, variances, noise, z);
            return;
        }
        for (int r = from; r < to; r++) {
            for (int j = r * stride; j < r * stride + n; j += LANES) {
                FloatVector deviation = Curves.exp(load(h, variances + j).mul(0.5f));
                deviation.fma(load(noise, j), load(h, j)).intoArray(z, j);
            }
        }
    }

    @Override
    public void gaussianDivergence(int from, int to, int n, int stride, float[] h, int variances, double[] sums) {
        if (!padded(n, stride)) {
            PLAIN.gaussianDivergence(from, to, n, stride, h, variances, sums);
            return;
        }
        for (int r = from; r < to; r++) {
            FloatVector terms = all(0);
            int end = r * stride + n;
            for (int j = r * stride; j < end; j += LANES) {
                FloatVector mean = load(h, j);
                FloatVector logVariance = load(h, variances + j);
                FloatVector term = mean.fma(mean, Curves.exp(logVariance).sub(1).sub(logVariance));
                terms = terms.add(term.blend(0, beyond(end - j)));
            }
            sums[r] = 0.5 * total(terms);
        }
    }

    @Override
    public void gaussianBack(int from, int to, int n, int stride, float[] h, int variances, float[] noise, float[] dz,
                             float scale, float[] dh) {
        if (!padded(n, stride)) {
            PLAIN.gaussianBack(from, to, n, stride, h, variances, noise, dz, scale, dh);
            return;
        }
        for (int r = from; r < to; r++) {
            int end = r * stride + n;
            for (int j = r * stride; j < end; j += LANES) {
                FloatVector slope = load(dz, j);
                load(h, j).fma(all(scale), slope).intoArray(dh, j);
                FloatVector deviation = Curves.exp(load(h, variances + j).mul(0.5f));
                FloatVector divergence = deviation.mul(deviation).sub(1).mul(scale);
                slope.mul(load(noise, j)).fma(deviation, divergence).mul(0.5f).intoArray(dh, variances + j);
            }
            clear(end, (r + 1) * stride, variances, dh);
        }
    }
}
