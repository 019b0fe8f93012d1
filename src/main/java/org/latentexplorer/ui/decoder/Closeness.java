package org.latentexplorer.ui.decoder;

import org.latentexplorer.model.WayBack;

/** How near the touched code is to codes of real images. */
public enum Closeness {
    UNKNOWN, CLOSE, BETWEEN, FAR,
    /** The code stands for a spot of the map that lies far from all points, and nothing holds it. */
    HOLE;

    /** Beyond this many usual distances between neighbours no image is near. */
    private static final double FAR_FROM = 4;

    /**
     * @param relative distance to the nearest code, 1 being a usual one between neighbours
     * @param spot     of a projection that the code comes from; null if it comes from none
     */
    static Closeness of(double relative, WayBack.Spot spot) {
        return spot != null && spot.hole() ? HOLE : relative <= 1 ? CLOSE : relative <= FAR_FROM ? BETWEEN : FAR;
    }
}
