package org.latentexplorer.ui.training;

/**
 * How long a run still takes, from how long it took so far: by the wall clock, so that validation, and whatever the
 * machine does besides, are counted in. Pauses are not. Times are nanoseconds of one clock.
 */
final class Pace {
    /** The weight of the newest epoch; the first, when everything is still cold, counts until there is another. */
    private static final double NEWEST = 0.4;
    /** Share of the first epoch that must be over before it says anything. */
    private static final double ENOUGH = 0.02;

    private final int epochs;
    private final int batches;
    private long epochStarted;
    private long pausedAt;
    private boolean paused;
    private int epochsDone;
    private double epochNanos = Double.NaN;

    Pace(int epochs, int batchesPerEpoch, long now) {
        this.epochs = epochs;
        batches = batchesPerEpoch;
        epochStarted = now;
    }

    void pause(long now) {
        pausedAt = now;
        paused = true;
    }

    void resume(long now) {
        if (paused) {
            epochStarted += now - pausedAt;
            paused = false;
        }
    }

    void epochDone(int number, long now) {
        double took = Math.max(0, now - epochStarted) / (double) Math.max(1, number - epochsDone);
        epochNanos = epochsDone <= 1 ? took : NEWEST * took + (1 - NEWEST) * epochNanos;
        epochsDone = number;
        epochStarted = now;
        pausedAt = now;
    }

    /**
     * @param batch   batches done in the epoch under way
     * @param closing seconds that come after the last epoch
     * @return seconds, NaN while nothing can be said
     */
    double secondsLeft(int batch, double closing, long now) {
        double share = Math.min(1, (double) batch / batches);
        double epoch = epochNanos;
        if (Double.isNaN(epoch)) {
            if (share < ENOUGH) {
                return Double.NaN;
            }
            epoch = ((paused ? pausedAt : now) - epochStarted) / share;
        }
        return Math.max(0, epochs - epochsDone - share) * epoch * 1e-9 + closing;
    }
}
