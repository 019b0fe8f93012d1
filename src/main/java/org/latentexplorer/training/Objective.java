package org.latentexplorer.training;

import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.network.Forward;

/**
 * What a family adds to the step that all share: x is corrupted, encoded to h, made a code z, decoded, and compared with
 * x; gradients go the same way back. Numbers of images stand in columns, [numbers, stride]. Objectives may hold buffers:
 * one is made for each run. What each method does here is the plain autoencoder.
 */
public class Objective {
    /** Numbers a code. */
    protected final int latent;

    public Objective(NetworkSpec network) {
        latent = network.recipe().latent();
    }

    /** How much the reconstruction counts; 0 for not at all. */
    public double reconstruction() {
        return 1;
    }

    /** Whether the loss is a sum over an image's pixels (nats an image), not their mean. */
    public boolean perImage() {
        return false;
    }

    /**
     * The code z [latent, stride] of what the encoder gave, h [encoded, stride]. The buffer must have room for the
     * classes of a conditional network: {@code latent + classes} rows.
     */
    public float[] code(Step step, float[] h) {
        return h;
    }

    /**
     * The mean penalty a batch's image has to pay for its code.
     *
     * @param h  what the encoder gave
     * @param dz the gradient of the reconstruction's loss by z, [latent, stride], 0 from n to the stride
     * @param dh receives that of loss and penalty by h, [encoded, stride], 0 from n to the stride; null (and dz too) if
     *           no gradient is wanted
     */
    public double penalty(Step step, float[] h, float[] dz, float[] dh) {
        if (dh != null) {
            System.arraycopy(dz, 0, dh, 0, latent * step.stride());
        }
        return 0;
    }

    /**
     * A mean penalty that depends on how the encoder works, not on the code alone.
     *
     * @param encoder  as the batch left it
     * @param input    what the encoder saw
     * @param gradient what to add its gradient to, or null
     */
    public double penalty(Step step, Forward encoder, float[] parameters, float[] input, float[] gradient) {
        return 0;
    }
}
