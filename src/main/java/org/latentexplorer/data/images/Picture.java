package org.latentexplorer.data.images;

/**
 * A picture in greys.
 *
 * @param width  in pixels
 * @param height in pixels
 * @param grey   row by row, 0 for black and 255 for white
 * @param alpha  opacity, row by row, 255 for opaque; null if all of it is
 */
record Picture(int width, int height, byte[] grey, byte[] alpha) {
    /** A picture with less contrast has no ink to find. */
    static final int LEAST_CONTRAST = 24;

    int grey(int pixel) {
        return grey[pixel] & 0xff;
    }

    int alpha(int pixel) {
        return alpha == null ? 255 : alpha[pixel] & 0xff;
    }

    /** Whether there is nearly nothing to see in it. */
    boolean blank() {
        int least = 255;
        int most = 0;
        int clearest = 255;
        int densest = 0;
        for (int p = 0; p < width * height; p++) {
            int opacity = alpha(p);
            clearest = Math.min(clearest, opacity);
            densest = Math.max(densest, opacity);
            if (opacity > 0) {
                least = Math.min(least, grey(p));
                most = Math.max(most, grey(p));
            }
        }
        return most - least < LEAST_CONTRAST && densest - clearest < LEAST_CONTRAST;
    }
}
