package org.latentexplorer.ui.plot;

import java.util.Arrays;
import org.latentexplorer.kernel.Parallel;

/**
 * Where points in space fall on a picture, by strips of its rows and in each from far away to near: stretches of the
 * points are placed and counted at once, then written to their places, which a counting sort knows by then. The
 * outcome is the same on any number of threads.
 *
 * <p>A disc is noted in 64 bits: layer, row, column and number of the stamp. One that touches two strips is noted for
 * both.
 */
final class DepthSort {
    /** Depths told apart within a strip; the disc of a point is hidden by those of nearer buckets. */
    static final int BUCKETS = 256;
    private static final float DEEPEST = 1.6f;
    private static final int BEFORE = 256;

    /** What one stretch of the points came to. */
    private static final class Stretch {
        private final float[] x = new float[Strips.STRETCH];
        private final float[] y = new float[Strips.STRETCH];
        private final float[] z = new float[Strips.STRETCH];
        private final long[] notes = new long[2 * Strips.STRETCH];
        private final int[] keys = new int[2 * Strips.STRETCH];
        private int[] counts = new int[0];
        private int noted;

        private void add(long note, int row, int bucket, int reach, int log2Height, int strips) {
            int strip = Math.max(0, row - reach >> log2Height);
            add(note, strip * BUCKETS + bucket);
            if (row + reach >> log2Height > strip && strip < strips - 1) {
                add(note, (strip + 1) * BUCKETS + bucket);
            }
        }

        private void add(long note, int key) {
            notes[noted] = note;
            keys[noted++] = key;
            counts[key]++;
        }
    }

    private final int threads;
    private Stretch[] stretches = new Stretch[0];
    private long[] sorted = new long[0];
    private int[] starts = new int[0];

    DepthSort(int threads) {
        this.threads = threads;
    }

    static int row(long note) {
        return (int) (note >>> 32 & 0xffff) - BEFORE;
    }

    static int column(long note) {
        return (int) (note >>> 16 & 0xffff) - BEFORE;
    }

    static int layer(long note) {
        return (int) (note >>> 48);
    }

    static int stamp(long note) {
        return (int) note & 0xffff;
    }

    /** The discs of a strip are the {@link #note}s from here to the start of the next. */
    int start(int strip) {
        return starts[strip];
    }

    long note(int i) {
        return sorted[i];
    }

    /** @param reach of the largest disc in pixels */
    void sort(SpaceOrder order, Raster to, int reach) {
        int count = (order.drift().count() + Strips.STRETCH - 1) / Strips.STRETCH;
        if (stretches.length != count) {
            stretches = new Stretch[count];
            Arrays.setAll(stretches, i -> new Stretch());
        }
        int log2Height = Strips.log2Height(reach);
        int strips = Strips.count(to.height(), log2Height);
        SpaceView view = order.view().device(order.pixelRatio());
        Parallel.each(count, threads, (stretch, worker) -> {
            Stretch into = stretches[stretch];
            place(stretch * Strips.STRETCH, into, order, view);
            note(stretch * Strips.STRETCH, into, order, to, reach, log2Height, strips);
        });
        total(strips);
        Parallel.each(count, threads, (stretch, worker) -> write(stretches[stretch]));
    }

    private static void place(int first, Stretch into, SpaceOrder order, SpaceView view) {
        int count = Math.min(Strips.STRETCH, order.drift().count() - first);
        float t = order.drift().progress(order.time());
        order.drift().positions(t, 0, first, count, into.x);
        order.drift().positions(t, 1, first, count, into.y);
        order.drift().positions(t, 2, first, count, into.z);
        view.place(count, into.x, into.y, into.z);
    }

    private static void note(int first, Stretch into, SpaceOrder order, Raster to, int reach, int log2Height,
                             int strips) {
        int count = Math.min(Strips.STRETCH, order.drift().count() - first);
        if (into.counts.length != strips * BUCKETS) {
            into.counts = new int[strips * BUCKETS];
        } else {
            Arrays.fill(into.counts, 0);
        }
        into.noted = 0;
        float right = to.width() + reach;
        float bottom = to.height() + reach;
        for (int i = 0; i < count; i++) {
            float x = into.x[i];
            float y = into.y[i];
            float nearness = into.z[i];
            // written so that not-a-number fails it too
            if (!(x > -reach && x < right && y > -reach && y < bottom && !Float.isNaN(nearness))
                    || !order.visible()[order.group()[first + i] & 0xff]) {
                continue;
            }
            int column = (int) ((x + BEFORE) * Stamps.PHASES);
            int row = (int) ((y + BEFORE) * Stamps.PHASES);
            int stamp = Stamps.number(order.colour(first + i), column % Stamps.PHASES, row % Stamps.PHASES);
            long note = (long) DepthStamps.layer(nearness) << 48 | (long) (row / Stamps.PHASES) << 32
                    | (long) (column / Stamps.PHASES) << 16 | stamp;
            into.add(note, row / Stamps.PHASES - BEFORE, bucket(nearness), reach, log2Height, strips);
        }
    }

    private static int bucket(float nearness) {
        return Math.clamp((int) ((nearness + DEEPEST) * (BUCKETS / (2 * DEEPEST))), 0, BUCKETS - 1);
    }

    /** Makes of the stretches' counts the places where each writes. */
    private void total(int strips) {
        int sum = 0;
        if (starts.length != strips + 1) {
            starts = new int[strips + 1];
        }
        for (int key = 0; key < strips * BUCKETS; key++) {
            if (key % BUCKETS == 0) {
                starts[key / BUCKETS] = sum;
            }
            for (Stretch stretch : stretches) {
                int here = stretch.counts[key];
                stretch.counts[key] = sum;
                sum += here;
            }
        }
        starts[strips] = sum;
        if (sorted.length < sum) {
            sorted = new long[sum];
        }
    }

    private void write(Stretch stretch) {
        for (int i = 0; i < stretch.noted; i++) {
            sorted[stretch.counts[stretch.keys[i]]++] = stretch.notes[i];
        }
    }
}
