package org.latentexplorer.ui.plot;

/** How a movement spends its time. */
final class Easing {
    private Easing() {
    }

    /** Starts at once and comes to rest softly: 1 - (1 - t)³, for t held between 0 and 1. */
    static double out(double t) {
        double left = 1 - Math.clamp(t, 0, 1);
        return 1 - left * left * left;
    }
}
