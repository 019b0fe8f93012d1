package org.latentexplorer.kernel;

/** {@link Elements} in their plainest form. */
abstract class ScalarElements implements Arithmetic {
    @Override
    public void relu(float[] x, int from, int to, float leak) {
        for (int i = from; i < to; i++) {
            x[i] = x[i] > 0 ? x[i] : leak * x[i];
        }
    }

    @Override
    public void sigmoid(float[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            x[i] = sigmoid(x[i]);
        }
    }

    static float sigmoid(float x) {
        return (float) (1 / (1 + StrictMath.exp(-x)));
    }

    @Override
    public void tanh(float[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            x[i] = (float) StrictMath.tanh(x[i]);
        }
    }

    @Override
    public void elu(float[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            x[i] = x[i] > 0 ? x[i] : (float) StrictMath.expm1(x[i]);
        }
    }

    @Override
    public void exp(float[] x, int from, int to) {
        for (int i = from; i < to; i++) {
            x[i] = exp(x[i]);
        }
    }

    static float exp(float x) {
        return (float) StrictMath.exp(Math.clamp(x, -87.3f, 88));
    }

    @Override
    public void scale(float[] x, int from, int to, float scale) {
        for (int i = from; i < to; i++) {
            x[i] *= scale;
        }
    }

    @Override
    public void axpy(float scale, float[] x, int x0, float[] y, int y0, int from, int to) {
        for (int i = from; i < to; i++) {
            y[y0 + i] += scale * x[x0 + i];
        }
    }

    @Override
    public void hadamard(float[] x, float[] y, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] *= x[i];
        }
    }

    @Override
    public void multiplyAdd(float[] x, float[] y, float[] sum, int from, int to) {
        for (int i = from; i < to; i++) {
            sum[i] += x[i] * y[i];
        }
    }

    @Override
    public void reluBack(float[] y, float[] d, int from, int to, float leak) {
        for (int i = from; i < to; i++) {
            d[i] *= y[i] > 0 ? 1 : leak;
        }
    }

    @Override
    public void sigmoidBack(float[] y, float[] d, int from, int to) {
        for (int i = from; i < to; i++) {
            d[i] *= y[i] * (1 - y[i]);
        }
    }

    @Override
    public void tanhBack(float[] y, float[] d, int from, int to) {
        for (int i = from; i < to; i++) {
            d[i] *= 1 - y[i] * y[i];
        }
    }

    @Override
    public void eluBack(float[] y, float[] d, int from, int to) {
        for (int i = from; i < to; i++) {
            d[i] *= y[i] > 0 ? 1 : y[i] + 1;
        }
    }

    @Override
    public void pixels(byte[] bytes, int from, int count, float[] to, int to0) {
        for (int i = 0; i < count; i++) {
            to[to0 + i] = (bytes[from + i] & 0xff) / 255f;
        }
    }

    @Override
    public void adam(Adam step, float[] parameters, float[] g, float[] m, int m0, float[] v, int v0, int from, int to) {
        for (int i = from; i < to; i++) {
            float first = step.beta1 * m[m0 + i] + (1 - step.beta1) * g[i];
            float second = step.beta2 * v[v0 + i] + (1 - step.beta2) * g[i] * g[i];
            m[m0 + i] = first;
            v[v0 + i] = second;
            parameters[i] -= step.size * first / ((float) Math.sqrt(second) * step.correction + step.epsilon);
        }
    }

    @Override
    public void sgd(float[] parameters, float[] g, float[] velocity, float rate, float momentum, int from, int to) {
        for (int i = from; i < to; i++) {
            float before = momentum * velocity[i];
            velocity[i] = before - rate * g[i];
            parameters[i] += (1 + momentum) * velocity[i] - before;
        }
    }
}
