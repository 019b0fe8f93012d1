package org.latentexplorer.ui.compare;

import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;

/**
 * What a network makes of one image.
 *
 * @param code    where it puts it
 * @param decoded what it gives back, {@code shape.size()} floats
 */
record Reading(float[] code, float[] decoded, ImageShape shape) {
    static Reading of(LatentModel network, Digits digits, int number) {
        if (!network.shape().equals(digits.images().shape())) {
            return null;
        }
        LatentModel told = network.given(digits.data().test().label(number));
        float[] code = new float[told.latent()];
        told.encode(digits.image(number), code);
        float[] decoded = new float[told.size()];
        told.decode(code, decoded);
        return new Reading(code, decoded, told.shape());
    }
}
