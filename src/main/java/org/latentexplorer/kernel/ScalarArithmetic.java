package org.latentexplorer.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Every kernel in its plainest form: the reference for tests, and what runs where there are no vectors. */
final class ScalarArithmetic extends ScalarElements {
    @Override
    public String description() {
        return "plain Java";
    }

    @Override
    public int lanes() {
        return 1;
    }

    @Override
    public int tileRows() {
        return 1;
    }

    @Override
    public void multiply(int m, int n, int k, float[] a, int a0, int aRow, int aCol, float[] b, int b0, int bStride,
                         float @Nullable [] bias, int bias0, float[] c, int c0, int cStride) {
        for (int i = 0; i < m; i++) {
            int row = c0 + i * cStride;
            Arrays.fill(c, row, row + n, bias == null ? 0 : bias[bias0 + i]);
            for (int p = 0; p < k; p++) {
                float x = a[a0 + i * aRow + p * aCol];
                int from = b0 + p * bStride;
                for (int j = 0; j < n; j++) {
                    c[row + j] += x * b[from + j];
                }
            }
        }
    }

    @Override
    public void multiply(int rows, int cols, float[] w, int w0, float[] x, float[] bias, int bias0, float[] y) {
        for (int r = 0; r < rows; r++) {
            float sum = bias[bias0 + r];
            for (int c = 0; c < cols; c++) {
                sum += w[w0 + r * cols + c] * x[c];
            }
            y[r] = sum;
        }
    }

    @Override
    public void transpose(int from, int to, int columns, float[] x, int xStride, float[] turned, int toStride) {
        for (int r = from; r < to; r++) {
            for (int c = 0; c < columns; c++) {
                turned[c * toStride + r] = x[r * xStride + c];
            }
        }
    }

    @Override
    public void squaredError(int from, int to, int n, int stride, float[] y, float[] x, float scale, float[] d,
                             double[] sums) {
        for (int r = from; r < to; r++) {
            double sum = 0;
            for (int j = r * stride; j < r * stride + n; j++) {
                float difference = y[j] - x[j];
                sum += difference * difference;
                d[j] = 2 * scale * difference;
            }
            Arrays.fill(d, r * stride + n, (r + 1) * stride, 0);
            sums[r] = sum;
        }
    }

    @Override
    public void crossEntropy(int from, int to, int n, int stride, float[] y, float[] x, float scale, float[] d,
                             double[] sums) {
        for (int r = from; r < to; r++) {
            double sum = 0;
            for (int j = r * stride; j < r * stride + n; j++) {
                float logit = y[j];
                sum += Math.max(logit, 0) - logit * x[j] + StrictMath.log1p(StrictMath.exp(-Math.abs(logit)));
                y[j] = sigmoid(logit);
                d[j] = scale * (y[j] - x[j]);
            }
            Arrays.fill(d, r * stride + n, (r + 1) * stride, 0);
            sums[r] = sum;
        }
    }

    @Override
    public void rowSums(int from, int to, int n, int stride, float[] x, float[] sums, int sums0) {
        for (int r = from; r < to; r++) {
            float sum = 0;
            for (int j = r * stride; j < r * stride + n; j++) {
                sum += x[j];
            }
            sums[sums0 + r] = sum;
        }
    }

    @Override
    public void l1Norm(int from, int to, int n, int stride, float[] x, int x0, double[] sums) {
        for (int r = from; r < to; r++) {
            double sum = 0;
            for (int j = x0 + r * stride; j < x0 + r * stride + n; j++) {
                sum += Math.abs(x[j]);
            }
            sums[r] = sum;
        }
    }

    @Override
    public void squaredNorm(int from, int to, int n, int stride, float[] x, int x0, double[] sums) {
        for (int r = from; r < to; r++) {
            double sum = 0;
            for (int j = x0 + r * stride; j < x0 + r * stride + n; j++) {
                sum += x[j] * x[j];
            }
            sums[r] = sum;
        }
    }

    @Override
    public void elasticNet(int from, int to, int n, int stride, float[] x, int x0, float l1, float l2, float[] g,
                           int g0) {
        for (int r = from; r < to; r++) {
            for (int j = r * stride; j < r * stride + n; j++) {
                g[g0 + j] += l1 * Math.signum(x[x0 + j]) + l2 * x[x0 + j];
            }
        }
    }

    @Override
    public void addToRows(int from, int to, int n, int stride, float scale, float[] v, int v0, float[] x) {
        for (int r = from; r < to; r++) {
            for (int j = r * stride; j < r * stride + n; j++) {
                x[j] += scale * v[v0 + r];
            }
        }
    }

    @Override
    public void reparameterize(int from, int to, int n, int stride, float[] h, int variances, float[] noise,
                               float[] z) {
        for (int r = from; r < to; r++) {
            for (int j = r * stride; j < r * stride + n; j++) {
                z[j] = h[j] + exp(h[variances + j] / 2) * noise[j];
            }
        }
    }

    @Override
    public void gaussianDivergence(int from, int to, int n, int stride, float[] h, int variances, double[] sums) {
        for (int r = from; r < to; r++) {
            double sum = 0;
            for (int j = r * stride; j < r * stride + n; j++) {
                float logVariance = h[variances + j];
                sum += 0.5 * (h[j] * h[j] + exp(logVariance) - 1 - logVariance);
            }
            sums[r] = sum;
        }
    }

    @Override
    public void gaussianBack(int from, int to, int n, int stride, float[] h, int variances, float[] noise, float[] dz,
                             float scale, float[] dh) {
        for (int r = from; r < to; r++) {
            for (int j = r * stride; j < r * stride + n; j++) {
                float deviation = exp(h[variances + j] / 2);
                dh[j] = dz[j] + scale * h[j];
                dh[variances + j] = 0.5f * (dz[j] * noise[j] * deviation + scale * (exp(h[variances + j]) - 1));
            }
            Arrays.fill(dh, r * stride + n, (r + 1) * stride, 0);
            Arrays.fill(dh, variances + r * stride + n, variances + (r + 1) * stride, 0);
        }
    }
}
