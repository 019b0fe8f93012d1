package org.latentexplorer.model;

/**
 * Shows codes on a plane, and leads back from any spot of it. Safe to use from any thread; everything runs on the
 * caller's thread (with others beside it) until done, so it is called in background work.
 */
public interface Projector {
    /**
     * Projects codes. The same codes and settings give the same positions, bit for bit on one machine, however many
     * threads there are; asked for again, they may come at once, without the listener being told anything.
     *
     * @param codes    at least two, of any dimension
     * @param settings the method and what it reads; what is used of them by the number of codes
     *                 ({@link ProjectionSettings#bySize}), and {@link ProjectedCodes#method()} says which method it was
     * @param progress told how much is done; asked several times a second whether to stop
     * @param moving   told the positions on the way by methods that tell them
     * @throws Failure   if the settings have problems or do not fit the number of codes, if a code holds what is not
     *                   a number, or if all codes are the same
     * @throws Cancelled within a second of being asked to stop
     */
    ProjectedCodes project(Codes codes, ProjectionSettings settings, Progress progress, Moving moving);

    /**
     * Prepares the way back from a projection; milliseconds.
     *
     * @param codes     what was projected
     * @param projected where they are shown
     */
    WayBack wayBack(Codes codes, ProjectedCodes projected);

    /**
     * Finds the directions in which codes spread most, the largest spread first; milliseconds.
     *
     * @param codes at least two
     * @param count how many are wanted; there are no more than the codes have numbers, nor than a dozen
     * @throws Failure   if a code holds what is not a number, or if all codes are the same
     * @throws Cancelled if asked to stop
     */
    Directions directions(Codes codes, int count, Progress progress);

    /** Is told positions while they are still being found. */
    @FunctionalInterface
    interface Moving {
        Moving UNSEEN = (x, y) -> { };

        /**
         * Called on the working thread, at most some thirty times a second. The scale changes in the course of a
         * run (it begins at a ten-thousandth), so a view of it has to be fitted anew each time.
         *
         * @param x one a code; the receiver's to keep, as nobody writes to it any more
         * @param y one a code
         */
        void moved(float[] x, float[] y);
    }
}
