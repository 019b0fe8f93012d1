package org.latentexplorer.dl4j;

import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.Nd4jBlas;
import org.nd4j.nativeblas.NativeOpsHolder;

/** ND4J itself: starting it takes up to seconds, so nothing may that a person waits for. */
public final class Nd4jRuntime {
    private Nd4jRuntime() {
    }

    /**
     * Starts ND4J, if it has not been, and keeps it to one thread: for networks of this size its default makes a
     * training step several times slower, and sums depend on how many threads share them.
     */
    public static void startSingleThreaded() {
        Nd4j.scalar(0f); // the settings below exist only once an array has been made
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
        ((Nd4jBlas) Nd4j.factory().blas()).setMaxThreads(1);
    }
}
