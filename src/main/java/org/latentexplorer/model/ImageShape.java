package org.latentexplorer.model;

/**
 * How many numbers an image has and where they lie: channel by channel, row by row. One channel is ink on paper, three
 * are red, green and blue. What the layers of a network hand on is of such a shape too, with a channel for each feature
 * map.
 */
public record ImageShape(int channels, int height, int width) {
    /** @throws IllegalArgumentException if one of them is below 1, or they are more numbers than an array can have */
    public ImageShape {
        if (channels < 1 || height < 1 || width < 1
                || Math.multiplyHigh((long) channels * height, width) != 0
                || (long) channels * height * width > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(channels + " channels of " + width + "x" + height + " pixels");
        }
    }

    /** One channel as high as it is wide. */
    public static ImageShape square(int side) {
        return new ImageShape(1, side, side);
    }

    /** What has no places: each unit is a channel of one pixel. */
    public static ImageShape flat(int units) {
        return new ImageShape(units, 1, 1);
    }

    /** Pixels, however many channels each has. */
    public int pixels() {
        return height * width;
    }

    /** Numbers: those of all channels. */
    public int size() {
        return channels * pixels();
    }

    /** Whether its channels are red, green and blue. */
    public boolean coloured() {
        return channels == 3;
    }

    /** Whether it can be shown: as ink on paper or in colours. */
    public boolean paintable() {
        return channels == 1 || coloured();
    }

    /** As {@link #toString()}, the way sentences say it: 28 x 28. */
    public String spoken() {
        return toString().replace("x", " x ");
    }

    /** Width and height, as sizes of pictures are told, after the channels unless there is one: 28x28, 3x32x32. */
    @Override
    public String toString() {
        return (channels == 1 ? "" : channels + "x") + width + "x" + height;
    }
}
