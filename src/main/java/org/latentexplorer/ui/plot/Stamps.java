package org.latentexplorer.ui.plot;

import java.util.Arrays;

/**
 * A soft disc in every colour and at every sub-pixel place, ready to be laid on a picture. Of each only the pixels
 * that it covers are kept, in one list: most of a small disc's square is empty. Colours are 0xAARRGGBB,
 * premultiplied.
 */
final class Stamps {
    /** Places a pixel is divided into, along each axis: without them dots would jump as they glide. */
    static final int PHASES = 4;

    /** No covered pixel is farther from the pixel of the disc's centre, along either axis. */
    final int reach;
    private final byte[][] right = new byte[PHASES * PHASES][];
    private final byte[][] down = new byte[PHASES * PHASES][];
    private final int[][] pixels;
    private final int[][] steps = new int[PHASES * PHASES][];
    private int stride;

    /**
     * @param colours 0xAARRGGBB, one a tint
     * @param radius  of the disc in device pixels, at most 120
     * @param alpha   opacity from 0 to 1
     */
    Stamps(int[] colours, double radius, double alpha) {
        reach = (int) Math.ceil(radius + 0.5);
        pixels = new int[colours.length * PHASES * PHASES][];
        float[][] coverage = new float[PHASES * PHASES][];
        for (int phase = 0; phase < coverage.length; phase++) {
            coverage[phase] = cover(radius, alpha, phase);
        }
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = tint(coverage[i % coverage.length], colours[i / coverage.length], alpha);
        }
    }

    /** The number of the stamp of a tint for a centre in that part of a pixel. */
    static int number(int tint, int phaseX, int phaseY) {
        return (tint * PHASES + phaseY) * PHASES + phaseX;
    }

    /** The colours of a stamp's pixels. */
    int[] pixels(int stamp) {
        return pixels[stamp];
    }

    /** How far to the right of the centre's pixel each pixel of the stamp lies. */
    byte[] right(int stamp) {
        return right[stamp % right.length];
    }

    /** How far below the centre's pixel each pixel of the stamp lies. */
    byte[] down(int stamp) {
        return down[stamp % down.length];
    }

    /** Both at once: how far each pixel lies from the centre's in the array of a picture, see {@link #setStride}. */
    int[] steps(int stamp) {
        return steps[stamp % steps.length];
    }

    /** @param pixels from one row of the picture to the next */
    void setStride(int pixels) {
        if (stride == pixels) {
            return;
        }
        stride = pixels;
        for (int phase = 0; phase < steps.length; phase++) {
            steps[phase] = new int[right[phase].length];
            for (int k = 0; k < steps[phase].length; k++) {
                steps[phase][k] = down[phase][k] * stride + right[phase][k];
            }
        }
    }

    /** Notes where the disc has pixels that are seen at all, and returns how far each is covered. */
    private float[] cover(double radius, double alpha, int phase) {
        double centreX = (phase % PHASES + 0.5) / PHASES;
        double centreY = (phase / PHASES + 0.5) / PHASES;
        int side = 2 * reach + 1;
        float[] covered = new float[side * side];
        right[phase] = new byte[side * side];
        down[phase] = new byte[side * side];
        int n = 0;
        for (int i = 0; i < side * side; i++) {
            int x = i % side - reach;
            int y = i / side - reach;
            double share = Math.clamp(radius + 0.5 - Math.hypot(x + 0.5 - centreX, y + 0.5 - centreY), 0, 1);
            if (Math.round(share * alpha * 255) > 0) {
                right[phase][n] = (byte) x;
                down[phase][n] = (byte) y;
                covered[n++] = (float) share;
            }
        }
        right[phase] = Arrays.copyOf(right[phase], n);
        down[phase] = Arrays.copyOf(down[phase], n);
        return Arrays.copyOf(covered, n);
    }

    private static int[] tint(float[] coverage, int colour, double alpha) {
        int[] stamp = new int[coverage.length];
        double opacity = alpha * (colour >>> 24) / 255;
        for (int i = 0; i < stamp.length; i++) {
            double a = coverage[i] * opacity;
            stamp[i] = (int) Math.round(a * 255) << 24 | channel(colour >>> 16, a) << 16 | channel(colour >>> 8, a) << 8
                    | channel(colour, a);
        }
        return stamp;
    }

    private static int channel(int value, double alpha) {
        return (int) Math.round((value & 0xff) * alpha);
    }
}
