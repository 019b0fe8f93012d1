package org.latentexplorer.network;

import java.util.Arrays;
import org.latentexplorer.kernel.Kernel;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LayerSpec;

/**
 * Convolution as matrix products: the patches of the large feature maps that a filter sees, place by place of the small
 * ones, are laid out as columns (im2col; Chellapilla et al. 2006), a block at a time so that they stay in the cache.
 * Feature maps are [channels, height, width, stride], the last being images: a pixel of many images is one run, and a
 * product gives feature maps as they are. A convolution goes down, from large to small; a transposed one goes up.
 */
final class Patches {
    /** Floats of patches at a time: half of a usual second-level cache. */
    private static final int BLOCK = 1 << 17;

    private final ImageShape large;
    private final ImageShape small;
    private final int kernelSize;
    private final int step;
    private final int left;
    private final int above;
    private final int depth;
    private final int places;

    Patches(LayerSpec spec) {
        boolean down = spec.kind() == LayerSpec.Kind.CONVOLUTION;
        large = down ? spec.in() : spec.out();
        small = down ? spec.out() : spec.in();
        kernelSize = spec.kernel();
        step = spec.stride();
        left = spec.padding();
        above = spec.paddingAbove();
        depth = large.channels() * kernelSize * kernelSize;
        places = small.pixels();
    }

    /** Places of the small feature maps in a block. */
    private int blockPlaces(int stride) {
        return Math.clamp(BLOCK / ((long) depth * stride), 1, places);
    }

    /**
     * Floats of scratch for this stride and any smaller one: a block of patches, one of the small side turned over, and
     * a gradient turned over twice. Not {@code blockPlaces(stride) * stride} columns: that is rounded, and a smaller
     * stride may come closer to a whole block.
     */
    int scratch(int stride) {
        int columns = Math.min(places * stride, Math.max(BLOCK / depth, stride));
        return (depth + small.channels()) * columns + 2 * depth * small.channels();
    }

    /**
     * to = W patches(from) + b.
     *
     * @param w    W [small channels, depth], from {@code w0} on
     * @param bias one a small channel, from {@code b0} on; null for none
     */
    void down(Kernel kernel, float[] w, int w0, float[] bias, int b0, float[] from, int stride, float[] to,
              float[] scratch) {
        int block = blockPlaces(stride);
        for (int p = 0; p < places; p += block) {
            int columns = Math.min(block, places - p) * stride;
            gather(from, p, columns / stride, stride, scratch);
            kernel.multiply(small.channels(), columns, depth, w, w0, depth, 1, scratch, 0, columns, bias, b0,
                    to, p * stride, places * stride);
        }
    }

    /** to = what patches W' from overlap to, b in every place; to is [large channels, ...]. */
    void up(Kernel kernel, float[] w, int w0, float[] bias, int b0, float[] from, int stride, float[] to,
            float[] scratch) {
        int area = large.height() * large.width() * stride;
        for (int c = 0; c < large.channels(); c++) {
            Arrays.fill(to, c * area, (c + 1) * area, bias == null ? 0 : bias[b0 + c]);
        }
        int block = blockPlaces(stride);
        for (int p = 0; p < places; p += block) {
            int columns = Math.min(block, places - p) * stride;
            kernel.multiply(depth, columns, small.channels(), w, w0, 1, depth, from, p * stride, places * stride,
                    null, 0, scratch, 0, columns);
            scatter(scratch, p, columns / stride, stride, to);
        }
    }

    /**
     * The gradient by W: to [small channels, depth], from {@code to0} on, = smalls patches(larges)'. Taken turned over,
     * as patches smalls', because the small side is the cheaper one to turn.
     */
    void weights(Kernel kernel, float[] smalls, float[] larges, int stride, float[] to, int to0, float[] scratch) {
        int channels = small.channels();
        int size = depth * channels;
        int block = blockPlaces(stride);
        int turned = depth * block * stride;
        int sum = turned + channels * block * stride;
        int part = sum + size;
        for (int p = 0; p < places; p += block) {
            int columns = Math.min(block, places - p) * stride;
            gather(larges, p, columns / stride, stride, scratch);
            turn(smalls, p * stride, channels, columns, places * stride, scratch, turned);
            kernel.multiply(depth, channels, columns, scratch, 0, columns, 1, scratch, turned, channels, null, 0,
                    scratch, p == 0 ? sum : part, channels);
            if (p > 0) {
                kernel.axpy(size, 1, scratch, part, scratch, sum);
            }
        }
        turn(scratch, sum, depth, channels, channels, to, to0);
    }

    /** to [columns, rows] = x [rows, columns] turned over. */
    private static void turn(float[] x, int x0, int rows, int columns, int xStride, float[] to, int to0) {
        for (int c0 = 0; c0 < columns; c0 += 16) {
            int end = Math.min(c0 + 16, columns);
            for (int r = 0; r < rows; r++) {
                int at = x0 + r * xStride;
                for (int c = c0; c < end; c++) {
                    to[to0 + c * rows + r] = x[at + c];
                }
            }
        }
    }

    /** Lays out the patches of {@code count} places from {@code first} on: [depth, count * stride]. */
    private void gather(float[] from, int first, int count, int stride, float[] patches) {
        int columns = count * stride;
        int row = 0;
        for (int c = 0; c < large.channels(); c++) {
            for (int ky = 0; ky < kernelSize; ky++) {
                for (int kx = 0; kx < kernelSize; kx++, row++) {
                    gatherRow(from, c, ky, kx, first, count, stride, patches, row * columns);
                }
            }
        }
    }

    private void gatherRow(float[] from, int c, int ky, int kx, int first, int count, int stride, float[] to, int at) {
        int end = first + count;
        for (int p = first; p < end; ) {
            int y = p / small.width();
            int x0 = p % small.width();
            int x1 = Math.min(small.width(), x0 + end - p);
            int line = y * step + ky - above;
            int to0 = at + (p - first) * stride;
            if (line < 0 || line >= large.height()) {
                Arrays.fill(to, to0, to0 + (x1 - x0) * stride, 0);
            } else {
                gatherLine(from, ((c * large.height() + line) * large.width()) * stride, kx, x0, x1, stride, to, to0);
            }
            p += x1 - x0;
        }
    }

    private void gatherLine(float[] from, int line, int kx, int x0, int x1, int stride, float[] to, int to0) {
        int inside = Math.clamp(firstInside(kx), x0, x1);
        int outside = Math.clamp(firstOutside(kx), inside, x1);
        Arrays.fill(to, to0, to0 + (inside - x0) * stride, 0);
        Arrays.fill(to, to0 + (outside - x0) * stride, to0 + (x1 - x0) * stride, 0);
        if (step == 1) {
            System.arraycopy(from, line + (inside + kx - left) * stride, to, to0 + (inside - x0) * stride,
                    (outside - inside) * stride);
            return;
        }
        for (int x = inside; x < outside; x++) {
            System.arraycopy(from, line + (x * step + kx - left) * stride, to, to0 + (x - x0) * stride, stride);
        }
    }

    /** The first place of a line whose patch's column kx lies on the large map. */
    private int firstInside(int kx) {
        return Math.max(0, left - kx + step - 1) / step;
    }

    /** The first place after those. */
    private int firstOutside(int kx) {
        return Math.floorDiv(large.width() - 1 + left - kx, step) + 1;
    }

    /** Adds patches to where they were taken from: the reverse of {@link #gather}. */
    private void scatter(float[] patches, int first, int count, int stride, float[] to) {
        int columns = count * stride;
        int row = 0;
        for (int c = 0; c < large.channels(); c++) {
            for (int ky = 0; ky < kernelSize; ky++) {
                for (int kx = 0; kx < kernelSize; kx++, row++) {
                    scatterRow(patches, row * columns, c, ky, kx, first, count, stride, to);
                }
            }
        }
    }

    private void scatterRow(float[] patches, int at, int c, int ky, int kx, int first, int count, int stride,
                            float[] to) {
        int end = first + count;
        for (int p = first; p < end; ) {
            int y = p / small.width();
            int x0 = p % small.width();
            int x1 = Math.min(small.width(), x0 + end - p);
            int line = y * step + ky - above;
            if (line >= 0 && line < large.height()) {
                int inside = Math.clamp(firstInside(kx), x0, x1);
                int outside = Math.clamp(firstOutside(kx), inside, x1);
                int from0 = at + (p - first) * stride;
                int to0 = ((c * large.height() + line) * large.width()) * stride;
                int run = step == 1 ? (outside - inside) * stride : stride;
                for (int x = inside; x < outside; x += step == 1 ? outside - inside : 1) {
                    add(patches, from0 + (x - x0) * stride, to, to0 + (x * step + kx - left) * stride, run);
                }
            }
            p += x1 - x0;
        }
    }

    private static void add(float[] from, int from0, float[] to, int to0, int count) {
        for (int i = 0; i < count; i++) {
            to[to0 + i] += from[from0 + i];
        }
    }
}
