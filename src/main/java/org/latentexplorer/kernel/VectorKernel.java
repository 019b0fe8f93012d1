package org.latentexplorer.kernel;

import java.util.Arrays;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** The kernels on the machine's vector unit, each method the twin of the one in {@link ScalarKernel}. */
final class VectorKernel implements Kernel {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final VectorSpecies<Byte> BYTES = VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(64, 8 * LANES)));
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    /** Added and taken off again, it rounds moments to multiples of 1e-27: no product of theirs is denormal then. */
    private static final float TINY = 1e-20f;
    private static final VectorShuffle<Float> BY_8 = turn(8);
    private static final VectorShuffle<Float> BY_4 = turn(4);
    private static final VectorShuffle<Float> BY_2 = turn(2);
    private static final VectorShuffle<Float> BY_1 = turn(1);

    private VectorKernel() {
    }

    static Kernel create() {
        return new VectorKernel();
    }

    private static VectorShuffle<Float> turn(int by) {
        return VectorShuffle.fromOp(SPECIES, i -> (i + by) % LANES);
    }

    @Override
    public String description() {
        return SPECIES.vectorBitSize() + "-bit vectors";
    }

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public void multiply(int m, int n, int k, float[] a, int a0, int aRow, int aCol, float[] b, int b0, int bStride,
                         float[] bias, int bias0, float[] c, int c0, int cStride) {
        Tiles.multiply(m, n, k, a, a0, aRow, aCol, b, b0, bStride, bias, bias0, c, c0, cStride);
    }

    @Override
    public void multiply(int rows, int cols, float[] w, int w0, float[] x, float[] bias, int bias0, float[] y) {
        int r = 0;
        int whole = SPECIES.loopBound(cols);
        for (; r + 4 <= rows; r += 4) {
            fourRows(cols, whole, w, w0 + r * cols, x, bias, bias0 + r, y, r);
        }
        for (; r < rows; r++) {
            FloatVector sum = FloatVector.zero(SPECIES);
            int at = w0 + r * cols;
            for (int j = 0; j < whole; j += LANES) {
                sum = FloatVector.fromArray(SPECIES, w, at + j).fma(FloatVector.fromArray(SPECIES, x, j), sum);
            }
            y[r] = tail(cols, whole, w, at, x, total(sum) + bias[bias0 + r]);
        }
    }

    private static void fourRows(int cols, int whole, float[] w, int w0, float[] x, float[] bias, int bias0,
                                 float[] y, int y0) {
        FloatVector s0 = FloatVector.zero(SPECIES);
        FloatVector s1 = s0;
        FloatVector s2 = s0;
        FloatVector s3 = s0;
        for (int j = 0; j < whole; j += LANES) {
            FloatVector v = FloatVector.fromArray(SPECIES, x, j);
            s0 = FloatVector.fromArray(SPECIES, w, w0 + j).fma(v, s0);
            s1 = FloatVector.fromArray(SPECIES, w, w0 + cols + j).fma(v, s1);
            s2 = FloatVector.fromArray(SPECIES, w, w0 + 2 * cols + j).fma(v, s2);
            s3 = FloatVector.fromArray(SPECIES, w, w0 + 3 * cols + j).fma(v, s3);
        }
        y[y0] = tail(cols, whole, w, w0, x, total(s0) + bias[bias0]);
        y[y0 + 1] = tail(cols, whole, w, w0 + cols, x, total(s1) + bias[bias0 + 1]);
        y[y0 + 2] = tail(cols, whole, w, w0 + 2 * cols, x, total(s2) + bias[bias0 + 2]);
        y[y0 + 3] = tail(cols, whole, w, w0 + 3 * cols, x, total(s3) + bias[bias0 + 3]);
    }

    private static float tail(int cols, int whole, float[] w, int w0, float[] x, float sum) {
        float all = sum;
        for (int j = whole; j < cols; j++) {
            all += w[w0 + j] * x[j];
        }
        return all;
    }

    /** The sum of all lanes, as a tree: {@code reduceLanes} leaves its order open and may give other bits next time. */
    private static float total(FloatVector v) {
        FloatVector sum = v;
        if (LANES > 8) {
            sum = sum.add(sum.rearrange(BY_8));
        }
        if (LANES > 4) {
            sum = sum.add(sum.rearrange(BY_4));
        }
        sum = sum.add(sum.rearrange(BY_2));
        return sum.add(sum.rearrange(BY_1)).lane(0);
    }

    @Override
    public void pixels(byte[] from, int from0, int count, float[] to, int to0) {
        int i = 0;
        for (; i + BYTES.length() <= count; i += LANES) {
            IntVector whole = (IntVector) ByteVector.fromArray(BYTES, from, from0 + i)
                    .convertShape(VectorOperators.ZERO_EXTEND_B2I, INTS, 0);
            FloatVector pixels = (FloatVector) whole.convertShape(VectorOperators.I2F, SPECIES, 0);
            pixels.div(255).intoArray(to, to0 + i);
        }
        for (; i < count; i++) {
            to[to0 + i] = (from[from0 + i] & 0xff) / 255f;
        }
    }

    @Override
    public void relu(float[] x, int count, float leak) {
        for (int i = 0; i < count; i += LANES) {
            VectorMask<Float> some = SPECIES.indexInRange(i, count);
            FloatVector v = FloatVector.fromArray(SPECIES, x, i, some);
            v.mul(leak).blend(v, v.compare(VectorOperators.GT, 0)).intoArray(x, i, some);
        }
    }

    @Override
    public void sigmoid(float[] x, int count) {
        for (int i = 0; i < count; i += LANES) {
            VectorMask<Float> some = SPECIES.indexInRange(i, count);
            Curves.sigmoid(FloatVector.fromArray(SPECIES, x, i, some)).intoArray(x, i, some);
        }
    }

    @Override
    public void tanh(float[] x, int count) {
        for (int i = 0; i < count; i += LANES) {
            VectorMask<Float> some = SPECIES.indexInRange(i, count);
            Curves.tanh(FloatVector.fromArray(SPECIES, x, i, some)).intoArray(x, i, some);
        }
    }

    @Override
    public void elu(float[] x, int count) {
        for (int i = 0; i < count; i += LANES) {
            VectorMask<Float> some = SPECIES.indexInRange(i, count);
            FloatVector v = FloatVector.fromArray(SPECIES, x, i, some);
            Curves.exp(v).sub(1).blend(v, v.compare(VectorOperators.GT, 0)).intoArray(x, i, some);
        }
    }

    @Override
    public void exp(float[] x, int count) {
        for (int i = 0; i < count; i += LANES) {
            VectorMask<Float> some = SPECIES.indexInRange(i, count);
            Curves.exp(FloatVector.fromArray(SPECIES, x, i, some)).intoArray(x, i, some);
        }
    }

    @Override
    public void scale(float[] x, int count, float scale) {
        for (int i = 0; i < count; i += LANES) {
            VectorMask<Float> some = SPECIES.indexInRange(i, count);
            FloatVector.fromArray(SPECIES, x, i, some).mul(scale).intoArray(x, i, some);
        }
    }

    @Override
    public void axpy(int count, float scale, float[] x, int x0, float[] y, int y0) {
        FloatVector factor = FloatVector.broadcast(SPECIES, scale);
        for (int i = 0; i < count; i += LANES) {
            VectorMask<Float> some = SPECIES.indexInRange(i, count);
            FloatVector.fromArray(SPECIES, x, x0 + i, some).fma(factor, FloatVector.fromArray(SPECIES, y, y0 + i, some))
                    .intoArray(y, y0 + i, some);
        }
    }

    @Override
    public void hadamard(int count, float[] x, float[] y) {
        for (int i = 0; i < count; i += LANES) {
            VectorMask<Float> some = SPECIES.indexInRange(i, count);
            FloatVector.fromArray(SPECIES, x, i, some).mul(FloatVector.fromArray(SPECIES, y, i, some))
                    .intoArray(y, i, some);
        }
    }

    @Override
    public void multiplyAdd(int count, float[] x, float[] y, float[] to) {
        for (int i = 0; i < count; i += LANES) {
            VectorMask<Float> some = SPECIES.indexInRange(i, count);
            FloatVector.fromArray(SPECIES, x, i, some).fma(FloatVector.fromArray(SPECIES, y, i, some),
                    FloatVector.fromArray(SPECIES, to, i, some)).intoArray(to, i, some);
        }
    }

    @Override
    public void reluBack(float[] y, float[] d, int count, float leak) {
        for (int i = 0; i < count; i += LANES) {
            VectorMask<Float> some = SPECIES.indexInRange(i, count);
            FloatVector v = FloatVector.fromArray(SPECIES, y, i, some);
            FloatVector g = FloatVector.fromArray(SPECIES, d, i, some);
            g.mul(leak).blend(g, v.compare(VectorOperators.GT, 0)).intoArray(d, i, some);
        }
    }

    @Override
    public void sigmoidBack(float[] y, float[] d, int count) {
        for (int i = 0; i < count; i += LANES) {
            VectorMask<Float> some = SPECIES.indexInRange(i, count);
            FloatVector v = FloatVector.fromArray(SPECIES, y, i, some);
            FloatVector.fromArray(SPECIES, d, i, some).mul(v.mul(v.neg().add(1))).intoArray(d, i, some);
        }
    }

    @Override
    public void tanhBack(float[] y, float[] d, int count) {
        for (int i = 0; i < count; i += LANES) {
            VectorMask<Float> some = SPECIES.indexInRange(i, count);
            FloatVector v = FloatVector.fromArray(SPECIES, y, i, some);
            FloatVector.fromArray(SPECIES, d, i, some).mul(v.mul(v).neg().add(1)).intoArray(d, i, some);
        }
    }

    @Override
    public void eluBack(float[] y, float[] d, int count) {
        for (int i = 0; i < count; i += LANES) {
            VectorMask<Float> some = SPECIES.indexInRange(i, count);
            FloatVector v = FloatVector.fromArray(SPECIES, y, i, some);
            FloatVector g = FloatVector.fromArray(SPECIES, d, i, some);
            g.mul(v.add(1)).blend(g, v.compare(VectorOperators.GT, 0)).intoArray(d, i, some);
        }
    }

    @Override
    public double squaredError(int rows, int n, int stride, float[] y, float[] x, float scale, float[] d) {
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            FloatVector squares = FloatVector.zero(SPECIES);
            for (int j = 0; j < n; j += LANES) {
                VectorMask<Float> some = SPECIES.indexInRange(j, n);
                int at = r * stride + j;
                FloatVector difference = FloatVector.fromArray(SPECIES, y, at, some)
                        .sub(FloatVector.fromArray(SPECIES, x, at, some));
                squares = difference.fma(difference, squares);
                difference.mul(2 * scale).intoArray(d, at, some);
            }
            Arrays.fill(d, r * stride + n, (r + 1) * stride, 0);
            sum += total(squares);
        }
        return sum;
    }

    @Override
    public double crossEntropy(int rows, int n, int stride, float[] y, float[] x, float scale, float[] d) {
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            FloatVector losses = FloatVector.zero(SPECIES);
            for (int j = 0; j < n; j += LANES) {
                VectorMask<Float> some = SPECIES.indexInRange(j, n);
                int at = r * stride + j;
                FloatVector logit = FloatVector.fromArray(SPECIES, y, at, some);
                FloatVector target = FloatVector.fromArray(SPECIES, x, at, some);
                FloatVector e = Curves.exp(logit.abs().neg());
                FloatVector loss = logit.max(0).sub(logit.mul(target)).add(Curves.log(e.add(1)));
                losses = losses.add(loss.blend(0, some.not()));
                FloatVector p = e.blend(1, logit.compare(VectorOperators.GE, 0)).div(e.add(1));
                p.intoArray(y, at, some);
                p.sub(target).mul(scale).intoArray(d, at, some);
            }
            Arrays.fill(d, r * stride + n, (r + 1) * stride, 0);
            sum += total(losses);
        }
        return sum;
    }

    @Override
    public void rowSums(int rows, int n, int stride, float[] x, float[] to, int to0) {
        for (int r = 0; r < rows; r++) {
            FloatVector sum = FloatVector.zero(SPECIES);
            for (int j = 0; j < n; j += LANES) {
                sum = sum.add(FloatVector.fromArray(SPECIES, x, r * stride + j, SPECIES.indexInRange(j, n)));
            }
            to[to0 + r] = total(sum);
        }
    }

    @Override
    public void transpose(int rows, int columns, float[] x, int xStride, float[] to, int toStride) {
        for (int c0 = 0; c0 < columns; c0 += 16) {
            int end = Math.min(c0 + 16, columns);
            for (int r = 0; r < rows; r++) {
                int at = r * xStride;
                for (int c = c0; c < end; c++) {
                    to[c * toStride + r] = x[at + c];
                }
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
        FloatVector one = FloatVector.broadcast(SPECIES, 1);
        for (int i = 0; i < count; i += LANES) {
            VectorMask<Float> some = SPECIES.indexInRange(i, count);
            FloatVector slope = FloatVector.fromArray(SPECIES, g, i, some);
            FloatVector m = decayed(FloatVector.fromArray(SPECIES, moments, i, some), b1, slope.mul(1 - b1), one);
            FloatVector v = decayed(FloatVector.fromArray(SPECIES, moments, count + i, some), b2,
                    slope.mul(1 - b2), slope);
            m.intoArray(moments, i, some);
            v.intoArray(moments, count + i, some);
            FloatVector move = m.mul(size).div(v.sqrt().mul(correction).add(eps));
            FloatVector.fromArray(SPECIES, parameters, i, some).sub(move).intoArray(parameters, i, some);
        }
    }

    /** moment * decay + x * y, kept from ever becoming denormal: many times slower, and for good in dead units. */
    private static FloatVector decayed(FloatVector moment, float decay, FloatVector x, FloatVector y) {
        FloatVector tiny = FloatVector.broadcast(SPECIES, TINY);
        return moment.fma(FloatVector.broadcast(SPECIES, decay), x.fma(y, tiny)).sub(tiny);
    }

    @Override
    public void sgd(int count, float[] parameters, float[] g, float[] velocity, float rate, float momentum) {
        for (int i = 0; i < count; i += LANES) {
            VectorMask<Float> some = SPECIES.indexInRange(i, count);
            FloatVector before = FloatVector.fromArray(SPECIES, velocity, i, some).mul(momentum);
            FloatVector v = before.sub(FloatVector.fromArray(SPECIES, g, i, some).mul(rate));
            v.intoArray(velocity, i, some);
            FloatVector.fromArray(SPECIES, parameters, i, some).add(v.mul(1 + momentum).sub(before))
                    .intoArray(parameters, i, some);
        }
    }

    @Override
    public double l1Norm(int rows, int n, int stride, float[] x, int x0) {
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            FloatVector magnitudes = FloatVector.zero(SPECIES);
            for (int j = 0; j < n; j += LANES) {
                VectorMask<Float> some = SPECIES.indexInRange(j, n);
                magnitudes = magnitudes.add(FloatVector.fromArray(SPECIES, x, x0 + r * stride + j, some).abs());
            }
            sum += total(magnitudes);
        }
        return sum;
    }

    @Override
    public double squaredNorm(int rows, int n, int stride, float[] x, int x0) {
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            FloatVector squares = FloatVector.zero(SPECIES);
            for (int j = 0; j < n; j += LANES) {
                VectorMask<Float> some = SPECIES.indexInRange(j, n);
                FloatVector v = FloatVector.fromArray(SPECIES, x, x0 + r * stride + j, some);
                squares = v.fma(v, squares);
            }
            sum += total(squares);
        }
        return sum;
    }

    @Override
    public void elasticNet(int rows, int n, int stride, float[] x, int x0, float l1, float l2, float[] g, int g0) {
        FloatVector decay = FloatVector.broadcast(SPECIES, l2);
        FloatVector zero = FloatVector.zero(SPECIES);
        for (int r = 0; r < rows; r++) {
            for (int j = r * stride; j < r * stride + n; j += LANES) {
                VectorMask<Float> some = SPECIES.indexInRange(j, r * stride + n);
                FloatVector v = FloatVector.fromArray(SPECIES, x, x0 + j, some);
                FloatVector sign = zero.blend(l1, v.compare(VectorOperators.GT, 0))
                        .blend(-l1, v.compare(VectorOperators.LT, 0));
                v.fma(decay, sign).add(FloatVector.fromArray(SPECIES, g, g0 + j, some)).intoArray(g, g0 + j, some);
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
            float term = scale * v[v0 + r];
            for (int j = r * stride; j < r * stride + n; j += LANES) {
                VectorMask<Float> some = SPECIES.indexInRange(j, r * stride + n);
                FloatVector.fromArray(SPECIES, x, j, some).add(term).intoArray(x, j, some);
            }
        }
    }

    @Override
    public void reparameterize(int rows, int n, int stride, float[] h, float[] noise, float[] z) {
        for (int r = 0; r < rows; r++) {
            for (int j = r * stride; j < r * stride + n; j += LANES) {
                VectorMask<Float> some = SPECIES.indexInRange(j, r * stride + n);
                FloatVector logVariance = FloatVector.fromArray(SPECIES, h, rows * stride + j, some);
                Curves.exp(logVariance.mul(0.5f)).fma(FloatVector.fromArray(SPECIES, noise, j, some),
                        FloatVector.fromArray(SPECIES, h, j, some)).intoArray(z, j, some);
            }
        }
    }

    @Override
    public double gaussianDivergence(int rows, int n, int stride, float[] h) {
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            FloatVector terms = FloatVector.zero(SPECIES);
            for (int j = r * stride; j < r * stride + n; j += LANES) {
                VectorMask<Float> some = SPECIES.indexInRange(j, r * stride + n);
                FloatVector mean = FloatVector.fromArray(SPECIES, h, j, some);
                FloatVector logVariance = FloatVector.fromArray(SPECIES, h, rows * stride + j, some);
                // a lane that does not exist reads as 0 and adds 0
                terms = terms.add(mean.fma(mean, Curves.exp(logVariance).sub(1).sub(logVariance)));
            }
            sum += 0.5 * total(terms);
        }
        return sum;
    }

    @Override
    public void gaussianBack(int rows, int n, int stride, float[] h, float[] noise, float[] dz, float scale,
                             float[] dh) {
        FloatVector factor = FloatVector.broadcast(SPECIES, scale);
        int variances = rows * stride;
        for (int r = 0; r < rows; r++) {
            for (int j = r * stride; j < r * stride + n; j += LANES) {
                VectorMask<Float> some = SPECIES.indexInRange(j, r * stride + n);
                FloatVector slope = FloatVector.fromArray(SPECIES, dz, j, some);
                FloatVector.fromArray(SPECIES, h, j, some).fma(factor, slope).intoArray(dh, j, some);
                FloatVector logVariance = FloatVector.fromArray(SPECIES, h, variances + j, some);
                FloatVector deviation = Curves.exp(logVariance.mul(0.5f));
                FloatVector divergence = Curves.exp(logVariance).sub(1).mul(scale);
                slope.mul(FloatVector.fromArray(SPECIES, noise, j, some)).fma(deviation, divergence).mul(0.5f)
                        .intoArray(dh, variances + j, some);
            }
        }
    }
}
