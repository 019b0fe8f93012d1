package org.latentexplorer.kernel;

/** The numbers of one step of Adam. Kept from step to step, so that none allocates. */
final class Adam {
    float beta1;
    float beta2;
    float epsilon;
    /** The learning rate over the first moments' bias correction. */
    float size;
    /** What the root of a second moment is multiplied by to correct its bias. */
    float correction;

    void set(double rate, double decay1, double decay2, double smallest, long step) {
        beta1 = (float) decay1;
        beta2 = (float) decay2;
        epsilon = (float) smallest;
        size = (float) (rate / (1 - StrictMath.pow(decay1, step)));
        correction = (float) (1 / StrictMath.sqrt(1 - StrictMath.pow(decay2, step)));
    }
}
