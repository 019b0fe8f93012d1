package org.latentexplorer.ui.recipe;

import java.util.Locale;
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
        if (layers.isConvolution(selected)) {
            return Texts.get("recipe.layer.convolution", selected + 1, layers.convolutions(),
                    layers.layer(selected).resolution());
        }
        if (selected == layers.bottleneck()) {
            return Texts.get(layers.layer(selected).kind() == DrawnLayer.Kind.GAUSSIAN ? "recipe.layer.gaussian"
                    : "recipe.layer.bottleneck");
        }
        return Texts.get("recipe.layer.hidden", selected - layers.convolutions() + 1,
                layers.bottleneck() - layers.convolutions());
    }

    /** What is squeezed into what. */
    static String compression(Recipe recipe, int imageSize) {
        double ratio = (double) imageSize / recipe.latent();
        String pattern = ratio >= 100 || ratio == Math.rint(ratio) ? "%.0f" : ratio >= 1 ? "%.1f" : "%.2f";
        return Texts.get("recipe.compression", imageSize, recipe.latent(), String.format(Locale.ROOT, pattern, ratio));
    }

    /** How many there are; nothing of a recipe that fits no images yet. */
    static String parameters(Recipe recipe, ImageKind images) {
        return images.problems(recipe).isEmpty() ? Texts.get("recipe.parameters",
                images.network(recipe).parameterCount()) : "";
    }
}
