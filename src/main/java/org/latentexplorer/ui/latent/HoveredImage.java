package org.latentexplorer.ui.latent;

/**
 * The image of the code under the pointer.
 *
 * @param image       its number in the test set
 * @param classNumber its class, or -1 without labels
 * @param className   its class's name, or null without labels
 * @param width       of the image in pixels
 * @param height      of the image in pixels
 * @param pixels      from 0 to 1, row by row; null if there is neither data nor a model
 * @param real        whether it is the image itself; otherwise what the model decodes from the code
 */
public record HoveredImage(int image, int classNumber, String className, int width, int height, float[] pixels, boolean real) {
}
