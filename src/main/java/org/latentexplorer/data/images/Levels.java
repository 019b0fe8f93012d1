package org.latentexplorer.data.images;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/**
 * What black and white are written as. Formats say so, and programs do not always do as they say: values of 10 and 12
 * bits in 16, of two or ten steps in 8, and any at all in floating numbers are in use.
 *
 * @param black the number of black
 * @param white the number of white, greater than that
 */
public record Levels(double black, double white) {
    /** Steps in use, of 1, 2, ... bits and percent. */
    private static final double[] STEPS = {1, 3, 7, 15, 31, 63, 100, 127, 255, 1023, 4095, 16_383, 32_767, 65_535};
    /** A scale of which no more than this is used is another one. */
    private static final double LEAST_USED = 0.75;
    /** Less than this share of a scale is no contrast. */
    private static final double LEAST_SPAN = 0.25;

    /** What some pictures hold at least and at most; of none the greatest number and the least. */
    public record Range(double least, double most) {
        public Range and(Range other) {
            return new Range(Math.min(least, other.least), Math.max(most, other.most));
        }

        /** Of the colours of a picture, not its transparency. */
        static Range of(BufferedImage image) {
            Raster raster = image.getRaster();
            int bands = raster.getNumBands();
            int colours = image.getColorModel().getNumColorComponents();
            double[] row = new double[raster.getWidth() * bands];
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int y = 0; y < raster.getHeight(); y++) {
                raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
                for (int i = 0; i < row.length; i++) {
                    if (i % bands < colours && Double.isFinite(row[i])) {
                        least = Math.min(least, row[i]);
                        most = Math.max(most, row[i]);
                    }
                }
            }
            return new Range(least, most);
        }
    }

    /** Those of a format. */
    public static Levels of(Samples samples) {
        return new Levels(0, samples.white);
    }

    /** Those that one picture seems to be written in. */
    static Levels of(BufferedImage image) {
        return of(Samples.of(image), Range.of(image));
    }

    /** Those that pictures of one kind of samples seem to be written in. */
    public static Levels of(Samples samples, Range seen) {
        if (samples == Samples.COLOURS || !(seen.most() > seen.least())) {
            return of(samples);
        }
        if (samples == Samples.NUMBERS && seen.least() < -LEAST_SPAN * seen.most()) {
            return seen.least() >= -1 && seen.most() <= 1 ? new Levels(-1, 1) : new Levels(seen.least(), seen.most());
        }
        boolean used = 2 * seen.most() > samples.white && seen.most() <= samples.white;
        double white = used ? samples.white : step(seen.most());
        boolean pale = samples != Samples.BYTES && seen.most() - Math.max(0, seen.least()) < LEAST_SPAN * white;
        return pale ? new Levels(seen.least(), seen.most()) : new Levels(0, white);
    }

    /** The least of the steps in use that holds a number, or the number itself where most of that would be unused. */
    static double step(double most) {
        for (double step : STEPS) {
            if (most <= step) {
                return most < LEAST_USED * step ? most : step;
            }
        }
        return most;
    }

    /** A number as a grey from 0 to 255; what is no number is black. */
    public int grey(double value) {
        return Math.clamp(Math.round((value - black) * 255 / (white - black)), 0, 255);
    }
}
