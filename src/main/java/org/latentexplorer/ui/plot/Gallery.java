package org.latentexplorer.ui.plot;

import org.latentexplorer.model.ImageSet;

/**
 * The points' images, which stand in the points' places where there is room.
 *
 * @param images in the order of the arrays that the cloud was made of
 * @param paper  the colour (0xRRGGBB) of their ground
 * @param ink    the colour of what is drawn on it
 */
public record Gallery(ImageSet images, int paper, int ink) {
}
