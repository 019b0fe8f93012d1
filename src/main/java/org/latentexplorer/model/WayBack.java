package org.latentexplorer.model;

/**
 * From a spot of a projection to a latent code. Immutable and safe to use from any number of threads; fast enough to
 * follow the pointer.
 */
public interface WayBack {
    /**
     * The code for a spot, interpolated from the codes that are projected nearest to it: exactly a code where it is
     * projected, and changing without jumps as the spot moves.
     *
     * @param x in the projection's units
     * @param y in the projection's units
     */
    Spot at(double x, double y);

    /**
     * What is known of a spot.
     *
     * @param code     the interpolated code
     * @param nearest  number of the code that is projected nearest
     * @param distance to where that one is projected, in the projection's units
     * @param relative the distance in units of what is usual between neighbours: 95 of 100 codes have another one
     *                 within 1
     */
    record Spot(float[] code, int nearest, double distance, double relative) {
        /** Beyond this relative distance a spot lies in a hole. */
        public static final double HOLE = 3;

        /** Whether no data is near, so that the decoder invents. */
        public boolean hole() {
            return relative > HOLE;
        }
    }
}
