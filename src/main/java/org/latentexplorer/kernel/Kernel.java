package org.latentexplorer.kernel;

import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of training and decoding, over {@code float[]}. Matrices are row-major; a row's first float lies
 * {@code stride} floats after the one before it. {@code x0} is where {@code x} begins.
 *
 * <p>Every method gives the same bits each time it is called with the same numbers: sums are taken in an order that
 * depends on the sizes alone, not on the threads that share the work, and no library function is used whose interpreted
 * and compiled forms differ. Calls from several threads at once are safe; nothing is allocated.
 */
public interface Kernel extends Penalties {
    /** The fastest one that this machine and Java runtime offer. */
    static Kernel best() {
        return Best.KERNEL;
    }

    /** Has the kernels compiled, once, in a second or two: for an idle moment, on a thread nobody waits for. */
    static void warmUp() {
        WarmUp.run(Best.KERNEL);
    }

    /** For people: what does the arithmetic. */
    String description();

    /** Floats a vector; row strides that are a multiple of it are fastest. */
    int lanes();

    /**
     * C = A B + bias, with A [m, k] read at {@code a0 + row * aRow + col * aCol} (so that a transposed matrix is
     * read where it lies), B [k, n], C [m, n].
     *
     * @param bias one float for each of C's rows, or null for none
     */
    void multiply(int m, int n, int k, float[] a, int a0, int aRow, int aCol, float[] b, int b0, int bStride,
                  float @Nullable [] bias, int bias0, float[] c, int c0, int cStride);

    /** y = W x + bias for one vector: W [rows, cols] without gaps. */
    void multiply(int rows, int cols, float[] w, int w0, float[] x, float[] bias, int bias0, float[] y);

    /** to = from / 255, bytes taken as 0 to 255. */
    void pixels(byte[] from, int from0, int count, float[] to, int to0);

    /** x = x where positive, leak * x elsewhere. */
    void relu(float[] x, int count, float leak);

    /** x = 1 / (1 + exp(-x)). */
    void sigmoid(float[] x, int count);

    void tanh(float[] x, int count);

    /** x = x where positive, exp(x) - 1 elsewhere. */
    void elu(float[] x, int count);

    /** x = e^x, for x held within -87.3 and 88. */
    void exp(float[] x, int count);

    /** x = scale * x. */
    void scale(float[] x, int count, float scale);

    /** y = y + scale * x (BLAS axpy). */
    void axpy(int count, float scale, float[] x, int x0, float[] y, int y0);

    /** y = y * x, element by element (Hadamard product): a dropout or masking noise's mask laid over y. */
    void hadamard(int count, float[] x, float[] y);

    /** to = to + x * y, element by element. */
    void multiplyAdd(int count, float[] x, float[] y, float[] to);

    /** d = d * f'(.), for y = f(.) of {@link #relu}. */
    void reluBack(float[] y, float[] d, int count, float leak);

    /** d = d * f'(.), for y = f(.) of {@link #sigmoid}. */
    void sigmoidBack(float[] y, float[] d, int count);

    /** d = d * f'(.), for y = f(.) of {@link #tanh}. */
    void tanhBack(float[] y, float[] d, int count);

    /** d = d * f'(.), for y = f(.) of {@link #elu}. */
    void eluBack(float[] y, float[] d, int count);

    /**
     * Squared error of y against x, both [rows, n].
     *
     * @param scale what each difference times two is multiplied by to give d
     * @param d     receives 2 scale (y - x); columns from n to the stride receive 0
     * @return the sum of (y - x)^2
     */
    double squaredError(int rows, int n, int stride, float[] y, float[] x, float scale, float[] d);

    /**
     * Binary cross-entropy of sigmoid(y) against x, both [rows, n], stable for any y.
     *
     * @param scale what each difference is multiplied by to give d
     * @param y     the logits; receives sigmoid(y), and anything in columns from n to the stride
     * @param d     receives scale (sigmoid(y) - x), the gradient by the logits; columns from n to the stride receive 0
     * @return the sum of -x ln sigmoid(y) - (1 - x) ln(1 - sigmoid(y))
     */
    double crossEntropy(int rows, int n, int stride, float[] y, float[] x, float scale, float[] d);

    /** to[r] = sum of row r of x [rows, n]. */
    void rowSums(int rows, int n, int stride, float[] x, float[] to, int to0);

    /** to [columns, rows] = x [rows, columns] turned over. */
    void transpose(int rows, int columns, float[] x, int xStride, float[] to, int toStride);

    /**
     * One step of Adam (Kingma and Ba 2015, algorithm 1).
     *
     * @param g       gradient
     * @param moments the first moments of all parameters, then the second: 2 count floats
     * @param step    number of the step, from 1
     */
    void adam(int count, float[] parameters, float[] g, float[] moments, double rate, double beta1, double beta2,
              double epsilon, long step);

    /**
     * One step of gradient descent with Nesterov's momentum (Sutskever et al. 2013, section 2, in the variables that
     * DL4J uses): v' = momentum * v - rate * g; p = p + (1 + momentum) * v' - momentum * v.
     */
    void sgd(int count, float[] parameters, float[] g, float[] velocity, float rate, float momentum);
}
