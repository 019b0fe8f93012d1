package org.latentexplorer.dl4j;

import java.util.ArrayList;
import java.util.List;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Loss;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Optimizer;
import org.latentexplorer.model.Recipe;

/**
 * What DL4J's configuration says about a stack of dense layers.
 *
 * @param widths      from the image to the decoded image, both included
 * @param activations one a layer
 * @param epochs      finished so far
 */
record Architecture(List<Integer> widths, List<Activation> activations, Loss loss, Optimizer optimizer, long seed,
                    int epochs) {
    private static final int DEFAULT_BATCH = 32;

    /** The stack that a recipe describes, before it is trained. */
    static Architecture of(Recipe recipe, int size) {
        List<Integer> widths = NetworkSpec.of(recipe, size, 1, 0).widths();
        List<Activation> activations = new ArrayList<>();
        int last = widths.size() - 2;
        for (int layer = 0; layer <= last; layer++) {
            activations.add(layer == last ? recipe.output()
                    : layer == recipe.hidden().size() ? recipe.code() : recipe.activation());
        }
        return new Architecture(widths, activations, recipe.loss(), recipe.optimizer(), recipe.seed(), 0);
    }

    int layers() {
        return activations.size();
    }

    /** Pixels an image. */
    int size() {
        return widths.getFirst();
    }

    long parameterCount() {
        long count = 0;
        for (int i = 1; i < widths.size(); i++) {
            count += widths.get(i) * (widths.get(i - 1) + 1L);
        }
        return count;
    }

    /** Whether layers, activations, loss and optimizer are those of a recipe. */
    boolean isOf(Recipe recipe, int size) {
        Architecture other = of(recipe, size);
        return widths.equals(other.widths) && activations.equals(other.activations) && loss == other.loss
                && optimizer.kind() == other.optimizer.kind();
    }

    /** Whether the decoder has the encoder's widths, in reverse. */
    boolean mirrored() {
        return layers() % 2 == 0 && widths.equals(widths.reversed());
    }

    /** The recipe whose stack this is; what a configuration does not tell has a usual value. */
    Recipe recipe() {
        int code = layers() / 2 - 1;
        Activation hidden = code == 0 ? Activation.RELU : activations.getFirst();
        return Recipe.vanilla(widths.subList(1, code + 1), widths.get(code + 1)).with().activation(hidden)
                .code(activations.get(code)).output(activations.getLast()).loss(loss).optimizer(optimizer)
                .batch(DEFAULT_BATCH).epochs(Math.max(1, epochs)).validation(0).seed(seed).build();
    }
}
