package org.latentexplorer.kernel;

import org.jspecify.annotations.NullUnmarked;

/**
 * The arguments of one call, where every thread that works at it finds them. Each calling thread has one and uses it
 * again and again, so that calls allocate nothing. What the fields mean is up to the call.
 */
@NullUnmarked
final class Job {
    final Arithmetic with;
    Adam adam = new Adam();
    float[] a;
    float[] b;
    float[] c;
    float[] d;
    int a0;
    int b0;
    int c0;
    int d0;
    int aRow;
    int aCol;
    int bStride;
    int cStride;
    int m;
    int n;
    int k;
    float scale;
    float decay;
    /** One number a row. */
    double[] sums = new double[0];

    /** Has arrays of one vector each, for the end of a range; null in such a job itself. */
    private final Job end;

    Job(Arithmetic with) {
        this(with, new Job(with, null));
        int lanes = with.lanes();
        end.of(new float[lanes], new float[lanes], new float[lanes], new float[lanes]);
    }

    private Job(Arithmetic with, Job end) {
        this.with = with;
        this.end = end;
    }

    Job of(float[] x) {
        return of(x, null, null, null);
    }

    Job of(float[] x, float[] y) {
        return of(x, y, null, null);
    }

    Job of(float[] x, float[] y, float[] z) {
        return of(x, y, z, null);
    }

    Job of(float[] x, float[] y, float[] z, float[] w) {
        a = x;
        b = y;
        c = z;
        d = w;
        return this;
    }

    Job scale(float by) {
        scale = by;
        return this;
    }

    /** Matrices [rows, columns] with one stride. */
    Job matrix(int rows, int columns, int stride) {
        m = rows;
        n = columns;
        bStride = stride;
        return this;
    }

    /** Where the arrays' part in the call begins. */
    Job at(int aStart, int bStart, int cStart, int dStart) {
        a0 = aStart;
        b0 = bStart;
        c0 = cStart;
        d0 = dStart;
        return this;
    }

    Job withSums() {
        if (sums.length < m) {
            sums = new double[m];
        }
        return this;
    }

    /** The rows' numbers added in the order of the rows, whichever thread found them. */
    double sum() {
        double sum = 0;
        for (int r = 0; r < m; r++) {
            sum += sums[r];
        }
        return sum;
    }

    /**
     * Works on the elements from {@code from} on, fewer than a vector, where a whole vector may be read and written:
     * in copies.
     */
    void end(int from, int count, Team.Part part) {
        end.adam = adam;
        end.scale = scale;
        end.decay = decay;
        copy(a, a0 + from, end.a, 0, count - from);
        copy(b, b0 + from, end.b, 0, count - from);
        copy(c, c0 + from, end.c, 0, count - from);
        copy(d, d0 + from, end.d, 0, count - from);
        part.run(end, 0, end.a.length);
        // what is written comes after what is read: it stands if both are one array
        copy(end.a, 0, a, a0 + from, count - from);
        copy(end.b, 0, b, b0 + from, count - from);
        copy(end.c, 0, c, c0 + from, count - from);
        copy(end.d, 0, d, d0 + from, count - from);
    }

    private static void copy(float[] from, int from0, float[] to, int to0, int count) {
        if (from != null && to != null) {
            System.arraycopy(from, from0, to, to0, count);
        }
    }

    /** Holds nothing that the caller may want to let go. */
    void clear() {
        at(0, 0, 0, 0);
        of(null);
    }
}
