package org.latentexplorer.picture;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.HashMap;
import java.util.Map;

/**
 * Pictures of ink and words alone, in 256 colours: all that lies between the ground and them. No eye sees the
 * difference, and the file is a third as large.
 */
final class Shades {
    private static final int INKS = 192;
    private static final int WORDS = 32;

    private final int[] palette = new int[INKS + 2 * WORDS];
    private final Map<Integer, Integer> nearest = new HashMap<>();

    private Shades(Look look) {
        ramp(0, INKS, look.ground(), look.ink());
        ramp(INKS, WORDS, look.ground(), look.words());
        ramp(INKS + WORDS, WORDS, look.ground(), look.muted());
    }

    static BufferedImage of(BufferedImage picture, Look look) {
        return new Shades(look).reduce(picture);
    }

    private void ramp(int at, int steps, Color from, Color to) {
        for (int i = 0; i < steps; i++) {
            float share = (float) i / (steps - 1);
            palette[at + i] = Ink.mix(from, to, share);
        }
    }

    private BufferedImage reduce(BufferedImage picture) {
        IndexColorModel colours = new IndexColorModel(8, palette.length, palette, 0, false, -1,
                DataBuffer.TYPE_BYTE);
        BufferedImage reduced = new BufferedImage(picture.getWidth(), picture.getHeight(),
                BufferedImage.TYPE_BYTE_INDEXED, colours);
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                row[x] = nearest.computeIfAbsent(row[x], this::find);
            }
            reduced.getRaster().setPixels(0, y, row.length, 1, row);
        }
        return reduced;
    }

    private int find(int colour) {
        int best = 0;
        for (int i = 1; i < palette.length; i++) {
            if (distance(palette[i], colour) < distance(palette[best], colour)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int a, int b) {
        int red = (a >> 16 & 0xFF) - (b >> 16 & 0xFF);
        int green = (a >> 8 & 0xFF) - (b >> 8 & 0xFF);
        int blue = (a & 0xFF) - (b & 0xFF);
        return red * red + green * green + blue * blue;
    }
}
