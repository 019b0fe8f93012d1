package org.latentexplorer.data.images;

import java.util.List;
import org.latentexplorer.model.ImageImport;

/**
 * What pictures are drawn on, told by their borders.
 *
 * @param light whether most are on light paper, so that their ink is dark
 * @param mixed whether some are clearly on light and others clearly on dark paper, so that each is judged alone
 */
record Paper(boolean light, boolean mixed) {
    /** Greys from here on are light: also those of paper under a lamp. */
    private static final int LIGHT = 150;
    /** Greys up to here are dark. */
    private static final int DARK = 96;
    /** So large a share must agree: photographs have borders of any grey, and are not to be inverted. */
    private static final double AGREED = 2.0 / 3;
    /** So large a share of the pictures must have a border of one grey if each is to be judged by its own. */
    private static final double CLEAR = 0.9;
    /** A border is of one grey if this share of it is within {@link #NEAR} of its median. */
    private static final double UNIFORM = 0.75;
    private static final int NEAR = 32;

    private enum Kind {
        LIGHT, DARK, UNSURE
    }

    /** Looks at some pictures of a set. */
    static Paper of(List<Picture> pictures) {
        List<Picture> drawn = pictures.stream().filter(picture -> !picture.blank()).toList();
        List<Kind> kinds = drawn.stream().map(Paper::kind).toList();
        long light = kinds.stream().filter(kind -> kind == Kind.LIGHT).count();
        long dark = kinds.stream().filter(kind -> kind == Kind.DARK).count();
        if (light > 0 && dark > 0 && light + dark >= CLEAR * kinds.size()) {
            return new Paper(light > dark, true);
        }
        List<Picture> judged = drawn.isEmpty() ? pictures : drawn;
        long lights = judged.stream().filter(Paper::lies).count();
        return new Paper(!judged.isEmpty() && lights >= AGREED * judged.size(), false);
    }

    /** The same, unless somebody said which of light and dark is the ink. */
    Paper unless(ImageImport.Ink said) {
        return said == ImageImport.Ink.AUTO ? this : new Paper(said == ImageImport.Ink.DARK, false);
    }

    /** Whether a picture's ink is dark. */
    boolean light(Picture picture) {
        Kind own = mixed ? kind(picture) : Kind.UNSURE;
        return own == Kind.UNSURE ? light : own == Kind.LIGHT;
    }

    private static Kind kind(Picture picture) {
        if (transparent(picture)) {
            return lies(picture) ? Kind.LIGHT : Kind.DARK;
        }
        int[] counts = borderCounts(picture.width(), picture.height(), picture.grey());
        int median = median(counts);
        int near = 0;
        int all = 0;
        for (int grey = 0; grey < counts.length; grey++) {
            near += Math.abs(grey - median) <= NEAR ? counts[grey] : 0;
            all += counts[grey];
        }
        if (near < UNIFORM * all || median > DARK && median < LIGHT) {
            return Kind.UNSURE;
        }
        return median >= LIGHT ? Kind.LIGHT : Kind.DARK;
    }

    /** Whether a picture lies on light paper, if on any. */
    private static boolean lies(Picture picture) {
        if (!transparent(picture)) {
            return border(picture.width(), picture.height(), picture.grey()) >= LIGHT;
        }
        // on nothing: the paper is whatever shows the ink
        double mass = 0;
        double sum = 0;
        for (int p = 0; p < picture.width() * picture.height(); p++) {
            mass += picture.alpha(p);
            sum += picture.alpha(p) * picture.grey(p);
        }
        return mass > 0 && sum / mass < 128;
    }

    private static boolean transparent(Picture picture) {
        return picture.alpha() != null && border(picture.width(), picture.height(), picture.alpha()) < 128;
    }

    /** The median of the outermost pixels. */
    static int border(int width, int height, byte[] values) {
        return median(borderCounts(width, height, values));
    }

    private static int[] borderCounts(int width, int height, byte[] values) {
        int[] counts = new int[256];
        for (int x = 0; x < width; x++) {
            counts[values[x] & 0xff]++;
            counts[values[(height - 1) * width + x] & 0xff]++;
        }
        for (int y = 1; y < height - 1; y++) {
            counts[values[y * width] & 0xff]++;
            counts[values[y * width + width - 1] & 0xff]++;
        }
        return counts;
    }

    private static int median(int[] counts) {
        int all = 0;
        for (int count : counts) {
            all += count;
        }
        int value = 0;
        for (int seen = counts[0]; 2 * seen < all; seen += counts[value]) {
            value++;
        }
        return value;
    }
}
