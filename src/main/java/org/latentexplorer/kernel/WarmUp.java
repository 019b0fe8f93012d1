package org.latentexplorer.kernel;

/**
 * Gets the vector kernels compiled before they are needed. Interpreted, a vector operation takes a thousand times as
 * long, so that a first training step at full size would take seconds; on tiny matrices the JIT sees as many calls in
 * a fraction of that.
 */
final class WarmUp {
    private static final int ROUNDS = 6000;
    private static final long MOST_NANOS = 3_000_000_000L;
    private static boolean done;

    private WarmUp() {
    }

    static synchronized void run(Kernel kernel) {
        if (done) {
            return;
        }
        done = true;
        int lanes = kernel.lanes();
        int n = 2 * lanes;
        float[] a = new float[16 * n];
        float[] b = new float[16 * n];
        float[] c = new float[16 * n];
        byte[] bytes = new byte[n];
        long until = System.nanoTime() + MOST_NANOS;
        for (int i = 0; i < ROUNDS && System.nanoTime() < until; i++) {
            // 13 rows and 3 vectors' columns: every kind of tile
            kernel.multiply(13, n, 2, a, 0, 2, 1, b, 0, n, null, 0, c, 0, n);
            kernel.multiply(5, lanes, 2, a, 0, 1, 5, b, 0, lanes, a, 0, c, 0, lanes);
            kernel.multiply(5, lanes, a, 0, b, a, 0, c);
            kernel.pixels(bytes, 0, lanes, a, 0);
            kernel.transpose(2, 2, a, 2, c, 2);
            kernel.rowSums(2, lanes, lanes, a, c, 0);
            kernel.relu(a, lanes, 0);
            kernel.reluBack(a, b, lanes, 0);
            kernel.sigmoid(a, lanes);
            kernel.sigmoidBack(a, b, lanes);
            kernel.squaredError(2, lanes, lanes, a, b, 0.1f, c);
            kernel.crossEntropy(2, lanes, lanes, a, b, 0.1f, c);
            kernel.axpy(lanes, 0.1f, b, 0, c, 0);
            kernel.hadamard(lanes, a, c);
            kernel.multiplyAdd(lanes, a, b, c);
            kernel.elasticNet(2, lanes, lanes, a, 0, 0.1f, 0.1f, b, 0);
            kernel.reparameterize(1, lanes, lanes, a, b, c);
            kernel.gaussianDivergence(1, lanes, lanes, a);
            kernel.gaussianBack(1, lanes, lanes, a, b, c, 0.1f, b);
            kernel.adam(lanes, a, b, c, 1e-3, 0.9, 0.999, 1e-8, 1);
        }
    }
}
