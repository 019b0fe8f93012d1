package org.latentexplorer.model;

import java.util.List;

/**
 * Keeps the networks of a run within bounds. However long the run, its list holds the network as initialised, the
 * newest, and of those between every, every second, every fourth ... one, as few as there is room for. What is kept
 * depends on the number of networks alone, so lists that hear of the same run hold the same.
 */
public final class Snapshots {
    /** At most so many are kept. */
    public static final int MOST = 200;

    private Snapshots() {
    }

    /**
     * How many networks of a kind are kept at most: {@link #MOST}, or fewer, at least 3, if they are large.
     */
    public static int most(NetworkSpec network) {
        long bytes = Float.BYTES * network.parameterCount();
        return Math.clamp(Room.NETWORKS.bytes() / bytes, 3, MOST);
    }

    /**
     * Adds the newest network of a run, and lets go of others if they are too many.
     *
     * @param kept   filled by this method alone, since the run began
     * @param number of the network in the run: 0 as initialised, then 1, 2, ...
     * @param most   to keep, at least 3; the same throughout a run
     */
    public static <T> void add(List<T> kept, int number, T newest, int most) {
        int before = stride(number - 1, most);
        if (number > 1 && (number - 1) % before != 0) {
            kept.removeLast();
        }
        if (stride(number, most) > before) {
            for (int odd = kept.size() - 2 | 1; odd > 0; odd -= 2) {
                kept.remove(odd);
            }
        }
        kept.add(newest);
    }

    /** The number in the run of the network at an index, once {@code newest} is the last one's number. */
    public static int number(int index, int newest, int most) {
        return Math.min(index * stride(newest, most), newest);
    }

    /** The least power of two that leaves at most so many of 0 to {@code newest}, with the newest. */
    private static int stride(int newest, int most) {
        int stride = 1;
        while ((newest + stride - 1) / stride + 1 > most) {
            stride *= 2;
        }
        return stride;
    }
}
