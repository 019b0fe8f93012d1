package org.latentexplorer.ui.decoder;

import org.latentexplorer.model.RoundTrips;
import org.latentexplorer.model.WayBack;

/** How near the touched code is to codes of real images, and what it decodes to is to images. */
public enum Closeness {
    UNKNOWN, CLOSE, BETWEEN, FAR,
    /** What it decodes to is encoded elsewhere, farther away than images are. */
    TORN,
    /** The code stands for a spot of the map that lies far from all points, and nothing holds it. */
    HOLE;

    /** Beyond this many usual distances between neighbours no image is near. */
    private static final double FAR_FROM = 4;

    /**
     * @param relative  distance to the nearest code, 1 being a usual one between neighbours
     * @param spot      of a projection that the code comes from; null if it comes from none
     * @param roundTrip see {@link RoundTrips#nearer}; NaN while it is not known
     */
    static Closeness of(double relative, WayBack.Spot spot, double roundTrip) {
        if (spot != null && spot.hole()) {
            return HOLE;
        }
        if (!(relative <= FAR_FROM)) {
            return FAR;
        }
        if (roundTrip > RoundTrips.ODD) {
            return TORN;
        }
        return relative <= 1 && !(roundTrip > RoundTrips.UNUSUAL) ? CLOSE : BETWEEN;
    }
}
