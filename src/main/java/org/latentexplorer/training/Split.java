package org.latentexplorer.training;

import java.util.Arrays;
import org.latentexplorer.model.Recipe;

/**
 * Which images are trained on and which validated on, by number.
 *
 * @param train      shuffled anew each epoch
 * @param validation never trained on
 */
record Split(int[] train, int[] validation) {
    /** Cuts off the recipe's share at random by its seed; at least one image is always trained on. */
    static Split of(Recipe recipe, int images) {
        int[] order = new int[images];
        Arrays.setAll(order, i -> i);
        Seeds.shuffle(order, images, Seeds.split(recipe.seed()));
        int train = Math.max(1, images - (int) Math.round(recipe.validation() * images));
        return new Split(Arrays.copyOf(order, train), Arrays.copyOfRange(order, train, images));
    }
}
