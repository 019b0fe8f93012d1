package org.latentexplorer.ui.plot;

/**
 * How dots look: many are small and let each other through, few are large and solid; zoomed in they grow, slower
 * than the distances between them do.
 *
 * @param radius in pixels
 * @param alpha  opacity from 0 to 1
 */
record DotStyle(double radius, double alpha) {
    private static final double TYPICAL_COUNT = 10_000;
    private static final double TYPICAL_AREA = 900 * 600;

    /**
     * @param count     points in the whole cloud
     * @param area      of the view in square pixels
     * @param magnified how many times closer than when all of it is in view; 1 or less for not at all
     */
    static DotStyle of(int count, double area, double magnified) {
        double crowd = Math.max(1, count) / TYPICAL_COUNT * (TYPICAL_AREA / Math.max(1, area));
        double growth = Math.pow(Math.max(1, magnified), 0.4);
        double radius = 2.15 * Math.pow(crowd, -0.2) * growth;
        double alpha = 0.72 * Math.pow(crowd, -0.22) * Math.sqrt(growth);
        return new DotStyle(Math.clamp(radius, 0.8, 6), Math.clamp(alpha, 0.16, 0.9));
    }
}
