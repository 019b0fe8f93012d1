package org.latentexplorer.picture;

import org.latentexplorer.model.ImageShape;

/**
 * The colours of images: what the numbers of one channel (ink on paper) or of three (red, green and blue, shown as they
 * are) look like.
 *
 * @param paper    the colour (0xRRGGBB) of 0 in one channel, and of what images are faded to
 * @param ink      the colour of 1 in one channel
 * @param strength share of their own colour that images of three channels keep
 */
public record ImageColours(int paper, int ink, float strength) {
    /** Light ink on black paper. */
    public static final ImageColours LIGHT_INK = new ImageColours(0x000000, 0xFFFFFF);
    /** Dark ink on white paper. */
    public static final ImageColours DARK_INK = new ImageColours(0xFFFFFF, 0x000000);

    public ImageColours(int paper, int ink) {
        this(paper, ink, 1);
    }

    /** The same on the way to paper. */
    public ImageColours faded(float share) {
        return new ImageColours(paper, mix(paper, ink, share), share * strength);
    }

    /**
     * The colours of an image.
     *
     * @param images hold it from {@code offset} on, channel by channel, row by row; values below 0 (and what is no
     *               number) count as 0, those above 1 as 1
     * @param argb   receives {@code shape.pixels()} opaque colours, row by row
     * @throws IllegalArgumentException if it is not {@link ImageShape#paintable()}
     */
    public void paint(float[] images, int offset, ImageShape shape, int[] argb) {
        if (!shape.paintable()) {
            throw new IllegalArgumentException("no colours for images of " + shape);
        }
        int pixels = shape.pixels();
        for (int p = 0; p < pixels; p++) {
            int at = offset + p;
            argb[p] = shape.coloured()
                    ? mix(paper, rgb(images[at], images[at + pixels], images[at + 2 * pixels]), strength)
                    : mix(paper, ink, share(images[at]));
        }
    }

    /**
     * How bright a pixel of an image is, from 0 to 1: of one channel, its ink.
     *
     * @param at the pixel's first channel in {@code images}
     */
    public static float brightness(float[] images, int at, ImageShape shape) {
        int pixels = shape.pixels();
        return !shape.coloured() ? share(images[at]) : 0.299f * share(images[at]) + 0.587f * share(images[at + pixels])
                + 0.114f * share(images[at + 2 * pixels]);
    }

    private static float share(float value) {
        return Float.isNaN(value) ? 0 : Math.clamp(value, 0f, 1f);
    }

    private static int rgb(float red, float green, float blue) {
        return part(red) << 16 | part(green) << 8 | part(blue);
    }

    private static int part(float value) {
        return Math.round(255 * share(value));
    }

    /** The opaque colour that lies {@code share} of the way from one to the other. */
    static int mix(int from, int to, float share) {
        return 0xFF << 24 | mix(from, to, 16, share) << 16 | mix(from, to, 8, share) << 8 | mix(from, to, 0, share);
    }

    private static int mix(int from, int to, int shift, float share) {
        int start = from >> shift & 0xff;
        return Math.round(start + ((to >> shift & 0xff) - start) * share);
    }
}
