package org.latentexplorer.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** This machine's widest float vectors, and what is done with them everywhere. */
final class Vectors {
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
    static final int LANES = SPECIES.length();
    private static final ThreadLocal<float[]> SCRATCH = ThreadLocal.withInitial(() -> new float[LANES]);
    private static final FloatVector NUMBERS = FloatVector.zero(SPECIES).addIndex(1);
    private static final VectorShuffle<Float> BY_8 = turn(8);
    private static final VectorShuffle<Float> BY_4 = turn(4);
    private static final VectorShuffle<Float> BY_2 = turn(2);
    private static final VectorShuffle<Float> BY_1 = turn(1);

    private Vectors() {
    }

    private static VectorShuffle<Float> turn(int by) {
        return VectorShuffle.fromOp(SPECIES, i -> (i + by) % LANES);
    }

    static FloatVector load(float[] x, int at) {
        return FloatVector.fromArray(SPECIES, x, at);
    }

    static FloatVector all(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }

    /** The lanes from number {@code count} on: those beyond a row's end when {@code count} of its floats are left. */
    static VectorMask<Float> beyond(int count) {
        return NUMBERS.compare(VectorOperators.GE, (float) count);
    }

    /** The sum of all lanes, as a tree: {@code reduceLanes} leaves its order open and may give other bits next time. */
    static float total(FloatVector v) {
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

    /** One vector's floats to work with, the calling thread's own. */
    static float[] scratch() {
        return SCRATCH.get();
    }

    /** The sum of the first of a vector's floats, in their order. */
    static float total(float[] lanes, int count) {
        float sum = 0;
        for (int i = 0; i < count; i++) {
            sum += lanes[i];
        }
        return sum;
    }
}
