package org.latentexplorer.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Convolution;
import org.latentexplorer.model.Family;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.PixelRange;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.model.Regularization;

/** Networks of every shape there is. */
final class Networks {
    static final int WIDTH = 8;
    static final int HEIGHT = 12;
    static final int CLASSES = 3;
    private static final Recipe DENSE = Recipe.vanilla(List.of(7, 5), 2).with(Recipe.ACTIVATION, Activation.TANH);
    private static final Recipe CONVOLUTIONAL = DENSE.with(Recipe.HIDDEN, List.of(5)).with(Recipe.CONVOLUTIONS, List.of(
            new Convolution(3, 5, 2), new Convolution(4, 4, 1), new Convolution(2, 3, 2)));

    private Networks() {
    }

    /** Every family, dense and convolutional, with and without hidden layers; and images in colour. */
    static List<NetworkSpec> all() {
        List<NetworkSpec> all = new ArrayList<>();
        for (Family family : Family.all()) {
            all.add(of(family, DENSE));
            all.add(of(family, DENSE.with(Recipe.HIDDEN, List.of()).with(Recipe.LOSS, Loss.BCE)));
            all.add(of(family, CONVOLUTIONAL));
            all.add(of(family, CONVOLUTIONAL.with(Recipe.HIDDEN, List.of()).with(Recipe.LOSS, Loss.BCE)));
            all.add(of(family, CONVOLUTIONAL.with(Recipe.RANGE, PixelRange.SIGNED)
                    .with(Recipe.OUTPUT, Activation.TANH)));
            Recipe regular = CONVOLUTIONAL.with(new Regularization(1e-3, 1e-4, 0.25));
            // not every family bears dropout
            if (suited(family, regular).problems().isEmpty()) {
                all.add(of(family, regular));
            }
        }
        ImageShape colour = new ImageShape(3, HEIGHT, WIDTH);
        all.add(NetworkSpec.of(DENSE, colour, 0));
        all.add(NetworkSpec.of(CONVOLUTIONAL, colour, 0));
        return all;
    }

    static NetworkSpec of(Family family, Recipe recipe) {
        Recipe suited = suited(family, recipe);
        suited.check();
        return NetworkSpec.of(suited, new ImageShape(1, HEIGHT, WIDTH), CLASSES);
    }

    private static Recipe suited(Family family, Recipe recipe) {
        return family.suit(recipe.with(Recipe.FAMILY, family));
    }
}
