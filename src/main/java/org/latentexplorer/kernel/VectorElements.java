package org.latentexplorer.kernel;

import static org.latentexplorer.kernel.Vectors.LANES;
import static org.latentexplorer.kernel.Vectors.SPECIES;
import static org.latentexplorer.kernel.Vectors.all;
import static org.latentexplorer.kernel.Vectors.load;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** {@link Elements} in vectors, each method the twin of the one in {@link ScalarElements}. */
abstract class VectorElements implements Arithmetic {
    private static final VectorSpecies<Byte> BYTES =
            VectorSpecies.of(byte.class, VectorShape.forBitSize(Math.max(64, 8 * LANES)));
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    /** Added and taken off again, it rounds moments to multiples of 1e-27: no product of theirs is denormal then. */
    private static final float TINY = 1e-20f;

    @Override
    public void relu(float[] x, int from, int to, float leak) {
        for (int i = from; i < to; i += LANES) {
            FloatVector v = load(x, i);
            v.mul(leak).blend(v, v.compare(VectorOperators.GT, 0)).intoArray(x, i);
        }
    }

    @Override
    public void sigmoid(float[] x, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            Curves.sigmoid(load(x, i)).intoArray(x, i);
        }
    }

    @Override
    public void tanh(float[] x, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            Curves.tanh(load(x, i)).intoArray(x, i);
        }
    }

    @Override
    public void elu(float[] x, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            FloatVector v = load(x, i);
            Curves.exp(v).sub(1).blend(v, v.compare(VectorOperators.GT, 0)).intoArray(x, i);
        }
    }

    @Override
    public void exp(float[] x, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            Curves.exp(load(x, i)).intoArray(x, i);
        }
    }

    @Override
    public void scale(float[] x, int from, int to, float scale) {
        for (int i = from; i < to; i += LANES) {
            load(x, i).mul(scale).intoArray(x, i);
        }
    }

    @Override
    public void axpy(float scale, float[] x, int x0, float[] y, int y0, int from, int to) {
        FloatVector factor = all(scale);
        for (int i = from; i < to; i += LANES) {
            load(x, x0 + i).fma(factor, load(y, y0 + i)).intoArray(y, y0 + i);
        }
    }

    @Override
    public void hadamard(float[] x, float[] y, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            load(x, i).mul(load(y, i)).intoArray(y, i);
        }
    }

    @Override
    public void multiplyAdd(float[] x, float[] y, float[] sum, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            load(x, i).fma(load(y, i), load(sum, i)).intoArray(sum, i);
        }
    }

    @Override
    public void reluBack(float[] y, float[] d, int from, int to, float leak) {
        for (int i = from; i < to; i += LANES) {
            FloatVector g = load(d, i);
            g.mul(leak).blend(g, load(y, i).compare(VectorOperators.GT, 0)).intoArray(d, i);
        }
    }

    @Override
    public void sigmoidBack(float[] y, float[] d, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            FloatVector v = load(y, i);
            load(d, i).mul(v.mul(v.neg().add(1))).intoArray(d, i);
        }
    }

    @Override
    public void tanhBack(float[] y, float[] d, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            FloatVector v = load(y, i);
            load(d, i).mul(v.mul(v).neg().add(1)).intoArray(d, i);
        }
    }

    @Override
    public void eluBack(float[] y, float[] d, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            FloatVector v = load(y, i);
            FloatVector g = load(d, i);
            g.mul(v.add(1)).blend(g, v.compare(VectorOperators.GT, 0)).intoArray(d, i);
        }
    }

    @Override
    public void pixels(byte[] bytes, int from, int count, float[] to, int to0) {
        int i = 0;
        for (; i + BYTES.length() <= count; i += LANES) {
            IntVector whole = (IntVector) ByteVector.fromArray(BYTES, bytes, from + i)
                    .convertShape(VectorOperators.ZERO_EXTEND_B2I, INTS, 0);
            FloatVector pixels = (FloatVector) whole.convertShape(VectorOperators.I2F, SPECIES, 0);
            pixels.div(255).intoArray(to, to0 + i);
        }
        for (; i < count; i++) {
            to[to0 + i] = (bytes[from + i] & 0xff) / 255f;
        }
    }

    @Override
    public void adam(Adam step, float[] parameters, float[] g, float[] m, int m0, float[] v, int v0, int from, int to) {
        float beta1 = step.beta1;
        float beta2 = step.beta2;
        float size = step.size;
        float correction = step.correction;
        float epsilon = step.epsilon;
        FloatVector one = all(1);
        for (int i = from; i < to; i += LANES) {
            FloatVector slope = load(g, i);
            FloatVector first = decayed(load(m, m0 + i), beta1, slope.mul(1 - beta1), one);
            FloatVector second = decayed(load(v, v0 + i), beta2, slope.mul(1 - beta2), slope);
            first.intoArray(m, m0 + i);
            second.intoArray(v, v0 + i);
            FloatVector move = first.mul(size).div(second.sqrt().mul(correction).add(epsilon));
            load(parameters, i).sub(move).intoArray(parameters, i);
        }
    }

    /** moment * decay + x * y, kept from ever becoming denormal: many times slower, and for good in dead units. */
    private static FloatVector decayed(FloatVector moment, float decay, FloatVector x, FloatVector y) {
        FloatVector tiny = all(TINY);
        return moment.fma(all(decay), x.fma(y, tiny)).sub(tiny);
    }

    @Override
    public void sgd(float[] parameters, float[] g, float[] velocity, float rate, float momentum, int from, int to) {
        for (int i = from; i < to; i += LANES) {
            FloatVector before = load(velocity, i).mul(momentum);
            FloatVector v = before.sub(load(g, i).mul(rate));
            v.intoArray(velocity, i);
            load(parameters, i).add(v.mul(1 + momentum).sub(before)).intoArray(parameters, i);
        }
    }
}
