package org.latentexplorer.data.synthetic;

/**
 * How one image is written: the traits of hand and pen, drawn once an image.
 *
 * @param slant     tangent of the lean; positive leans to the right, as most hands do
 * @param rotation  radians, positive counter-clockwise as seen
 * @param stretch   width of the skeleton relative to the style's own
 * @param thickness mean pen width asked for, in pixels of the finished 28x28 image
 * @param looseness how far the pen strays from the skeleton, mostly 0.6 … 2
 * @param pressure  relative change of the pen's width along the way, 0.03 … 0.25
 * @param taper     share of its width the pen loses towards a stroke's end; negative gains
 */
record Hand(double slant, double rotation, double stretch, double thickness, double looseness, double pressure,
            double taper) {
    /*
     * By digit, so that mean slant, width and ink of the finished images come out as they do in real
     * handwriting. A small digit is fitted to the same box as a tall one, so its pen ends up broader.
     */
    private static final double[] SLANT = {0.25, 0.26, 0.11, 0.08, 0.22, 0.13, 0.07, 0.11, 0.15, 0.14};
    private static final double[] STRETCH = {1.16, 0.90, 1.12, 1.04, 1.17, 1.12, 1.08, 1.11, 1.09, 1.08};
    private static final double[] THICKNESS = {2.85, 2.72, 2.64, 2.62, 2.42, 2.48, 2.62, 2.64, 2.46, 2.40};
    /** One round or one straight stroke is written surely: strayed as far as the others, a one becomes a bracket. */
    private static final double[] LOOSENESS = {0.80, 0.65, 1.08, 1.08, 1.08, 1.08, 1.08, 1.08, 1.08, 1.08};

    static Hand draw(int digit, Dice dice) {
        double slant = dice.normal(SLANT[digit], digit == 1 ? 0.26 : 0.22);
        double rotation = dice.normal(0, 0.09);
        double width = dice.normal(0, 0.18);
        // A narrow digit under a broad pen would be a blot; people do not write those.
        double thickness = dice.normal(0, 0.24) + 0.4 * Math.min(width, 0);
        double looseness = LOOSENESS[digit] * StrictMath.exp(dice.normal(0, 0.32));
        return new Hand(slant, rotation, STRETCH[digit] * StrictMath.exp(width),
                THICKNESS[digit] * StrictMath.exp(thickness), looseness,
                dice.uniform(0.03, 0.25), dice.uniform(-0.15, 0.45));
    }

    double slantDegrees() {
        return StrictMath.toDegrees(StrictMath.atan(slant));
    }

    double rotationDegrees() {
        return StrictMath.toDegrees(rotation);
    }
}
