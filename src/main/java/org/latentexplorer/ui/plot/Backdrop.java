package org.latentexplorer.ui.plot;

import java.util.Arrays;

/**
 * A picture in one ink that lies behind the points at a place in the data, and is magnified with them. Immutable.
 *
 * @param ink    {@code width * height} bytes, row by row from the top: 0 for none, 255 for full ink; never changed
 * @param width  at least 2, as is the height
 * @param left   where the picture begins, in data units; likewise {@code top}
 * @param pixelX a pixel's width in data units, above 0; likewise {@code pixelY}
 * @param shades what is drawn for each amount of ink: 256 premultiplied colours, 0xAARRGGBB
 */
public record Backdrop(byte[] ink, int width, int height, double left, double top, double pixelX, double pixelY,
                       int[] shades) {
    /** Fractions of a pixel that are told apart. */
    private static final int PARTS = 256;
    /** A place is a pixel's number, shifted by so much, and the weight of the next pixel in parts. */
    private static final int SHIFT = 9;
    private static final int WEIGHT = (1 << SHIFT) - 1;
    private static final int NOWHERE = -1;

    /** The same picture in other shades. */
    public Backdrop with(int[] newShades) {
        return new Backdrop(ink, width, height, left, top, pixelX, pixelY, newShades);
    }

    /** Shades from none to a colour (0xRRGGBB) of that opacity. */
    public static int[] shades(int colour, double opacity) {
        int[] shades = new int[256];
        for (int i = 0; i < shades.length; i++) {
            double alpha = opacity * i / 255;
            shades[i] = (int) Math.round(255 * alpha) << 24 | part(colour >> 16, alpha) << 16
                    | part(colour >> 8, alpha) << 8 | part(colour, alpha);
        }
        return shades;
    }

    private static int part(int channel, double alpha) {
        return (int) Math.round((channel & 0xff) * alpha);
    }

    /**
     * Fills rows of a raster, bilinearly; what the picture does not cover becomes transparent.
     *
     * @param view what the whole raster shows, in its pixels
     */
    void fill(Viewport view, Raster to, int firstRow, int endRow) {
        int[] columns = new int[to.width()];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = place((view.toDataX(c + 0.5) - left) / pixelX, width);
        }
        int[] between = new int[width];
        for (int row = firstRow; row < endRow; row++) {
            int at = row * to.stride();
            int place = place((top - view.toDataY(row + 0.5)) / pixelY, height);
            if (place == NOWHERE) {
                Arrays.fill(to.pixels(), at, at + to.width(), 0);
                continue;
            }
            blendRows(place, between);
            for (int c = 0; c < columns.length; c++) {
                int column = columns[c];
                if (column == NOWHERE) {
                    to.pixels()[at + c] = 0;
                } else {
                    int weight = column & WEIGHT;
                    int first = column >> SHIFT;
                    to.pixels()[at + c] = shades[(between[first] * (PARTS - weight) + between[first + 1] * weight)
                            / (PARTS * PARTS)];
                }
            }
        }
    }

    /** @param at from the picture's edge, in its pixels, of which the first one's middle is at a half */
    private static int place(double at, int length) {
        if (!(at >= 0 && at < length)) {
            return NOWHERE;
        }
        double between = Math.clamp(at - 0.5, 0, length - 1);
        int first = Math.min((int) between, length - 2);
        return first << SHIFT | (int) Math.round((between - first) * PARTS);
    }

    private void blendRows(int place, int[] between) {
        int weight = place & WEIGHT;
        int first = (place >> SHIFT) * width;
        for (int i = 0; i < width; i++) {
            between[i] = (ink[first + i] & 0xff) * (PARTS - weight) + (ink[first + width + i] & 0xff) * weight;
        }
    }
}
