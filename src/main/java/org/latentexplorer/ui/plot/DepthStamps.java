package org.latentexplorer.ui.plot;

import java.util.Arrays;

/** Discs for every layer of depth: the farther, the smaller and the more faded into the fog. */
final class DepthStamps {
    /** Layers from far away to near. */
    static final int LAYERS = 16;
    /** What the fog takes of a colour farthest away, and of its opacity. */
    private static final double FOG = 0.62;
    private static final double THIN = 0.35;
    /** Sizes differ by no less, so that zooming does not make new discs at every frame. */
    private static final double SIZE_STEP = 0.05;

    /** No disc of any layer reaches farther. */
    final int reach;
    private final Stamps[] layers = new Stamps[LAYERS];

    /** @param radius in device pixels in the middle of the view */
    DepthStamps(int[] colours, int fog, double radius, double alpha) {
        int farthest = 0;
        for (int layer = 0; layer < LAYERS; layer++) {
            double near = (layer + 0.5) / LAYERS;
            double size = SpaceView.size(2 * near - 1);
            int[] faded = Arrays.stream(colours).map(colour -> faded(colour, fog, FOG * (1 - near))).toArray();
            layers[layer] = new Stamps(faded, Math.clamp(radius * size, 0.6, 30), alpha * (1 - THIN * (1 - near)));
            farthest = Math.max(farthest, layers[layer].reach);
        }
        reach = farthest;
    }

    /** A radius of those that there are discs of. */
    static double step(double radius) {
        return Math.max(SIZE_STEP, Math.round(radius / SIZE_STEP) * SIZE_STEP);
    }

    /** The layer of a nearness from about -1, far away, to about 1. */
    static int layer(float nearness) {
        return Math.clamp((int) ((nearness + 1) * (LAYERS / 2f)), 0, LAYERS - 1);
    }

    private static int faded(int colour, int fog, double share) {
        return colour & 0xff000000 | mixed(colour >> 16, fog >> 16, share) << 16
                | mixed(colour >> 8, fog >> 8, share) << 8 | mixed(colour, fog, share);
    }

    private static int mixed(int colour, int fog, double share) {
        return (int) Math.round((colour & 0xff) * (1 - share) + (fog & 0xff) * share);
    }

    Stamps of(int layer) {
        return layers[layer];
    }

    void setStride(int pixels) {
        for (Stamps stamps : layers) {
            stamps.setStride(pixels);
        }
    }
}
