package org.latentexplorer.ui.plot;

import java.util.Arrays;

/**
 * Some points that stand out: they keep their colours and lie above the others, which are faded towards the ground.
 *
 * @param chosen whether each point is one of them, in drawing order
 * @param ground the colour behind the points, 0xRRGGBB
 */
record Emphasis(boolean[] chosen, int ground) {
    /** How much of its colour a dimmed point keeps. Many that cover each other have that colour, and no stronger one. */
    private static final double KEPT = 0.24;
    /** How much of its opacity a dimmed point keeps. */
    private static final double OPACITY = 0.6;

    /** The colours themselves, and after them as many dimmed ones in the same order; all 0xAARRGGBB. */
    int[] colours(int[] colours) {
        int[] both = Arrays.copyOf(colours, 2 * colours.length);
        for (int i = 0; i < colours.length; i++) {
            both[colours.length + i] = dim(colours[i]);
        }
        return both;
    }

    private int dim(int colour) {
        int opacity = (int) Math.round((colour >>> 24) * OPACITY);
        return opacity << 24 | mix(colour, 16) << 16 | mix(colour, 8) << 8 | mix(colour, 0);
    }

    private int mix(int colour, int shift) {
        return (int) Math.round((colour >> shift & 0xff) * KEPT + (ground >> shift & 0xff) * (1 - KEPT));
    }
}
