package org.latentexplorer.data.synthetic;

/** Writes digit after digit: hand, pen, scanner, frame. Keeps its working memory between images, so one thread each. */
final class DigitPainter {
    private static final int KNOTS = 24;
    /** Knots of the noise that the pen's pressure passes in a stroke: it changes slowly. */
    private static final int PRESSURE_KNOTS = 6;
    /** Deviation of the trembling hand, relative to the digit's height. */
    private static final double TREMOR = 0.0035;
    /** In scan pixels: a thinner line would fall apart between its discs. */
    private static final double LEAST_RADIUS = 0.9;
    private static final int MOST_TRIES = 20;

    private final Skeleton skeleton = new Skeleton();
    private final PenPath path = new PenPath();
    private final Scan scan = new Scan();
    private final MnistFrame frame = new MnistFrame();
    private final double[] press = new double[KNOTS + 1];
    private final double[] shakeX = new double[KNOTS + 1];
    private final double[] shakeY = new double[KNOTS + 1];

    /**
     * Writes 784 grey levels at {@code offset}.
     *
     * @return the mean width of the pen in pixels of the finished image
     */
    double paint(DigitStyle style, Hand hand, Dice dice, byte[] pixels, int offset) {
        double width = write(style, hand, dice, pixels, offset);
        // About one image in 350, mostly a seven with a stump of a leg. MNIST has none.
        for (int tries = 1; !frame.centred() && tries < MOST_TRIES; tries++) {
            width = write(style, hand, dice, pixels, offset);
        }
        return width;
    }

    private double write(DigitStyle style, Hand hand, Dice dice, byte[] pixels, int offset) {
        skeleton.shape(style, hand, dice);
        path.trace(skeleton);
        // Forms were scanned at one resolution, but people write large and small: the grain differs.
        double side = dice.uniform(46, 62);
        double radius = hand.thickness() / 2 * side / MnistFrame.BOX;
        path.fit(side, radius);
        double meanRadius = ink(hand, radius, TREMOR * side * hand.looseness(), dice);
        scan.roughen(7, dice);
        double pitch = frame.develop(scan, 252 + dice.below(4), pixels, offset);
        return 2 * meanRadius / pitch;
    }

    private double ink(Hand hand, double radius, double tremor, Dice dice) {
        fill(press, dice);
        fill(shakeX, dice);
        fill(shakeY, dice);
        scan.clear();
        double sum = 0;
        for (int i = 0; i < path.size; i++) {
            double p = path.progress[i];
            double width = 1 + hand.pressure() * at(press, p * PRESSURE_KNOTS) - hand.taper() * p * p * p * p;
            double r = Math.max(LEAST_RADIUS, radius * width);
            scan.disc(path.x[i] + tremor * at(shakeX, p * KNOTS), path.y[i] + tremor * at(shakeY, p * KNOTS), r);
            sum += r;
        }
        return sum / path.size;
    }

    private static void fill(double[] knots, Dice dice) {
        for (int i = 0; i < knots.length; i++) {
            knots[i] = dice.normal();
        }
    }

    /** Smooth noise: the knots, eased into one another. */
    private static double at(double[] knots, double t) {
        int i = Math.min((int) t, KNOTS - 1);
        double f = t - i;
        return knots[i] + (knots[i + 1] - knots[i]) * f * f * (3 - 2 * f);
    }
}
