package org.latentexplorer.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A convolutional layer of the encoder; the decoder has its transposed one. Images are padded so that a stride of 1
 * keeps their size and a stride of 2 halves it.
 *
 * @param filters feature maps that it makes
 * @param kernel  side of the square of pixels that a filter sees
 * @param stride  pixels from one place of a filter to the next
 */
public record Convolution(int filters, int kernel, int stride) {
    private static final Pattern TYPED = Pattern.compile("(\\d{1,9})[x×](\\d{1,9})(?:/(\\d{1,9}))?");

    /** @throws IllegalArgumentException if it is not typed as {@link #toString} writes it */
    static Convolution of(String text) {
        Matcher parts = TYPED.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(text);
        }
        return new Convolution(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
                parts.group(3) == null ? 1 : Integer.parseInt(parts.group(3)));
    }

    /** {@code 32x3} or, with a stride of 2, {@code 32x3/2}: as typed on the command line. */
    @Override
    public String toString() {
        return filters + "x" + kernel + (stride == 1 ? "" : "/" + stride);
    }
}
