package org.latentexplorer.ui.latent;

import org.latentexplorer.model.ImageShape;

/**
 * The image of the code under the pointer.
 *
 * @param image       its number in the test set
 * @param classNumber its class, or -1 without labels
 * @param className   its class's name, or null without labels
 * @param shape       of the image; null without pixels
 * @param pixels      {@code shape.size()} floats from 0 to 1; null if there is neither data nor a model
 * @param real        whether it is the image itself; otherwise what the model decodes from the code
 */
public record HoveredImage(int image, int classNumber, String className, ImageShape shape, float[] pixels,
                           boolean real) {
}
