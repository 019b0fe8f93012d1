package org.latentexplorer.picture;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.latentexplorer.model.History;
import org.latentexplorer.picture.chart.Axis;
import org.latentexplorer.picture.chart.Curve;
import org.latentexplorer.picture.chart.Tint;

/** Training and validation loss, epoch by epoch. */
public final class LossChart {
    private LossChart() {
    }

    /**
     * Draws the chart.
     *
     * @param history with at least one epoch
     * @param log     logarithmic losses
     * @param caption what was trained on what
     */
    public static BufferedImage draw(History history, boolean log, String caption, Look look) {
        List<Curve> curves = Stream.of(
                curve(history, History.Epoch::trainLoss, look.text("picture.loss.train"), Tint.TRAIN),
                curve(history, History.Epoch::validationLoss, look.text("picture.loss.validation"), Tint.VALIDATION))
                .filter(c -> Double.isFinite(c.last())).toList();
        double[] losses = LineChart.values(curves, Curve::y);
        boolean positive = Arrays.stream(losses).anyMatch(loss -> loss > 0);
        LineChart.Words words = new LineChart.Words(look.text("picture.loss.title"), caption,
                look.text("picture.loss.epoch"), "", false, false);
        return LineChart.draw(words, curves, new Axis(0, history.last().number(), false),
                Axis.around(losses, log && positive), look);
    }

    private static Curve curve(History history, ToDoubleFunction<History.Epoch> loss, String name, Tint colour) {
        double[] x = history.epochs().stream().mapToDouble(History.Epoch::number).toArray();
        double[] y = history.epochs().stream().mapToDouble(loss).toArray();
        String last = String.format(Locale.ROOT, " %.4f", loss.applyAsDouble(history.last()));
        return new Curve(name + last, x, y, colour, false, x.length == 1);
    }
}
