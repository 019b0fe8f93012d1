package org.latentexplorer.ui.compare;

import org.latentexplorer.model.LatentModel;

/**
 * What a network makes of one image.
 *
 * @param code    where it puts it
 * @param decoded what it gives back, {@code width * height} floats
 */
record Reading(float[] code, float[] decoded, int width, int height) {
    static Reading of(LatentModel network, Digits digits, int number) {
        if (network.width() != digits.images().width() || network.height() != digits.images().height()) {
            return null;
        }
        LatentModel told = network.given(digits.data().test().label(number));
        float[] code = new float[told.latent()];
        told.encode(digits.image(number), code);
        float[] decoded = new float[told.size()];
        told.decode(code, decoded);
        return new Reading(code, decoded, told.width(), told.height());
    }
}
