package org.latentexplorer.ui.plot;

/**
 * A soft disc in every colour and at every sub-pixel place, ready to be laid on a picture. Pixels are
 * 0xAARRGGBB, premultiplied.
 */
final class Stamps {
    /** Places a pixel is divided into, along each axis: without them dots would jump as they glide. */
    static final int PHASES = 4;

    final int size;
    private final int[][] pixels;

    /**
     * @param colours 0xAARRGGBB, one a group
     * @param radius  of the disc in device pixels
     * @param alpha   opacity from 0 to 1
     */
    Stamps(int[] colours, double radius, double alpha) {
        size = (int) Math.ceil(2 * radius + 1) + 1;
        pixels = new int[colours.length * PHASES * PHASES][];
        float[][] coverage = new float[PHASES * PHASES][];
        for (int phase = 0; phase < coverage.length; phase++) {
            coverage[phase] = coverage(radius, phase % PHASES, phase / PHASES);
        }
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = tint(coverage[i % coverage.length], colours[i / coverage.length], alpha);
        }
    }

    /** How far the stamp's top left pixel lies from the pixel that holds the disc's centre. */
    int offset() {
        return size / 2;
    }

    /** The stamp of a group's colour, {@code size * size} pixels, for a centre in that part of a pixel. */
    int[] of(int group, int phaseX, int phaseY) {
        return pixels[(group * PHASES + phaseY) * PHASES + phaseX];
    }

    private float[] coverage(double radius, int phaseX, int phaseY) {
        double centreX = offset() + (phaseX + 0.5) / PHASES;
        double centreY = offset() + (phaseY + 0.5) / PHASES;
        float[] covered = new float[size * size];
        for (int i = 0; i < covered.length; i++) {
            double distance = Math.hypot(i % size + 0.5 - centreX, i / size + 0.5 - centreY);
            covered[i] = (float) Math.clamp(radius + 0.5 - distance, 0, 1);
        }
        return covered;
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
