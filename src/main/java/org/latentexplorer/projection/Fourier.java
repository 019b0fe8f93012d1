package org.latentexplorer.projection;

import java.util.ArrayList;
import java.util.List;
import org.latentexplorer.kernel.EmbeddingKernel;

/**
 * Discrete Fourier transforms of one length, of {@link EmbeddingKernel#WIDTH} columns at a time: element k of a column
 * becomes the sum over x of element x times exp(-2 pi i k x / n). Safe to share between threads.
 */
final class Fourier {
    private final EmbeddingKernel kernel;
    private final int size;
    private final List<Pass> passes = new ArrayList<>();

    private record Pass(int radix, int l, int m, float[] turns) {
    }

    /** Columns side by side: element k of column c lies at {@code k * WIDTH + c}. */
    static final class Columns {
        float[] re;
        float[] im;
        private float[] otherRe;
        private float[] otherIm;

        Columns(int size) {
            re = new float[size * EmbeddingKernel.WIDTH];
            im = new float[re.length];
            otherRe = new float[re.length];
            otherIm = new float[re.length];
        }

        private void turnOver() {
            float[] was = re;
            re = otherRe;
            otherRe = was;
            was = im;
            im = otherIm;
            otherIm = was;
        }

        private void exchange() {
            float[] was = re;
            re = im;
            im = was;
            was = otherRe;
            otherRe = otherIm;
            otherIm = was;
        }
    }

    /** @param size a product of twos and threes */
    Fourier(EmbeddingKernel kernel, int size) {
        this.kernel = kernel;
        this.size = size;
        int left = size;
        int m = 1;
        while (left > 1) {
            int radix = left % 3 == 0 ? 3 : left % 4 == 0 ? 4 : 2;
            if (left % radix != 0) {
                throw new IllegalArgumentException("no product of twos and threes: " + size);
            }
            left /= radix;
            passes.add(new Pass(radix, left, m, turns(radix, left)));
            m *= radix;
        }
    }

    private static float[] turns(int radix, int l) {
        float[] turns = new float[2 * l * (radix - 1)];
        int at = 0;
        for (int j = 0; j < l; j++) {
            for (int q = 1; q < radix; q++) {
                double angle = -2 * Math.PI * q * j / ((double) radix * l);
                turns[at++] = (float) Math.cos(angle);
                turns[at++] = (float) Math.sin(angle);
            }
        }
        return turns;
    }

    int size() {
        return size;
    }

    void forward(Columns columns) {
        for (Pass pass : passes) {
            kernel.pass(pass.radix, pass.l, pass.m, pass.turns, columns.re, columns.im, columns.otherRe,
                    columns.otherIm);
            columns.turnOver();
        }
    }

    /** The way back, times {@link #size()}: a transform with real and imaginary parts exchanged before and after. */
    void backward(Columns columns) {
        columns.exchange();
        forward(columns);
        columns.exchange();
    }
}
