package org.latentexplorer.data.images;

import java.util.List;

/** Tells what a picture is drawn on, by its border. */
final class Paper {
    /** Greys from here on are light: also those of paper under a lamp. */
    private static final int LIGHT = 150;
    /** So large a share of the pictures must agree: photographs have borders of any grey, and are not to be inverted. */
    private static final double AGREED = 2.0 / 3;

    private Paper() {
    }

    /** Whether most of some pictures are on light paper, so that their ink is dark. */
    static boolean light(List<Picture> pictures) {
        long light = pictures.stream().filter(Paper::light).count();
        return !pictures.isEmpty() && light >= AGREED * pictures.size();
    }

    private static boolean light(Picture picture) {
        int count = picture.width() * picture.height();
        if (picture.alpha() != null && border(picture.width(), picture.height(), picture.alpha()) < 128) {
            // on nothing: the paper is whatever shows the ink
            double mass = 0;
            double sum = 0;
            for (int p = 0; p < count; p++) {
                mass += picture.alpha(p);
                sum += picture.alpha(p) * picture.grey(p);
            }
            return mass > 0 && sum / mass < 128;
        }
        return border(picture.width(), picture.height(), picture.grey()) >= LIGHT;
    }

    /** The median of the outermost pixels. */
    static int border(int width, int height, byte[] values) {
        int[] counts = new int[256];
        int all = 0;
        for (int x = 0; x < width; x++) {
            counts[values[x] & 0xff]++;
            counts[values[(height - 1) * width + x] & 0xff]++;
            all += 2;
        }
        for (int y = 1; y < height - 1; y++) {
            counts[values[y * width] & 0xff]++;
            counts[values[y * width + width - 1] & 0xff]++;
            all += 2;
        }
        int value = 0;
        for (int seen = counts[0]; 2 * seen < all; seen += counts[value]) {
            value++;
        }
        return value;
    }
}
