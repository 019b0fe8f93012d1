package org.latentexplorer.kernel;

/** Chooses the kernel once. */
final class Best {
    /** {@code -Dlatentexplorer.kernel=scalar} does without vectors, to compare or to work around a broken JVM. */
    private static final boolean SCALAR = "scalar".equals(System.getProperty("latentexplorer.kernel"));
    /** {@code -Dlatentexplorer.threads=N} has N threads share the work of a kernel; 1 leaves it to its caller. */
    private static final Integer THREADS = Integer.getInteger("latentexplorer.threads");
    /** A step of training is short: more threads than this would wait for each other longer than they work. */
    private static final int MOST_THREADS = 8;

    private static final int FUSED = 32;
    private static final long MOST_FUSED_NANOS = 400;

    private static final Arithmetic ARITHMETIC = arithmetic();
    static final Kernel KERNEL = new TeamKernel(ARITHMETIC, new Team(threads()));

    private Best() {
    }

    /**
     * Two processors work together; of more, half do: most machines show each core as two, and the second half of one
     * adds nothing to products, while the window needs some.
     */
    private static int threads() {
        int processors = Runtime.getRuntime().availableProcessors();
        int usual = Math.min(MOST_THREADS, processors <= 2 ? processors : Math.max(2, processors / 2));
        return THREADS == null ? usual : Math.clamp(THREADS, 1, processors);
    }

    /** Whether the vector unit does the arithmetic. */
    static boolean vectors() {
        return ARITHMETIC instanceof VectorArithmetic;
    }

    private static Arithmetic arithmetic() {
        if (SCALAR || !VectorModule.available() || !multiplyAddsFast()) {
            return new ScalarArithmetic();
        }
        try {
            Arithmetic vector = new VectorArithmetic();
            return vector.lanes() >= 4 ? vector : new ScalarArithmetic();
        } catch (LinkageError e) {
            System.getLogger(Best.class.getName()).log(System.Logger.Level.WARNING, "no vectors here", e);
            return new ScalarArithmetic();
        }
    }

    /**
     * Whether the processor has fused multiply-add. Without it the JVM computes one by BigDecimal, a hundred times as
     * long, vectors included; the least time of several says which it is, whatever else the machine does.
     */
    static boolean multiplyAddsFast() {
        long least = Long.MAX_VALUE;
        float sum = 0.1f;
        for (int round = 0; round < 30; round++) {
            long began = System.nanoTime();
            for (int i = 0; i < FUSED; i++) {
                sum = Math.fma(sum, 0.7f, 0.3f);
            }
            least = Math.min(least, System.nanoTime() - began);
        }
        return sum > 0 && least < FUSED * MOST_FUSED_NANOS;
    }
}
