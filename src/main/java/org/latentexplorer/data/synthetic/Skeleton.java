package org.latentexplorer.data.synthetic;

import java.util.Arrays;

/**
 * The nodes of one image's strokes: a style's skeleton after blending, straying, bending, slant and
 * rotation. Units are the digit's height; y grows downwards. Reused from image to image.
 */
final class Skeleton {
    private static final int MOST_NODES = DigitStyles.ALL.stream().mapToInt(DigitStyle::nodes).max().orElseThrow();
    private static final int WAVES = 3;
    /** Where the upright axis of most skeletons is; what stretches and leans does so about it. */
    private static final double AXIS = 0.34;

    final double[] x = new double[MOST_NODES];
    final double[] y = new double[MOST_NODES];
    DigitStyle style;

    void shape(DigitStyle style, Hand hand, Dice dice) {
        this.style = style;
        blendVariants(dice);
        for (int s = 0; s + 1 < style.starts().length; s++) {
            strayStroke(style.starts()[s], style.starts()[s + 1], s > 0, hand.looseness(), dice);
        }
        bend(hand.looseness(), dice);
        proportion(dice);
        lean(hand);
    }

    /** A random mixture of the variants. Squared shares: most images stay near one of them, few in the middle. */
    private void blendVariants(Dice dice) {
        Arrays.fill(x, 0);
        Arrays.fill(y, 0);
        double total = 0;
        for (double[] variant : style.variants()) {
            double u = 1 - dice.uniform();
            double share = u * u;
            total += share;
            for (int n = 0; n < style.nodes(); n++) {
                x[n] += share * variant[2 * n];
                y[n] += share * variant[2 * n + 1];
            }
        }
        for (int n = 0; n < style.nodes(); n++) {
            x[n] /= total;
            y[n] /= total;
        }
    }

    /** Neighbouring nodes stray together: the hand corrects itself over a stretch, not at a point. */
    private void strayStroke(int from, int to, boolean later, double looseness, Dice dice) {
        double dx = later ? dice.normal(0, 0.025) : 0;
        double dy = later ? dice.normal(0, 0.025) : 0;
        double sx = 0;
        double sy = 0;
        for (int n = from; n < to; n++) {
            sx = 0.55 * sx + dice.normal(0, 0.017) * looseness;
            sy = 0.55 * sy + dice.normal(0, 0.017) * looseness;
            x[n] += dx + sx;
            y[n] += dy + sy;
        }
    }

    /** An elastic field: a few long plane waves push the whole figure about. */
    private void bend(double looseness, Dice dice) {
        for (int w = 0; w < WAVES; w++) {
            double kx = dice.normal(0, 3.2);
            double ky = dice.normal(0, 3.2);
            double phase = dice.uniform(0, 2 * Math.PI);
            double ax = dice.normal(0, 0.036) * looseness;
            double ay = dice.normal(0, 0.036) * looseness;
            for (int n = 0; n < style.nodes(); n++) {
                double wave = StrictMath.sin(kx * x[n] + ky * y[n] + phase);
                x[n] += ax * wave;
                y[n] += ay * wave;
            }
        }
    }

    /** Shares of top and bottom: one half taller than the other, one half broader. */
    private void proportion(Dice dice) {
        double shift = dice.normal(0, 0.24);
        double taper = dice.normal(0, 0.26);
        double bow = dice.normal(0, 0.10);
        for (int n = 0; n < style.nodes(); n++) {
            double v = y[n];
            y[n] = v + shift * v * (1 - v);
            x[n] = AXIS + (x[n] - AXIS) * (1 + taper * (v - 0.5)) + bow * v * (1 - v);
        }
    }

    private void lean(Hand hand) {
        double sin = StrictMath.sin(hand.rotation());
        double cos = StrictMath.cos(hand.rotation());
        for (int n = 0; n < style.nodes(); n++) {
            double u = (x[n] - AXIS) * hand.stretch() - hand.slant() * (y[n] - 0.5);
            double v = y[n] - 0.5;
            x[n] = cos * u + sin * v;
            y[n] = cos * v - sin * u;
        }
    }
}
