package org.latentexplorer.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
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

    /** ln(1 + x) for x from 0 to 1, by the polynomial of least relative error for ln(1 + x) / x: 5e-9. */
    static FloatVector log1p(FloatVector x) {
        FloatVector sum = FloatVector.broadcast(SPECIES, -0.003244024235755205f);
        sum = sum.fma(x, FloatVector.broadcast(SPECIES, 0.019851457327604294f));
        sum = sum.fma(x, FloatVector.broadcast(SPECIES, -0.056959524750709534f));
        sum = sum.fma(x, FloatVector.broadcast(SPECIES, 0.10603653639554977f));
        sum = sum.fma(x, FloatVector.broadcast(SPECIES, -0.15305592119693756f));
        sum = sum.fma(x, FloatVector.broadcast(SPECIES, 0.1967593878507614f));
        sum = sum.fma(x, FloatVector.broadcast(SPECIES, -0.24954134225845337f));
        sum = sum.fma(x, FloatVector.broadcast(SPECIES, 0.3332996368408203f));
        sum = sum.fma(x, FloatVector.broadcast(SPECIES, -0.4999990165233612f));
        return sum.mul(x).fma(x, x);
    }
}
