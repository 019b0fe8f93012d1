package org.latentexplorer.data.images;

import java.util.Arrays;
import org.latentexplorer.model.ImageImport;

/**
 * Makes squares of pictures: ink is light, paper 0, the aspect is kept. What is transparent, and what a picture that
 * is no square leaves free, is paper. For one thread at a time.
 */
final class Square {
    /** MNIST's: the ink lies in a box of 20 pixels of 28 (LeCun et al., 1998). */
    private static final double BOX = 20.0 / 28;
    /** Ink is what is darker than the paper by this share of the way to the darkest. */
    private static final double EDGE = 0.35;
    /** Paper that was inverted and is no darker than this becomes blank. */
    private static final int PALE = 64;

    private final int side;
    private final ImageImport.Frame frame;
    private final float[] drawn;
    private boolean dark;
    private byte[] ink = new byte[0];
    private float[] rows = new float[0];
    private Axis across;
    private Axis down;
    private int[] madeFor = {};
    private double madeScale;

    Square(int side, ImageImport.Frame frame) {
        this.side = side;
        this.frame = frame;
        drawn = new float[side * side];
    }

    /**
     * Writes {@code side * side} bytes at {@code offset}.
     *
     * @param inkDark whether ink is dark in the picture
     */
    void draw(Picture picture, boolean inkDark, byte[] to, int offset) {
        dark = inkDark;
        ink(picture);
        if (frame == ImageImport.Frame.WHOLE || !drawInk(picture, to, offset)) {
            whole(picture);
            for (int p = 0; p < drawn.length; p++) {
                to[offset + p] = (byte) Math.clamp(Math.round(drawn[p]), 0, 255);
            }
        }
    }

    private void ink(Picture picture) {
        int count = picture.width() * picture.height();
        if (ink.length < count) {
            ink = new byte[count];
        }
        for (int p = 0; p < count; p++) {
            int value = dark ? 255 - picture.grey(p) : picture.grey(p);
            ink[p] = (byte) (picture.alpha() == null ? value : (value * picture.alpha(p) + 127) / 255);
        }
    }

    private void whole(Picture picture) {
        int width = picture.width();
        int height = picture.height();
        double scale = (double) side / Math.max(width, height);
        resample(width, new int[] {0, 0, width, height}, scale);
        int paper = dark ? Paper.border(width, height, ink) : 0;
        if (paper > 0 && paper < PALE) {
            level(paper, 255);
        }
    }

    /** Draws a part of the picture in the middle of the square. */
    private void resample(int width, int[] part, double scale) {
        if (!Arrays.equals(part, madeFor) || scale != madeScale) {
            across = Axis.of(part[0], part[2], (side - (part[2] - part[0]) * scale) / 2, scale, side);
            down = Axis.of(part[1], part[3], (side - (part[3] - part[1]) * scale) / 2, scale, side);
            madeFor = part;
            madeScale = scale;
        }
        if (rows.length < (part[3] - part[1]) * side) {
            rows = new float[(part[3] - part[1]) * side];
        }
        squeezeRows(width, part[1], part[3]);
        squeezeColumns(part[1]);
    }

    private void squeezeRows(int width, int top, int bottom) {
        for (int y = top; y < bottom; y++) {
            for (int i = 0; i < side; i++) {
                float sum = 0;
                float[] weight = across.weight()[i];
                int at = y * width + across.first()[i];
                for (int k = 0; k < weight.length; k++) {
                    sum += weight[k] * (ink[at + k] & 0xff);
                }
                rows[(y - top) * side + i] = sum;
            }
        }
    }

    private void squeezeColumns(int top) {
        for (int j = 0; j < side; j++) {
            Arrays.fill(drawn, j * side, (j + 1) * side, 0);
            float[] weight = down.weight()[j];
            for (int k = 0; k < weight.length; k++) {
                int from = (down.first()[j] + k - top) * side;
                for (int i = 0; i < side; i++) {
                    drawn[j * side + i] += weight[k] * rows[from + i];
                }
            }
        }
    }

    /** Returns false, with nothing drawn, for a picture without ink. */
    private boolean drawInk(Picture picture, byte[] to, int offset) {
        int paper = Paper.border(picture.width(), picture.height(), ink);
        int darkest = 0;
        for (int p = 0; p < picture.width() * picture.height(); p++) {
            darkest = Math.max(darkest, ink[p] & 0xff);
        }
        if (darkest - paper < Picture.LEAST_CONTRAST) {
            return false;
        }
        int[] box = box(picture, paper + EDGE * (darkest - paper));
        resample(picture.width(), box, BOX * side / Math.max(box[2] - box[0], box[3] - box[1]));
        level(paper, darkest);
        centre(to, offset);
        return true;
    }

    /** Left, top, right and bottom of all that is darker than the edge of ink. */
    private int[] box(Picture picture, double edge) {
        int[] box = {picture.width(), picture.height(), 0, 0};
        for (int p = 0; p < picture.width() * picture.height(); p++) {
            if ((ink[p] & 0xff) >= edge) {
                int x = p % picture.width();
                int y = p / picture.width();
                box[0] = Math.min(box[0], x);
                box[1] = Math.min(box[1], y);
                box[2] = Math.max(box[2], x + 1);
                box[3] = Math.max(box[3], y + 1);
            }
        }
        return box;
    }

    /** Paper that is not quite blank becomes so, and the darkest ink full ink. */
    private void level(int paper, int darkest) {
        for (int p = 0; p < drawn.length; p++) {
            drawn[p] = Math.clamp((drawn[p] - paper) * 255 / (darkest - paper), 0, 255);
        }
    }

    /** Moves what was drawn by whole pixels so that its centre of mass is in the middle, as far as there is room. */
    private void centre(byte[] to, int offset) {
        double mass = 0;
        double x = 0;
        double y = 0;
        for (int p = 0; p < drawn.length; p++) {
            mass += drawn[p];
            x += drawn[p] * (p % side);
            y += drawn[p] * (p / side);
        }
        int room = (int) ((side - BOX * side) / 2);
        int dx = Math.clamp((int) Math.floor(side / 2 + 0.5 - x / mass), -room, room);
        int dy = Math.clamp((int) Math.floor(side / 2 + 0.5 - y / mass), -room, room);
        for (int p = 0; p < drawn.length; p++) {
            int fromX = p % side - dx;
            int fromY = p / side - dy;
            boolean inside = fromX >= 0 && fromX < side && fromY >= 0 && fromY < side;
            to[offset + p] = inside ? (byte) Math.round(drawn[fromY * side + fromX]) : 0;
        }
    }
}
