package org.latentexplorer.ui.latent.place;

import org.latentexplorer.model.Codes;
import org.latentexplorer.ui.plot.PointCloud;

/**
 * Codes laid out: all that the map shows of where they are.
 *
 * @param codes   null for none
 * @param cloud   the codes as points
 * @param centres the middles of the classes
 */
public record Laid(Codes codes, Placement placement, PointCloud cloud, Centres centres) {
    static Laid out(Codes codes, Placement placement) {
        PointCloud cloud = placement.cloud(codes);
        return new Laid(codes, placement, cloud, Centres.of(cloud));
    }
}
