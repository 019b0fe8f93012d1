package org.latentexplorer.training;

import java.util.Arrays;
import org.latentexplorer.model.Failure;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.Problem;
import org.latentexplorer.model.Recipe;

/**
 * Which images are trained on and which validated on, by number.
 *
 * @param train      shuffled anew each epoch
 * @param validation never trained on
 */
record Split(int[] train, int[] validation) {
    /**
     * Leaves out the classes that the recipe holds out, and cuts off its share at random by its seed; at least one
     * image is always trained on.
     *
     * @throws Failure if all images are of classes held out, or if they have no labels to hold out by
     */
    static Split of(Recipe recipe, ImageSet images) {
        if (!recipe.heldOut().isEmpty() && !images.labelled()) {
            throw new Failure(new Problem("heldOut", "problem.heldOut.labels"));
        }
        int[] order = new int[images.count()];
        Arrays.setAll(order, i -> i);
        Seeds.shuffle(order, order.length, Seeds.split(recipe.seed()));
        int[] kept = Arrays.stream(order).filter(i -> !recipe.heldOut().contains(images.label(i))).toArray();
        if (kept.length == 0) {
            throw new Failure("failure.training.heldOut", images.name());
        }
        int train = Math.max(1, kept.length - (int) Math.round(recipe.validation() * kept.length));
        return new Split(Arrays.copyOf(kept, train), Arrays.copyOfRange(kept, train, kept.length));
    }

    /** Images that the run looks at. */
    int images() {
        return train.length + validation.length;
    }
}
