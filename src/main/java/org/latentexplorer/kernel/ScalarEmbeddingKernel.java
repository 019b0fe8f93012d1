package org.latentexplorer.kernel;

/** The kernels of t-SNE in their plainest form: the reference for tests, and what runs where there are no vectors. */
final class ScalarEmbeddingKernel implements EmbeddingKernel {
    @Override
    public void distances(int dimension, float[] points, int first, float[] columns, int stride, int from, int count,
                          float[] squares) {
        for (int r = 0; r < ROWS; r++) {
            for (int i = 0; i < count; i++) {
                float sum = 0;
                for (int d = 0; d < dimension; d++) {
                    float off = columns[d * stride + from + i] - points[(first + r) * dimension + d];
                    sum += off * off;
                }
                squares[r * count + i] = sum;
            }
        }
    }

    @Override
    public int below(float[] values, int from, int count, float limit, int[] found) {
        int size = 0;
        for (int i = 0; i < count; i++) {
            if (values[from + i] < limit) {
                found[size++] = i;
            }
        }
        return size;
    }

    @Override
    public void attraction(int first, int last, int[] starts, int[] neighbours, float[] weights, float[] x, float[] y,
                           float[] pullX, float[] pullY) {
        for (int i = first; i < last; i++) {
            float sumX = 0;
            float sumY = 0;
            for (int e = starts[i]; e < starts[i + 1]; e++) {
                float dx = x[i] - x[neighbours[e]];
                float dy = y[i] - y[neighbours[e]];
                float g = weights[e] / (1 + dx * dx + dy * dy);
                sumX += g * dx;
                sumY += g * dy;
            }
            pullX[i] = sumX;
            pullY[i] = sumY;
        }
    }

    @Override
    public double repulsion(int first, int last, int count, float[] x, float[] y, float[] pushX, float[] pushY) {
        double total = 0;
        for (int i = first; i < last; i++) {
            float sum = 0;
            float sumX = 0;
            float sumY = 0;
            for (int j = 0; j < count; j++) {
                float dx = x[i] - x[j];
                float dy = y[i] - y[j];
                float q = 1 / (1 + dx * dx + dy * dy);
                sum += q;
                sumX += q * q * dx;
                sumY += q * q * dy;
            }
            pushX[i] = sumX;
            pushY[i] = sumY;
            // the point itself was counted with 1
            total += sum - 1;
        }
        return total;
    }

    @Override
    public void pass(int radix, int l, int m, float[] turns, float[] re, float[] im, float[] toRe, float[] toIm) {
        for (int j = 0; j < l; j++) {
            for (int q = 0; q < radix; q++) {
                float wRe = q == 0 ? 1 : turns[2 * (j * (radix - 1) + q - 1)];
                float wIm = q == 0 ? 0 : turns[2 * (j * (radix - 1) + q - 1) + 1];
                for (int k = 0; k < m * WIDTH; k++) {
                    float sumRe = 0;
                    float sumIm = 0;
                    for (int p = 0; p < radix; p++) {
                        double angle = -2 * Math.PI * (p * q % radix) / radix;
                        float cos = (float) Math.cos(angle);
                        float sin = (float) Math.sin(angle);
                        int at = k + m * WIDTH * (j + l * p);
                        sumRe += cos * re[at] - sin * im[at];
                        sumIm += cos * im[at] + sin * re[at];
                    }
                    int to = k + m * WIDTH * (radix * j + q);
                    toRe[to] = wRe * sumRe - wIm * sumIm;
                    toIm[to] = wRe * sumIm + wIm * sumRe;
                }
            }
        }
    }
}
