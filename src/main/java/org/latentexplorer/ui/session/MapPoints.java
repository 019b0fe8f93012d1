package org.latentexplorer.ui.session;

import org.latentexplorer.model.Codes;
import org.latentexplorer.model.ImageSet;
import org.latentexplorer.model.LatentModel;

/**
 * What the map shows.
 *
 * @param codes  the points' codes
 * @param x      where each point is to the right, in the codes' order; likewise {@code y}, upwards
 * @param model  what decodes; null if there is none, or if it takes other codes
 * @param images what was encoded, in the codes' order; null if it is not loaded
 */
public record MapPoints(Codes codes, float[] x, float[] y, LatentModel model, ImageSet images) {
}
