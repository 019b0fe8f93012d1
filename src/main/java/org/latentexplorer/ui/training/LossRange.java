package org.latentexplorer.ui.training;

import java.util.stream.DoubleStream;
import org.latentexplorer.model.History;
import org.latentexplorer.picture.chart.Axis;

/**
 * What the loss chart shows: epochs from 0 to {@code epochs}, losses from {@code low} to {@code high}, both
 * logarithms to base 10 if {@code logarithmic}.
 */
record LossRange(double epochs, double low, double high, boolean logarithmic) {
    private static final double AIR = 0.07;
    private static final int FEWEST = 5;

    /**
     * The range that shows everything there is.
     *
     * @param live    the last batch, or null
     * @param planned epochs of the run under way, 0 without one
     */
    static LossRange of(History history, Live live, int planned, boolean logarithmic) {
        double[] values = DoubleStream.concat(history.epochs().stream()
                .flatMapToDouble(e -> DoubleStream.of(e.trainLoss(), e.validationLoss())),
                live == null ? DoubleStream.empty() : DoubleStream.of(live.meanLoss()))
                .map(v -> logarithmic ? Math.log10(v) : v).filter(Double::isFinite).toArray();
        double low = DoubleStream.of(values).min().orElse(logarithmic ? -2 : 0);
        double high = DoubleStream.of(values).max().orElse(logarithmic ? 0 : 1);
        double air = high > low ? (high - low) * AIR : logarithmic ? 0.1 : Math.max(Math.abs(high) * 0.1, 1e-6);
        double bottom = logarithmic || low < 0 ? low - air : Math.max(0, low - air);
        return new LossRange(epochs(history, live, planned), bottom, high + air, logarithmic);
    }

    /** Some room ahead of the run, growing with it, until the end of the plan is in sight. */
    private static double epochs(History history, Live live, int planned) {
        int done = history.last() == null ? 0 : history.last().number();
        double now = live == null ? done : Math.max(done, live.position());
        if (planned <= 0) {
            return Math.max(1, done);
        }
        return Math.max(now, Math.min(planned, Math.max(FEWEST, now * 1.5)));
    }

    /** A step from this range towards another; switching to or from logarithms is no step but a jump. */
    LossRange toward(LossRange to, double share) {
        if (to.logarithmic != logarithmic) {
            return to;
        }
        return new LossRange(epochs + (to.epochs - epochs) * share, low + (to.low - low) * share,
                high + (to.high - high) * share, logarithmic);
    }

    /** Whether the difference to another could not be seen. */
    boolean near(LossRange other) {
        return other.logarithmic == logarithmic && Math.abs(other.epochs - epochs) < 1e-3 * other.epochs
                && Math.abs(other.low - low) + Math.abs(other.high - high) < 1e-3 * (other.high - other.low);
    }

    Axis epochAxis() {
        return new Axis(0, epochs, false);
    }

    Axis lossAxis() {
        return logarithmic ? new Axis(Math.pow(10, low), Math.pow(10, high), true) : new Axis(low, high, false);
    }
}
