package org.latentexplorer.ui.plot;

import java.util.Arrays;

/**
 * Draws points as soft discs into an array of premultiplied 0xAARRGGBB pixels. Keeps its stamps while colours and
 * size stay the same. Belongs to one thread at a time.
 */
final class Splatter {
    private Stamps stamps;
    private int[] colours;
    private double radius;
    private double alpha;

    /**
     * Clears the picture and draws all points of visible groups in their order.
     *
     * @param x       data coordinates; points with one that is not finite are left out
     * @param group   group of each point
     * @param visible whether a group is drawn, by group
     * @param view    what is seen, in device pixels
     * @param tints   colour of each group, 0xAARRGGBB; at least as many as the groups that occur
     * @param dots    size in device pixels, and opacity
     * @param to      receives the picture
     */
    void draw(float[] x, float[] y, byte[] group, boolean[] visible, Viewport view, int[] tints, DotStyle dots,
              Raster to) {
        Arrays.fill(to.pixels(), 0, to.stride() * to.height(), 0);
        prepare(tints, dots);
        int width = to.width();
        int height = to.height();
        double scaleX = view.scaleX();
        double scaleY = -view.scaleY();
        double centreX = view.centreX();
        double centreY = view.centreY();
        double middleX = view.width() / 2;
        double middleY = view.height() / 2;
        int size = stamps.size;
        for (int i = 0; i < x.length; i++) {
            int g = group[i] & 0xff;
            double px = (x[i] - centreX) * scaleX + middleX;
            double py = (y[i] - centreY) * scaleY + middleY;
            // written so that not-a-number fails it too
            if (!(px > -size && px < width + size && py > -size && py < height + size) || !visible[g]) {
                continue;
            }
            int column = (int) Math.floor(px);
            int row = (int) Math.floor(py);
            int[] stamp = stamps.of(g, (int) ((px - column) * Stamps.PHASES), (int) ((py - row) * Stamps.PHASES));
            column -= stamps.offset();
            row -= stamps.offset();
            if (column >= 0 && row >= 0 && column + size <= width && row + size <= height) {
                lay(stamp, size, to.pixels(), row * to.stride() + column, to.stride());
            } else {
                layClipped(stamp, size, to, column, row);
            }
        }
    }

    private void prepare(int[] tints, DotStyle dots) {
        if (stamps == null || radius != dots.radius() || alpha != dots.alpha() || !Arrays.equals(colours, tints)) {
            colours = tints.clone();
            radius = dots.radius();
            alpha = dots.alpha();
            stamps = new Stamps(colours, radius, alpha);
        }
    }

    private static void lay(int[] stamp, int size, int[] pixels, int at, int stride) {
        int s = 0;
        for (int row = 0; row < size; row++) {
            for (int p = at; p < at + size; p++) {
                int source = stamp[s++];
                if (source != 0) {
                    pixels[p] = over(source, pixels[p]);
                }
            }
            at += stride;
        }
    }

    private static void layClipped(int[] stamp, int size, Raster to, int column, int row) {
        int right = Math.min(size, to.width() - column);
        int bottom = Math.min(size, to.height() - row);
        for (int r = Math.max(0, -row); r < bottom; r++) {
            for (int c = Math.max(0, -column); c < right; c++) {
                int p = (row + r) * to.stride() + column + c;
                to.pixels()[p] = over(stamp[r * size + c], to.pixels()[p]);
            }
        }
    }

    /** Porter and Duff's "over" for premultiplied pixels, two channels at a time; cannot overflow. */
    static int over(int source, int below) {
        int opacity = source >>> 24;
        int through = 256 - opacity - (opacity >> 7);
        int redBlue = (below & 0xff00ff) * through >>> 8 & 0xff00ff;
        int alphaGreen = (below >>> 8 & 0xff00ff) * through & 0xff00ff00;
        return source + redBlue + alphaGreen;
    }
}
