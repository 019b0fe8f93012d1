package org.latentexplorer.bench;

import java.util.Arrays;

/** Somebody who trains the same network on the same images. */
interface Peer extends AutoCloseable {
    /**
     * @param mean samples a second over all steps
     * @param best samples a second in the fastest tenth of the steps: as if nothing else ran
     */
    record Speed(double mean, double best) {
        static Speed of(int batch, long[] nanos) {
            long[] sorted = nanos.clone();
            Arrays.sort(sorted);
            return new Speed(batch * 1e9 * nanos.length / Arrays.stream(nanos).sum(),
                    batch * 1e9 / sorted[nanos.length / 10]);
        }
    }

    String name();

    /** Trains for some steps. */
    Speed run() throws Exception;

    @Override
    default void close() {
    }
}
