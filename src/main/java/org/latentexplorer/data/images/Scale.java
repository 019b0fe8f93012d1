package org.latentexplorer.data.images;

import org.latentexplorer.data.table.TableProfile;

/**
 * What numbers the greys of a table are written as.
 *
 * @param black the number of black
 * @param white the number of white
 */
record Scale(double black, double white) {
    static final Scale BYTES = new Scale(0, 255);
    /** Shares, the steps of small scans, percents and bytes. */
    private static final double[] FRACTIONS = {1, 16, 100};
    /** Greys of one to eight bits, of sixteen steps, percents, and more bits. */
    private static final double[] WHOLE = {1, 3, 7, 15, 16, 31, 63, 100};
    private static final double[] MANY_BITS = {1023, 4095, 16383, 65535};
    /** Less of the pixels than this being out of a scale are errors. */
    private static final double ERRORS = 0.01;
    /** Some ink comes so near to white; less is a faint picture on a larger scale. */
    private static final double REACHED = 0.9;
    /** No picture is so faint that its bytes go no further. */
    private static final double FEW = 16;
    /** What rounding adds to 1. */
    private static final double ROUNDING = 1e-3;

    /** The narrowest usual scale that holds all of a table's pixels, but for a few wrong ones. */
    static Scale of(TableProfile.Range pixels) {
        boolean signed = pixels.negative() >= ERRORS * pixels.numbers() && pixels.least() >= -1 - ROUNDING
                && pixels.most() <= 1 + ROUNDING;
        if (signed && pixels.negative() > 0) {
            return new Scale(-1, 1);
        }
        if (pixels.most() <= 0) {
            return BYTES;
        }
        if (pixels.large() > 0 && pixels.large() >= ERRORS * pixels.ink()) {
            return least(MANY_BITS, pixels.most());
        }
        return least(pixels.broken() > 0 ? FRACTIONS : WHOLE, pixels.most());
    }

    private static Scale least(double[] whites, double most) {
        for (double white : whites) {
            boolean reached = white <= FEW || white > 255 || most >= REACHED * white;
            if (most <= white + (white == 1 ? ROUNDING : 0) && reached) {
                return new Scale(0, white);
            }
        }
        return new Scale(0, Math.max(255, whites[whites.length - 1]));
    }

    /** Whether a number is on the scale. */
    boolean holds(double value) {
        double slack = white == 1 ? ROUNDING : 0;
        return value >= black - slack && value <= white + slack;
    }

    byte grey(double value) {
        return (byte) Math.round(Math.clamp((value - black) * 255 / (white - black), 0, 255));
    }
}
