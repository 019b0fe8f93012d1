package org.latentexplorer.ui.recipe;

import java.util.ArrayList;
import java.util.List;
import org.latentexplorer.model.Convolution;
import org.latentexplorer.model.ImageShape;
import org.latentexplorer.model.Recipe;

/**
 * A layer as the picture shows it: what it gives. Also of recipes that do not fit their images, for those are to be
 * seen while they are put right; there, sizes are rounded down.
 *
 * @param channels feature maps; a dense layer's units
 * @param width    pixels a feature map; 1 for a dense layer
 */
record DrawnLayer(Kind kind, int channels, int width, int height) {
    enum Kind {
        IMAGE, MAPS, DENSE, CODE, GAUSSIAN
    }

    /** All of them, from the image to the decoded image; the code stands in the middle. */
    static List<DrawnLayer> of(Recipe recipe, ImageKind images) {
        List<DrawnLayer> layers = new ArrayList<>();
        ImageShape image = images.shape();
        DrawnLayer last = new DrawnLayer(Kind.IMAGE, image.channels(), image.width(), image.height());
        layers.add(last);
        for (Convolution c : recipe.convolutions()) {
            last = new DrawnLayer(Kind.MAPS, c.filters(), Math.max(1, last.width / c.stride()),
                    Math.max(1, last.height / c.stride()));
            layers.add(last);
        }
        recipe.hidden().forEach(units -> layers.add(new DrawnLayer(Kind.DENSE, units, 1, 1)));
        layers.add(new DrawnLayer(recipe.family().gaussian() ? Kind.GAUSSIAN : Kind.CODE, recipe.latent(), 1, 1));
        for (int i = layers.size() - 2; i >= 0; i--) {
            layers.add(layers.get(i));
        }
        return layers;
    }

    /** Numbers that it gives. */
    long units() {
        return (long) channels * width * height;
    }

    /** {@code 14×14}. */
    String resolution() {
        return width + "×" + height;
    }
}
