package org.latentexplorer.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Exponential functions of whole vectors, to about one unit in the last place. Made of sums and products alone: the
 * JDK's vector {@code EXP} gives other bits before compilation than after, and equal seeds must give equal runs.
 */
final class Curves {
    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final float LOG2_E = 1.44269504f;
    /** ln 2 in two parts, the first short enough for exact products with exponents. */
    private static final float LN2_HIGH = 0.693359375f;
    private static final float LN2_LOW = -2.12194440e-4f;
    /** Adding this rounds a float below 2^22 to a whole number. */
    private static final float ROUND = 12582912f;

    private Curves() {
    }

    /** e^x = 2^n e^r with |r| at most ln(2) / 2 and e^r by its Taylor series; 0 and infinity beyond +-87.3. */
    static FloatVector exp(FloatVector x) {
        FloatVector bounded = x.max(-87.3f).min(88.0f);
        FloatVector n = bounded.mul(LOG2_E).add(ROUND).sub(ROUND);
        FloatVector r = n.fma(FloatVector.broadcast(SPECIES, -LN2_HIGH), bounded);
        r = n.fma(FloatVector.broadcast(SPECIES, -LN2_LOW), r);
        FloatVector sum = FloatVector.broadcast(SPECIES, 1 / 5040f);
        sum = sum.fma(r, FloatVector.broadcast(SPECIES, 1 / 720f));
        sum = sum.fma(r, FloatVector.broadcast(SPECIES, 1 / 120f));
        sum = sum.fma(r, FloatVector.broadcast(SPECIES, 1 / 24f));
        sum = sum.fma(r, FloatVector.broadcast(SPECIES, 1 / 6f));
        sum = sum.fma(r, FloatVector.broadcast(SPECIES, 0.5f));
        sum = sum.fma(r, FloatVector.broadcast(SPECIES, 1));
        sum = sum.fma(r, FloatVector.broadcast(SPECIES, 1));
        IntVector exponent = (IntVector) n.convertShape(VectorOperators.F2I, INTS, 0);
        FloatVector power = exponent.add(127).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
        return sum.mul(power);
    }

    static FloatVector sigmoid(FloatVector x) {
        return FloatVector.broadcast(SPECIES, 1).div(exp(x.neg()).add(1));
    }

    /** tanh x = 1 - 2 / (e^2x + 1); by its series near 0, where that difference would lose digits. */
    static FloatVector tanh(FloatVector x) {
        FloatVector far = FloatVector.broadcast(SPECIES, 1)
                .sub(FloatVector.broadcast(SPECIES, 2).div(exp(x.add(x)).add(1)));
        FloatVector s = x.mul(x);
        FloatVector near = FloatVector.broadcast(SPECIES, 62 / 2835f);
        near = near.fma(s, FloatVector.broadcast(SPECIES, -17 / 315f));
        near = near.fma(s, FloatVector.broadcast(SPECIES, 2 / 15f));
        near = near.fma(s, FloatVector.broadcast(SPECIES, -1 / 3f));
        near = near.mul(s).fma(x, x);
        return far.blend(near, x.abs().compare(VectorOperators.LT, 0.25f));
    }

    /** ln x for normal x above 0: the exponent times ln 2, and 2 artanh((m - 1) / (m + 1)) for the mantissa. */
    static FloatVector log(FloatVector x) {
        IntVector bits = x.reinterpretAsInts();
        IntVector exponent = bits.lanewise(VectorOperators.ASHR, 23).sub(127);
        FloatVector m = bits.and(0x007fffff).or(0x3f800000).reinterpretAsFloats();
        VectorMask<Float> upper = m.compare(VectorOperators.GT, 1.41421356f);
        m = m.blend(m.mul(0.5f), upper);
        FloatVector n = ((FloatVector) exponent.convertShape(VectorOperators.I2F, SPECIES, 0)).add(1, upper);
        FloatVector t = m.sub(1).div(m.add(1));
        FloatVector s = t.mul(t);
        FloatVector sum = FloatVector.broadcast(SPECIES, 2 / 9f);
        sum = sum.fma(s, FloatVector.broadcast(SPECIES, 2 / 7f));
        sum = sum.fma(s, FloatVector.broadcast(SPECIES, 2 / 5f));
        sum = sum.fma(s, FloatVector.broadcast(SPECIES, 2 / 3f));
        sum = sum.fma(s, FloatVector.broadcast(SPECIES, 2)).mul(t);
        return n.fma(FloatVector.broadcast(SPECIES, LN2_LOW), sum).add(n.mul(LN2_HIGH));
    }
}
