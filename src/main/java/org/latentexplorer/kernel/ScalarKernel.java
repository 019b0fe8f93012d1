package org.latentexplorer.kernel;

import java.util.Arrays;

/** Every kernel in its plainest form: the reference for tests, and what runs where there are no vectors. */
final class ScalarKernel implements Kernel {
    @Override
    public String description() {
        return "plain Java";
    }

    @Override
    public int lanes() {
        return 1;
    }

    @Override
    public void multiply(int m, int n, int k, float[] a, int a0, int aRow, int aCol, float[] b, int b0, int bStride,
                         float[] bias, int bias0, float[] c, int c0, int cStride) {
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
    public void pixels(byte[] from, int from0, int count, float[] to, int to0) {
        for (int i = 0; i < count; i++) {
            to[to0 + i] = (from[from0 + i] & 0xff) / 255f;
        }
    }

    @Override
    public void relu(float[] x, int count, float leak) {
        for (int i = 0; i < count; i++) {
            x[i] = x[i] > 0 ? x[i] : leak * x[i];
        }
    }

    @Override
    public void sigmoid(float[] x, int count) {
        for (int i = 0; i < count; i++) {
            x[i] = sigmoid(x[i]);
        }
    }

    private static float sigmoid(float x) {
        return (float) (1 / (1 + StrictMath.exp(-x)));
    }

    @Override
    public void tanh(float[] x, int count) {
        for (int i = 0; i < count; i++) {
            x[i] = (float) StrictMath.tanh(x[i]);
        }
    }

    @Override
    public void elu(float[] x, int count) {
        for (int i = 0; i < count; i++) {
            x[i] = x[i] > 0 ? x[i] : (float) StrictMath.expm1(x[i]);
        }
    }

    @Override
    public void exp(float[] x, int count) {
        for (int i = 0; i < count; i++) {
            x[i] = exp(x[i]);
        }
    }

    private static float exp(float x) {
        return (float) StrictMath.exp(Math.clamp(x, -87.3f, 88));
    }

    @Override
    public void scale(float[] x, int count, float scale) {
        for (int i = 0; i < count; i++) {
            x[i] *= scale;
        }
    }

    @Override
    public void axpy(int count, float scale, float[] x, int x0, float[] y, int y0) {
        for (int i = 0; i < count; i++) {
            y[y0 + i] += scale * x[x0 + i];
        }
    }

    @Override
    public void hadamard(int count, float[] x, float[] y) {
        for (int i = 0; i < count; i++) {
            y[i] *= x[i];
        }
    }

    @Override
    public void multiplyAdd(int count, float[] x, float[] y, float[] to) {
        for (int i = 0; i < count; i++) {
            to[i] += x[i] * y[i];
        }
    }

    @Override
    public void reluBack(float[] y, float[] d, int count, float leak) {
        for (int i = 0; i < count; i++) {
            d[i] *= y[i] > 0 ? 1 : leak;
        }
    }

    @Override
    public void sigmoidBack(float[] y, float[] d, int count) {
        for (int i = 0; i < count; i++) {
            d[i] *= y[i] * (1 - y[i]);
        }
    }

    @Override
    public void tanhBack(float[] y, float[] d, int count) {
        for (int i = 0; i < count; i++) {
            d[i] *= 1 - y[i] * y[i];
        }
    }

    @Override
    public void eluBack(float[] y, float[] d, int count) {
        for (int i = 0; i < count; i++) {
            d[i] *= y[i] > 0 ? 1 : y[i] + 1;
        }
    }

    @Override
    public double squaredError(int rows, int n, int stride, float[] y, float[] x, float scale, float[] d) {
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            for (int j = r * stride; j < r * stride + n; j++) {
                float difference = y[j] - x[j];
                sum += difference * difference;
                d[j] = 2 * scale * difference;
            }
            Arrays.fill(d, r * stride + n, (r + 1) * stride, 0);
        }
        return sum;
    }

    @Override
    public double crossEntropy(int rows, int n, int stride, float[] y, float[] x, float scale, float[] d) {
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            for (int j = r * stride; j < r * stride + n; j++) {
                float logit = y[j];
                sum += Math.max(logit, 0) - logit * x[j] + StrictMath.log1p(StrictMath.exp(-Math.abs(logit)));
                y[j] = sigmoid(logit);
                d[j] = scale * (y[j] - x[j]);
            }
            Arrays.fill(d, r * stride + n, (r + 1) * stride, 0);
        }
        return sum;
    }

    @Override
    public void rowSums(int rows, int n, int stride, float[] x, float[] to, int to0) {
        for (int r = 0; r < rows; r++) {
            float sum = 0;
            for (int j = r * stride; j < r * stride + n; j++) {
                sum += x[j];
            }
            to[to0 + r] = sum;
        }
    }

    @Override
    public void transpose(int rows, int columns, float[] x, int xStride, float[] to, int toStride) {
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < columns; c++) {
                to[c * toStride + r] = x[r * xStride + c];
            }
        }
    }

    @Override
    public void adam(int count, float[] parameters, float[] g, float[] moments, double rate, double beta1,
                     double beta2, double epsilon, long step) {
        float b1 = (float) beta1;
        float b2 = (float) beta2;
        float size = (float) (rate / (1 - StrictMath.pow(beta1, step)));
        float correction = (float) (1 / StrictMath.sqrt(1 - StrictMath.pow(beta2, step)));
        float eps = (float) epsilon;
        for (int i = 0; i < count; i++) {
            float m = b1 * moments[i] + (1 - b1) * g[i];
            float v = b2 * moments[count + i] + (1 - b2) * g[i] * g[i];
            moments[i] = m;
            moments[count + i] = v;
            parameters[i] -= size * m / ((float) Math.sqrt(v) * correction + eps);
        }
    }

    @Override
    public void sgd(int count, float[] parameters, float[] g, float[] velocity, float rate, float momentum) {
        for (int i = 0; i < count; i++) {
            float before = momentum * velocity[i];
            velocity[i] = before - rate * g[i];
            parameters[i] += (1 + momentum) * velocity[i] - before;
        }
    }

    @Override
    public double l1Norm(int rows, int n, int stride, float[] x, int x0) {
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            for (int j = x0 + r * stride; j < x0 + r * stride + n; j++) {
                sum += Math.abs(x[j]);
            }
        }
        return sum;
    }

    @Override
    public double squaredNorm(int rows, int n, int stride, float[] x, int x0) {
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            for (int j = x0 + r * stride; j < x0 + r * stride + n; j++) {
                sum += x[j] * x[j];
            }
        }
        return sum;
    }

    @Override
    public void elasticNet(int rows, int n, int stride, float[] x, int x0, float l1, float l2, float[] g, int g0) {
        for (int r = 0; r < rows; r++) {
            for (int j = r * stride; j < r * stride + n; j++) {
                g[g0 + j] += l1 * Math.signum(x[x0 + j]) + l2 * x[x0 + j];
            }
        }
    }

    @Override
    public void rowMeans(int rows, int n, int stride, float[] x, float[] to, int to0) {
        rowSums(rows, n, stride, x, to, to0);
        for (int r = 0; r < rows; r++) {
            to[to0 + r] /= n;
        }
    }

    @Override
    public void addToRows(int rows, int n, int stride, float scale, float[] v, int v0, float[] x) {
        for (int r = 0; r < rows; r++) {
            for (int j = r * stride; j < r * stride + n; j++) {
                x[j] += scale * v[v0 + r];
            }
        }
    }

    @Override
    public void reparameterize(int rows, int n, int stride, float[] h, float[] noise, float[] z) {
        for (int r = 0; r < rows; r++) {
            for (int j = r * stride; j < r * stride + n; j++) {
                z[j] = h[j] + exp(h[rows * stride + j] / 2) * noise[j];
            }
        }
    }

    @Override
    public double gaussianDivergence(int rows, int n, int stride, float[] h) {
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            for (int j = r * stride; j < r * stride + n; j++) {
                float logVariance = h[rows * stride + j];
                sum += 0.5 * (h[j] * h[j] + exp(logVariance) - 1 - logVariance);
            }
        }
        return sum;
    }

    @Override
    public void gaussianBack(int rows, int n, int stride, float[] h, float[] noise, float[] dz, float scale,
                             float[] dh) {
        int variances = rows * stride;
        for (int r = 0; r < rows; r++) {
            for (int j = r * stride; j < r * stride + n; j++) {
                float deviation = exp(h[variances + j] / 2);
                dh[j] = dz[j] + scale * h[j];
                dh[variances + j] = 0.5f * (dz[j] * noise[j] * deviation + scale * (exp(h[variances + j]) - 1));
            }
        }
    }
}
