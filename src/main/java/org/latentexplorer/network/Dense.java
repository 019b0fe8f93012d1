package org.latentexplorer.network;

import java.util.ArrayList;
import java.util.List;
import org.latentexplorer.model.Activation;
import org.latentexplorer.model.Recipe;

/**
 * A dense layer and where its parameters lie in the network's one vector.
 *
 * @param in      inputs
 * @param out     outputs
 * @param weights where W [in, out] begins, column-major: the weights of one output lie together
 * @param biases  where b [out] begins
 */
public record Dense(int in, int out, Activation activation, int weights, int biases) {
    /** All layers of a recipe's network, from the image to the decoded image. */
    public static List<Dense> layers(Recipe recipe, int imageSize) {
        List<Integer> widths = recipe.widths(imageSize);
        int code = recipe.hidden().size();
        int last = widths.size() - 2;
        List<Dense> layers = new ArrayList<>();
        int at = 0;
        for (int i = 0; i <= last; i++) {
            int in = widths.get(i);
            int out = widths.get(i + 1);
            Activation activation = i == last ? recipe.output() : i == code ? recipe.code() : recipe.activation();
            layers.add(new Dense(in, out, activation, at, at + in * out));
            at += out * (in + 1);
        }
        return List.copyOf(layers);
    }
}
