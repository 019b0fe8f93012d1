package org.latentexplorer.kernel;

/**
 * Kernels that treat each element on its own, over the elements from {@code from} up to {@code to}: whatever the
 * parts that a range is cut into, the bits are the same. Ranges are whole vectors, {@link Arithmetic#lanes} floats each.
 * What each computes is said in {@link Kernel}.
 */
interface Elements {
    void relu(float[] x, int from, int to, float leak);

    void sigmoid(float[] x, int from, int to);

    void tanh(float[] x, int from, int to);

    void elu(float[] x, int from, int to);

    void exp(float[] x, int from, int to);

    void scale(float[] x, int from, int to, float scale);

    void axpy(float scale, float[] x, int x0, float[] y, int y0, int from, int to);

    void hadamard(float[] x, float[] y, int from, int to);

    void multiplyAdd(float[] x, float[] y, float[] sum, int from, int to);

    void reluBack(float[] y, float[] d, int from, int to, float leak);

    void sigmoidBack(float[] y, float[] d, int from, int to);

    void tanhBack(float[] y, float[] d, int from, int to);

    void eluBack(float[] y, float[] d, int from, int to);

    void pixels(byte[] bytes, int from, int count, float[] to, int to0);

    /** @param m first moments, beginning at {@code m0}; v: second moments, beginning at {@code v0} */
    void adam(Adam step, float[] parameters, float[] g, float[] m, int m0, float[] v, int v0, int from, int to);

    void sgd(float[] parameters, float[] g, float[] velocity, float rate, float momentum, int from, int to);
}
