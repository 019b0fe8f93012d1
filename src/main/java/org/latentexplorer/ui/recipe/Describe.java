package org.latentexplorer.ui.recipe;

import java.util.Locale;
import org.latentexplorer.model.NetworkSpec;
import org.latentexplorer.model.Recipe;
import org.latentexplorer.ui.common.Texts;

/** Sentences about the network. */
final class Describe {
    private Describe() {
    }

    /** Which layer is selected. */
    static String layer(LayersViewModel layers) {
        int selected = layers.selectedProperty().get();
        if (selected < 0) {
            return Texts.get("recipe.layer.none");
        }
        return selected == layers.bottleneck() ? Texts.get("recipe.layer.bottleneck")
                : Texts.get("recipe.layer.hidden", selected + 1, layers.bottleneck());
    }

    /** What is squeezed into what. */
    static String compression(Recipe recipe, int imageSize) {
        double ratio = (double) imageSize / recipe.latent();
        String pattern = ratio >= 100 || ratio == Math.rint(ratio) ? "%.0f" : ratio >= 1 ? "%.1f" : "%.2f";
        return Texts.get("recipe.compression", imageSize, recipe.latent(), String.format(Locale.ROOT, pattern, ratio));
    }

    static String parameters(Recipe recipe, int imageSize) {
        return Texts.get("recipe.parameters", NetworkSpec.of(recipe, imageSize, 1, 0).parameterCount());
    }
}
