package org.latentexplorer.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/** The kernels of t-SNE on the machine's vector unit, each method the twin of the one in {@link ScalarEmbeddingKernel}. */
final class VectorEmbeddingKernel implements EmbeddingKernel {
    /** No wider than the rows that callers make whole. */
    private static final VectorSpecies<Float> SPECIES =
            FloatVector.SPECIES_PREFERRED.length() > WIDTH ? FloatVector.SPECIES_512 : FloatVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();

    private static final VectorShuffle<Float> BY_8 = turn(8);
    private static final VectorShuffle<Float> BY_4 = turn(4);
    private static final VectorShuffle<Float> BY_2 = turn(2);
    private static final VectorShuffle<Float> BY_1 = turn(1);

    private static VectorShuffle<Float> turn(int by) {
        return VectorShuffle.fromOp(SPECIES, i -> (i + by) % LANES);
    }

    private static FloatVector load(float[] x, int at) {
        return FloatVector.fromArray(SPECIES, x, at);
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
    public void distances(int dimension, float[] points, int first, float[] columns, int stride, int from, int count,
                          float[] squares) {
        int row = first * dimension;
        for (int i = 0; i < count; i += LANES) {
            FloatVector s0 = FloatVector.zero(SPECIES);
            FloatVector s1 = s0;
            FloatVector s2 = s0;
            FloatVector s3 = s0;
            for (int d = 0; d < dimension; d++) {
                FloatVector c = load(columns, d * stride + from + i);
                FloatVector d0 = c.sub(points[row + d]);
                FloatVector d1 = c.sub(points[row + dimension + d]);
                FloatVector d2 = c.sub(points[row + 2 * dimension + d]);
                FloatVector d3 = c.sub(points[row + 3 * dimension + d]);
                s0 = d0.fma(d0, s0);
                s1 = d1.fma(d1, s1);
                s2 = d2.fma(d2, s2);
                s3 = d3.fma(d3, s3);
            }
            s0.intoArray(squares, i);
            s1.intoArray(squares, count + i);
            s2.intoArray(squares, 2 * count + i);
            s3.intoArray(squares, 3 * count + i);
        }
    }

    @Override
    public int below(float[] values, int from, int count, float limit, int[] found) {
        int size = 0;
        for (int i = 0; i < count; i += LANES) {
            VectorMask<Float> mask = load(values, from + i).compare(VectorOperators.LT, limit);
            long bits = mask.toLong();
            while (bits != 0) {
                found[size++] = i + Long.numberOfTrailingZeros(bits);
                bits &= bits - 1;
            }
        }
        return size;
    }

    @Override
    public void attraction(int first, int last, int[] starts, int[] neighbours, float[] weights, float[] x, float[] y,
                           float[] pullX, float[] pullY) {
        for (int i = first; i < last; i++) {
            FloatVector atX = FloatVector.broadcast(SPECIES, x[i]);
            FloatVector atY = FloatVector.broadcast(SPECIES, y[i]);
            FloatVector sumX = FloatVector.zero(SPECIES);
            FloatVector sumY = sumX;
            int end = starts[i + 1];
            for (int e = starts[i]; e < end; e += LANES) {
                FloatVector dx = atX.sub(FloatVector.fromArray(SPECIES, x, 0, neighbours, e));
                FloatVector dy = atY.sub(FloatVector.fromArray(SPECIES, y, 0, neighbours, e));
                FloatVector g = load(weights, e).div(dx.fma(dx, dy.fma(dy, FloatVector.broadcast(SPECIES, 1))));
                sumX = g.fma(dx, sumX);
                sumY = g.fma(dy, sumY);
            }
            pullX[i] = total(sumX);
            pullY[i] = total(sumY);
        }
    }

    @Override
    public double repulsion(int first, int last, int count, float[] x, float[] y, float[] pushX, float[] pushY) {
        double all = 0;
        int whole = SPECIES.loopBound(count);
        for (int i = first; i < last; i++) {
            FloatVector one = FloatVector.broadcast(SPECIES, 1);
            FloatVector sum = FloatVector.zero(SPECIES);
            FloatVector sumX = sum;
            FloatVector sumY = sum;
            for (int j = 0; j < whole; j += LANES) {
                FloatVector dx = load(x, j).sub(x[i]);
                FloatVector dy = load(y, j).sub(y[i]);
                FloatVector q = one.div(dx.fma(dx, dy.fma(dy, one)));
                sum = sum.add(q);
                FloatVector square = q.mul(q);
                sumX = square.fma(dx, sumX);
                sumY = square.fma(dy, sumY);
            }
            float rest = total(sum) - 1;
            float restX = -total(sumX);
            float restY = -total(sumY);
            for (int j = whole; j < count; j++) {
                float dx = x[i] - x[j];
                float dy = y[i] - y[j];
                float q = 1 / (1 + dx * dx + dy * dy);
                rest += q;
                restX += q * q * dx;
                restY += q * q * dy;
            }
            pushX[i] = restX;
            pushY[i] = restY;
            all += rest;
        }
        return all;
    }

    @Override
    public void pass(int radix, int l, int m, float[] turns, float[] re, float[] im, float[] toRe, float[] toIm) {
        int row = m * WIDTH;
        for (int j = 0; j < l; j++) {
            int from = j * row;
            int to = radix * j * row;
            int w = 2 * j * (radix - 1);
            switch (radix) {
                case 2 -> by2(row, from, l * row, to, turns, w, re, im, toRe, toIm);
                case 3 -> by3(row, from, l * row, to, turns, w, re, im, toRe, toIm);
                case 4 -> by4(row, from, l * row, to, turns, w, re, im, toRe, toIm);
                default -> throw new IllegalArgumentException("radix " + radix);
            }
        }
    }

    private static void by2(int row, int from, int apart, int to, float[] turns, int w, float[] re, float[] im,
                            float[] toRe, float[] toIm) {
        for (int k = 0; k < row; k += LANES) {
            FloatVector aRe = load(re, from + k);
            FloatVector aIm = load(im, from + k);
            FloatVector bRe = load(re, from + apart + k);
            FloatVector bIm = load(im, from + apart + k);
            aRe.add(bRe).intoArray(toRe, to + k);
            aIm.add(bIm).intoArray(toIm, to + k);
            turned(aRe.sub(bRe), aIm.sub(bIm), turns, w, toRe, toIm, to + row + k);
        }
    }

    private static void by3(int row, int from, int apart, int to, float[] turns, int w, float[] re, float[] im,
                            float[] toRe, float[] toIm) {
        float sin60 = (float) (Math.sqrt(3) / 2);
        for (int k = 0; k < row; k += LANES) {
            FloatVector aRe = load(re, from + k);
            FloatVector aIm = load(im, from + k);
            FloatVector bRe = load(re, from + apart + k);
            FloatVector bIm = load(im, from + apart + k);
            FloatVector cRe = load(re, from + 2 * apart + k);
            FloatVector cIm = load(im, from + 2 * apart + k);
            FloatVector sumRe = bRe.add(cRe);
            FloatVector sumIm = bIm.add(cIm);
            FloatVector offRe = bRe.sub(cRe).mul(sin60);
            FloatVector offIm = bIm.sub(cIm).mul(sin60);
            FloatVector midRe = aRe.sub(sumRe.mul(0.5f));
            FloatVector midIm = aIm.sub(sumIm.mul(0.5f));
            aRe.add(sumRe).intoArray(toRe, to + k);
            aIm.add(sumIm).intoArray(toIm, to + k);
            turned(midRe.add(offIm), midIm.sub(offRe), turns, w, toRe, toIm, to + row + k);
            turned(midRe.sub(offIm), midIm.add(offRe), turns, w + 2, toRe, toIm, to + 2 * row + k);
        }
    }

    private static void by4(int row, int from, int apart, int to, float[] turns, int w, float[] re, float[] im,
                            float[] toRe, float[] toIm) {
        for (int k = 0; k < row; k += LANES) {
            FloatVector aRe = load(re, from + k);
            FloatVector aIm = load(im, from + k);
            FloatVector bRe = load(re, from + apart + k);
            FloatVector bIm = load(im, from + apart + k);
            FloatVector cRe = load(re, from + 2 * apart + k);
            FloatVector cIm = load(im, from + 2 * apart + k);
            FloatVector dRe = load(re, from + 3 * apart + k);
            FloatVector dIm = load(im, from + 3 * apart + k);
            FloatVector acRe = aRe.add(cRe);
            FloatVector acIm = aIm.add(cIm);
            FloatVector bdRe = bRe.add(dRe);
            FloatVector bdIm = bIm.add(dIm);
            acRe.add(bdRe).intoArray(toRe, to + k);
            acIm.add(bdIm).intoArray(toIm, to + k);
            turned(acRe.sub(bdRe), acIm.sub(bdIm), turns, w + 2, toRe, toIm, to + 2 * row + k);
            FloatVector offRe = aRe.sub(cRe);
            FloatVector offIm = aIm.sub(cIm);
            FloatVector sideRe = bIm.sub(dIm);
            FloatVector sideIm = dRe.sub(bRe);
            turned(offRe.add(sideRe), offIm.add(sideIm), turns, w, toRe, toIm, to + row + k);
            turned(offRe.sub(sideRe), offIm.sub(sideIm), turns, w + 4, toRe, toIm, to + 3 * row + k);
        }
    }

    /** Stores a complex number times the turn. */
    private static void turned(FloatVector re, FloatVector im, float[] turns, int w, float[] toRe, float[] toIm,
                               int to) {
        FloatVector wRe = FloatVector.broadcast(SPECIES, turns[w]);
        FloatVector wIm = FloatVector.broadcast(SPECIES, turns[w + 1]);
        re.mul(wRe).sub(im.mul(wIm)).intoArray(toRe, to);
        re.mul(wIm).add(im.mul(wRe)).intoArray(toIm, to);
    }
}
