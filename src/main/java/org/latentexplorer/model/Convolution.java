package org.latentexplorer.model;

/**
 * A convolutional layer of the encoder; the decoder has its transposed one. Images are padded so that a stride of 1
 * keeps their size and a stride of 2 halves it.
 *
 * @param filters feature maps that it makes
 * @param kernel  side of the square of pixels that a filter sees
 * @param stride  pixels from one place of a filter to the next
 */
public record Convolution(int filters, int kernel, int stride) {
    /** {@code 32x3} or, with a stride of 2, {@code 32x3/2}: as typed on the command line. */
    @Override
    public String toString() {
        return filters + "x" + kernel + (stride == 1 ? "" : "/" + stride);
    }
}
