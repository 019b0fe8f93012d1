package org.latentexplorer.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.LatentModel;
import org.latentexplorer.model.LayerSpec;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Progress;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.network.Autoencoder;

class EvidenceBoundTest {
    private static final int SIDE = 3;

    private static ImageSet images() {
        byte[] pixels = new byte[20 * SIDE * SIDE];
        new Random(1).nextBytes(pixels);
        return new ImageSet("random", ImageShape.square(SIDE), pixels, null, List.of());
    }

    /** All weights 0: every code is N(mean, variance) of the biases, every pixel 1/2. */
    @Test
    void knownOfANetworkThatIgnoresItsImages() {
        Family variational = Family.of("variational");
        Recipe recipe = variational.suit(Recipe.vanilla(List.of(), 2).with(Recipe.FAMILY, variational));
        NetworkSpec network = NetworkSpec.of(recipe, ImageShape.square(SIDE), 0);
        float[] parameters = new float[(int) network.parameterCount()];
        LayerSpec code = network.encoder().getLast();
        parameters[code.biases()] = 2;
        parameters[code.biases() + 3] = (float) Math.log(4);
        EvidenceBound bound = EvidenceBound.measure(new Autoencoder(network, parameters), images(), Progress.NONE);
        double kl = 2 + (4 - 1 - Math.log(4)) / 2;
        assertEquals(kl, bound.kl(), 1e-5);
        assertEquals(kl + SIDE * SIDE * Math.log(2), bound.negativeElbo(), 1e-4);
    }

    @Test
    void thereIsNoneWithoutDistributions() {
        NetworkSpec network = NetworkSpec.of(Recipe.vanilla(List.of(), 2), ImageShape.square(SIDE), 0);
        LatentModel plain = new Autoencoder(network, new float[(int) network.parameterCount()]);
        assertNull(EvidenceBound.measure(plain, images(), Progress.NONE));
    }
}
