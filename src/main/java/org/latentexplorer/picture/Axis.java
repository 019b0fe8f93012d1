package org.latentexplorer.picture;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.latentexplorer.model.Ticks;

/**
 * Maps values from {@code low} to {@code high} onto the line from {@code from} to {@code to}, evenly or by their
 * logarithm, and knows where round values lie.
 */
record Axis(double low, double high, double from, double to, boolean log) {
    Axis {
        if (!(low < high) || log && low <= 0) {
            throw new IllegalArgumentException(low + " to " + high);
        }
    }

    double at(double value) {
        double share = log ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
        return from + share * (to - from);
    }

    boolean covers(double value) {
        return value >= low && value <= high;
    }

    /** Round values within, at most about {@code most} of them. */
    List<Double> ticks(int most) {
        List<Double> logarithmic = log ? logTicks() : List.of();
        return logarithmic.size() >= 2 ? logarithmic
                : DoubleStream.of(Ticks.between(low, high, most).values()).boxed().toList();
    }

    private List<Double> logTicks() {
        List<Double> ticks = new ArrayList<>();
        for (double decade = Math.pow(10, Math.floor(Math.log10(low))); decade <= high; decade *= 10) {
            for (int factor : new int[] {1, 2, 5}) {
                if (covers(factor * decade)) {
                    ticks.add(factor * decade);
                }
            }
        }
        return ticks;
    }

    /** Ticks as text, as many decimals in each as the finest needs; logarithmic ones are as short as they can be. */
    List<String> labels(List<Double> ticks) {
        int decimals = ticks.stream().mapToInt(t -> clean(t).scale()).max().orElse(0);
        return ticks.stream().map(t -> log ? clean(t) : clean(t).setScale(Math.max(0, decimals)))
                .map(t -> t.toPlainString().replace('-', '\u2212')).toList();
    }

    private static BigDecimal clean(double value) {
        double nearZero = Math.abs(value) < 1e-12 ? 0 : value;
        BigDecimal short4 = new BigDecimal(nearZero, new MathContext(4)).stripTrailingZeros();
        return short4.scale() < 0 ? short4.setScale(0) : short4;
    }
}
