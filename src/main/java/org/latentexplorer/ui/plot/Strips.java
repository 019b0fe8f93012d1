package org.latentexplorer.ui.plot;

/**
 * A picture divided into strips of rows, and where a stretch of the points falls on them: for each strip the stamps
 * to lay on it, in the points' order. Strips thus can be drawn at once and still give the picture that one thread
 * gives, bit for bit. Where some points stand out, the stamps of the others come first in each strip.
 *
 * <p>A stamp is noted in 64 bits: row, column and number of the stamp. One that touches two strips is noted for both.
 */
final class Strips {
    /** Points a stretch: few enough for a processor's own cache. */
    static final int STRETCH = 1 << 14;
    /** Added to rows and columns, which may lie somewhat before the picture. */
    private static final int BEFORE = 256;
    private static final int LEAST_HEIGHT = 32;
    /** Dimmed points, and above them all others. */
    static final int LAYERS = 2;

    /** What one thread needs for itself. */
    static final class Scratch {
        private final float[] x = new float[STRETCH];
        private final float[] y = new float[STRETCH];
        private final long[] notes = new long[STRETCH];
    }

    private long[] notes = new long[0];
    private int[] starts = new int[0];

    /** The binary logarithm of a strip's height: none is so low that a stamp could touch three. */
    static int log2Height(int reach) {
        int least = Math.max(LEAST_HEIGHT, 2 * reach + 1);
        return Integer.SIZE - Integer.numberOfLeadingZeros(least - 1);
    }

    static int count(int height, int log2Height) {
        return (height - 1 >> log2Height) + 1;
    }

    static int row(long note) {
        return (int) (note >>> 32) - BEFORE;
    }

    static int column(long note) {
        return (int) (note >>> 16 & 0xffff) - BEFORE;
    }

    static int stamp(long note) {
        return (int) note & 0xffff;
    }

    /** The stamps of a layer of a strip are the {@link #note}s from here to the start of the next layer. */
    int start(int strip, int layer) {
        return starts[strip * LAYERS + layer];
    }

    long note(int i) {
        return notes[i];
    }

    /** Finds the stamps of the points from {@code stretch * STRETCH} on. */
    void place(int stretch, PointOrder order, Raster to, int reach, Scratch scratch) {
        int log2Height = log2Height(reach);
        int last = count(to.height(), log2Height) - 1;
        if (starts.length != (last + 1) * LAYERS + 1) {
            starts = new int[(last + 1) * LAYERS + 1];
        }
        int noted = note(stretch * STRETCH, order, to, reach, scratch);
        int dimmed = order.chosen() == null ? Integer.MAX_VALUE : Stamps.number(order.colours().length / 2, 0, 0);
        sort(scratch.notes, noted, dimmed, reach, log2Height, last);
    }

    private static int note(int first, PointOrder order, Raster to, int reach, Scratch scratch) {
        int count = Math.min(STRETCH, order.glide().count() - first);
        order.glide().positions(order.time(), first, count, scratch.x, scratch.y);
        Viewport view = order.view().device(order.pixelRatio());
        double shiftX = view.toScreenX(0) + BEFORE;
        double shiftY = view.toScreenY(0) + BEFORE;
        double right = to.width() + BEFORE + reach;
        double bottom = to.height() + BEFORE + reach;
        double before = BEFORE - reach;
        double scaleX = view.scaleX();
        double scaleY = -view.scaleY();
        byte[] group = order.group();
        boolean[] visible = order.visible();
        long[] notes = scratch.notes;
        int noted = 0;
        for (int i = 0; i < count; i++) {
            double x = scratch.x[i] * scaleX + shiftX;
            double y = scratch.y[i] * scaleY + shiftY;
            // written so that not-a-number fails it too
            if (!(x > before && x < right && y > before && y < bottom) || !visible[group[first + i] & 0xff]) {
                continue;
            }
            int column = (int) (x * Stamps.PHASES);
            int row = (int) (y * Stamps.PHASES);
            int stamp = Stamps.number(order.colour(first + i), column % Stamps.PHASES, row % Stamps.PHASES);
            notes[noted++] = (long) (row / Stamps.PHASES) << 32 | (long) (column / Stamps.PHASES) << 16 | stamp;
        }
        return noted;
    }

    /**
     * By strip and layer, without changing the order within one.
     *
     * @param dimmed the first stamp of the lower layer
     */
    private void sort(long[] unsorted, int count, int dimmed, int reach, int log2Height, int last) {
        int[] next = new int[(last + 1) * LAYERS + 1];
        for (int i = 0; i < count; i++) {
            int row = row(unsorted[i]);
            int strip = Math.max(0, row - reach >> log2Height);
            int slot = strip * LAYERS + layer(unsorted[i], dimmed);
            next[slot + 1]++;
            if (row + reach >> log2Height > strip && strip < last) {
                next[slot + LAYERS + 1]++;
            }
        }
        for (int slot = 1; slot < next.length; slot++) {
            next[slot] += next[slot - 1];
        }
        System.arraycopy(next, 0, starts, 0, next.length);
        if (notes.length < starts[next.length - 1]) {
            notes = new long[starts[next.length - 1]];
        }
        for (int i = 0; i < count; i++) {
            int row = row(unsorted[i]);
            int strip = Math.max(0, row - reach >> log2Height);
            int slot = strip * LAYERS + layer(unsorted[i], dimmed);
            notes[next[slot]++] = unsorted[i];
            if (row + reach >> log2Height > strip && strip < last) {
                notes[next[slot + LAYERS]++] = unsorted[i];
            }
        }
    }

    private static int layer(long note, int dimmed) {
        return stamp(note) >= dimmed ? 0 : 1;
    }
}
