package org.latentexplorer.model;

/**
 * How many bytes of memory things may take that are only kept because somebody may come back to them: a share of the
 * heap each, however long the program runs. The one place that says so; {@link BoundedCache} holds to it.
 */
public enum Room {
    /** Networks of a run, see {@link Snapshots}. */
    NETWORKS(8, Long.MAX_VALUE),
    /** Codes of those networks. */
    CODES(32, 64 << 20),
    /** Positions of projected codes. */
    PROJECTIONS(32, 64 << 20),
    /** Projections laid out as maps, with what finds the way back from them. */
    MAPS(16, 256 << 20),
    /** What was found about codes touched on one map. */
    TOUCHED(128, 8 << 20),
    /** Decoded images behind the points. */
    IMAGES(128, 8 << 20),
    /** What can be undone, with models taken out of the comparison. */
    UNDO(16, Long.MAX_VALUE),
    /** Trained models that no file holds and that are neither open nor compared. */
    UNSAVED(8, Long.MAX_VALUE);

    private final int share;
    private final long most;

    /**
     * @param share one part in so many of the heap
     * @param most  bytes, however large the heap
     */
    Room(int share, long most) {
        this.share = share;
        this.most = most;
    }

    public long bytes() {
        return Math.min(most, Runtime.getRuntime().maxMemory() / share);
    }

    /** What a network's numbers take. */
    public static long of(LatentModel network) {
        return Float.BYTES * network.network().parameterCount();
    }

    /** What codes take. */
    public static long of(Codes codes) {
        return codes == null ? 0 : (long) Float.BYTES * codes.values().length + codes.count();
    }

    /** What a model takes, with its optimizer's memory and its codes. */
    public static long of(SavedModel model) {
        long optimizer = model.optimizer() == null ? 0 : (long) Float.BYTES * model.optimizer().values().length;
        return of(model.model()) + optimizer + of(model.testCodes());
    }
}
