package org.latentexplorer.training.family;

import org.latentexplorer.network.Forward;
import org.latentexplorer.training.Step;

/** A way to take the squared Frobenius norm of an encoder's Jacobian. */
interface ContractivePenalty {
    /**
     * @param share    what the gradient of the images' sum is multiplied by
     * @param input    what the encoder saw, [inputs, stride]
     * @param gradient what to add to, or null
     * @return the norm, a mean over the batch's images
     */
    double add(Step step, double share, Forward encoder, float[] parameters, float[] input, float[] gradient);
}
