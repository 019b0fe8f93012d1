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
    // vectors, not numbers that each use spreads out: the JIT compiles only so much into one method
    private static final FloatVector ONE = all(1);
    private static final FloatVector HALF = all(0.5f);
    private static final FloatVector LOWEST = all(-87.3f);
    private static final FloatVector HIGHEST = all(88);
    private static final FloatVector LOG2_E = all(1.44269504f);
    /** Adding this rounds a float below 2^22 to a whole number. */
    private static final FloatVector ROUND = all(12582912);
    /** ln 2 in two parts, the first short enough for exact products with exponents. */
    private static final FloatVector MINUS_LN2_HIGH = all(-0.693359375f);
    private static final FloatVector MINUS_LN2_LOW = all(2.12194440e-4f);
    private static final FloatVector EXP_7 = all(1 / 5040f);
    private static final FloatVector EXP_6 = all(1 / 720f);
    private static final FloatVector EXP_5 = all(1 / 120f);
    private static final FloatVector EXP_4 = all(1 / 24f);
    private static final FloatVector EXP_3 = all(1 / 6f);
    private static final IntVector BIAS = IntVector.broadcast(INTS, 127);
    private static final FloatVector LOG_10 = all(-0.003244024235755205f);
    private static final FloatVector LOG_9 = all(0.019851457327604294f);
    private static final FloatVector LOG_8 = all(-0.056959524750709534f);
    private static final FloatVector LOG_7 = all(0.10603653639554977f);
    private static final FloatVector LOG_6 = all(-0.15305592119693756f);
    private static final FloatVector LOG_5 = all(0.1967593878507614f);
    private static final FloatVector LOG_4 = all(-0.24954134225845337f);
    private static final FloatVector LOG_3 = all(0.3332996368408203f);
    private static final FloatVector LOG_2 = all(-0.4999990165233612f);
    private static final FloatVector TANH_9 = all(62 / 2835f);
    private static final FloatVector TANH_7 = all(-17 / 315f);
    private static final FloatVector TANH_5 = all(2 / 15f);
    private static final FloatVector TANH_3 = all(-1 / 3f);

    private Curves() {
    }

    private static FloatVector all(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }

    /** e^x = 2^n e^r with |r| at most ln(2) / 2 and e^r by its Taylor series, for x held within -87.3 and 88. */
    static FloatVector exp(FloatVector x) {
        FloatVector bounded = x.max(LOWEST).min(HIGHEST);
        FloatVector n = bounded.mul(LOG2_E).add(ROUND).sub(ROUND);
        FloatVector r = n.fma(MINUS_LN2_LOW, n.fma(MINUS_LN2_HIGH, bounded));
        FloatVector sum = EXP_7.fma(r, EXP_6).fma(r, EXP_5).fma(r, EXP_4).fma(r, EXP_3).fma(r, HALF).fma(r, ONE)
                .fma(r, ONE);
        IntVector exponent = (IntVector) n.convertShape(VectorOperators.F2I, INTS, 0);
        FloatVector power = exponent.add(BIAS).lanewise(VectorOperators.LSHL, 23).reinterpretAsFloats();
        return sum.mul(power);
    }

    static FloatVector sigmoid(FloatVector x) {
        return ONE.div(exp(x.neg()).add(ONE));
    }

    /** tanh x = 1 - 2 / (e^2x + 1); by its series near 0, where that difference would lose digits. */
    static FloatVector tanh(FloatVector x) {
        FloatVector far = ONE.sub(ONE.add(ONE).div(exp(x.add(x)).add(ONE)));
        FloatVector s = x.mul(x);
        FloatVector near = TANH_9.fma(s, TANH_7).fma(s, TANH_5).fma(s, TANH_3).mul(s).fma(x, x);
        return far.blend(near, x.abs().compare(VectorOperators.LT, 0.25f));
    }

    /** ln(1 + x) for x from 0 to 1, by the polynomial of least relative error for ln(1 + x) / x: 5e-9. */
    static FloatVector log1p(FloatVector x) {
        FloatVector sum = LOG_10.fma(x, LOG_9).fma(x, LOG_8).fma(x, LOG_7).fma(x, LOG_6).fma(x, LOG_5).fma(x, LOG_4)
                .fma(x, LOG_3).fma(x, LOG_2);
        return sum.mul(x).fma(x, x);
    }
}
