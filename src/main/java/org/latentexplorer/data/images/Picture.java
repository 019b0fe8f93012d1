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
    int grey(int pixel) {
        return grey[pixel] & 0xff;
    }

    int alpha(int pixel) {
        return alpha == null ? 255 : alpha[pixel] & 0xff;
    }
}
