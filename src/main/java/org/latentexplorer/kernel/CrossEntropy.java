package org.latentexplorer.kernel;

import static org.latentexplorer.kernel.Vectors.LANES;
import static org.latentexplorer.kernel.Vectors.SPECIES;
import static org.latentexplorer.kernel.Vectors.all;
import static org.latentexplorer.kernel.Vectors.load;
import static org.latentexplorer.kernel.Vectors.total;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** Cross-entropy of logits against targets; see {@link Kernel#crossEntropy}. */
final class CrossEntropy {
    private CrossEntropy() {
    }

    /**
     * The sum over the n numbers from {@code at} on; up to a whole vector of numbers may be written at their end.
     *
     * @param lanes one vector's floats, to add them up without vectors: with those the loop would be more than the JIT
     *              compiles in one piece
     */
    static float row(int at, int n, float[] y, float[] x, float scale, float[] d, float[] lanes) {
        int whole = at + SPECIES.loopBound(n);
        FloatVector losses = all(0);
        for (int j = at; j < whole; j += LANES) {
            losses = losses.add(loss(j, y, x, scale, d));
        }
        losses.intoArray(lanes, 0);
        float sum = total(lanes, LANES);
        return whole < at + n ? sum + end(whole, at + n - whole, y, x, scale, d, lanes) : sum;
    }

    private static float end(int at, int count, float[] y, float[] x, float scale, float[] d, float[] lanes) {
        loss(at, y, x, scale, d).intoArray(lanes, 0);
        return total(lanes, count);
    }

    private static FloatVector loss(int j, float[] y, float[] x, float scale, float[] d) {
        FloatVector logit = load(y, j);
        FloatVector target = load(x, j);
        FloatVector e = Curves.exp(logit.abs().neg());
        FloatVector p = e.blend(1, logit.compare(VectorOperators.GE, 0)).div(e.add(1));
        p.intoArray(y, j);
        p.sub(target).mul(scale).intoArray(d, j);
        return logit.max(0).sub(logit.mul(target)).add(Curves.log1p(e));
    }
}
