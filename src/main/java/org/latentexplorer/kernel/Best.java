package org.latentexplorer.kernel;

/** Chooses the kernel once. */
final class Best {
    /** {@code -Dlatentexplorer.kernel=scalar} does without vectors, to compare or to work around a broken JVM. */
    private static final boolean SCALAR = "scalar".equals(System.getProperty("latentexplorer.kernel"));

    static final Kernel KERNEL = choose();

    private Best() {
    }

    private static Kernel choose() {
        if (SCALAR || ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
            return new ScalarKernel();
        }
        try {
            Kernel vector = VectorKernel.create();
            return vector.lanes() >= 4 ? vector : new ScalarKernel();
        } catch (LinkageError e) {
            System.getLogger(Best.class.getName()).log(System.Logger.Level.WARNING, "no vectors here", e);
            return new ScalarKernel();
        }
    }
}
