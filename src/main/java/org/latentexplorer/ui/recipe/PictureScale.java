package org.latentexplorer.ui.recipe;

import org.latentexplorer.model.Recipe;

/**
 * How the picture draws widths: a bar's height grows with the logarithm of the layer's width, so that 2 and 784 can
 * both be seen.
 *
 * @param shortest height of a layer of one
 * @param tallest  height of a layer of {@code widest}
 */
record PictureScale(double shortest, double tallest, int widest) {
    double height(int width) {
        return shortest + (tallest - shortest) * Math.log(width) / Math.log(Math.max(2, widest));
    }

    /** The width whose bar is this high; goes on beyond the tallest bar. */
    int width(double height) {
        double share = (height - shortest) / (tallest - shortest);
        double width = Math.exp(share * Math.log(Math.max(2, widest)));
        return Math.clamp(LayersViewModel.pleasant(Math.min(width, Recipe.MAX_WIDTH)), 1, Recipe.MAX_WIDTH);
    }
}
