package org.latentexplorer.ui.decoder;

/** How near the touched code is to codes of real images. */
public enum Closeness {
    UNKNOWN, CLOSE, BETWEEN, FAR;

    /** Beyond this many usual distances between neighbours no image is near. */
    private static final double FAR_FROM = 4;

    /** @param relative distance to the nearest code, 1 being a usual one between neighbours */
    static Closeness of(double relative) {
        return relative <= 1 ? CLOSE : relative <= FAR_FROM ? BETWEEN : FAR;
    }
}
