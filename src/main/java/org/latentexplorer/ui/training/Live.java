package org.latentexplorer.ui.training;

/**
 * The last batch heard of.
 *
 * @param epoch            from 1
 * @param batch            from 1
 * @param batches          an epoch
 * @param meanLoss         over the epoch so far
 * @param samplesPerSecond over the epoch so far
 */
public record Live(int epoch, int batch, int batches, double meanLoss, double samplesPerSecond) {
    /** Epochs done, with the part of the one under way. */
    public double position() {
        return epoch - 1 + (double) batch / batches;
    }
}
