package org.latentexplorer.ui.common.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.latentexplorer.model.Ticks;

/**
 * A range of values along one side of a chart.
 *
 * @param low         at its beginning
 * @param high        at its end
 * @param logarithmic whether equal ratios are equally far apart; both ends are then above zero
 */
public record Axis(double low, double high, boolean logarithmic) {
    /** A marked value and how it is written. */
    public record Tick(double value, String label) {
    }

    public Axis {
        if (!(high > low) || logarithmic && !(low > 0)) {
            throw new IllegalArgumentException(low + " to " + high);
        }
    }

    /** All finite values with a little room at both ends; from 0 to 1 if there are none. */
    public static Axis around(double[] values, boolean logarithmic) {
        double[] finite = Arrays.stream(values).filter(v -> Double.isFinite(v) && (!logarithmic || v > 0)).toArray();
        if (finite.length == 0) {
            return new Axis(logarithmic ? 0.1 : 0, 1, logarithmic);
        }
        double low = Arrays.stream(finite).min().getAsDouble();
        double high = Arrays.stream(finite).max().getAsDouble();
        if (logarithmic) {
            double room = low == high ? 2 : Math.pow(high / low, 0.05);
            return new Axis(low / room, high * room, true);
        }
        double room = low == high ? Math.max(Math.abs(low) / 10, 1e-6) : (high - low) * 0.06;
        return new Axis(low - room, high + room, false);
    }

    /** The same, but beginning at zero. */
    public Axis fromZero() {
        return new Axis(0, Math.max(high, 1e-9), false);
    }

    /** Where a value lies: 0 at the beginning, 1 at the end. */
    public double share(double value) {
        return logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }

    /** The value that lies there. */
    public double value(double share) {
        return logarithmic ? low * Math.pow(high / low, share) : low + (high - low) * share;
    }

    /** At most so many round values. */
    public List<Tick> ticks(int most) {
        return logarithmic ? decades(most) : round(most);
    }

    private List<Tick> round(int most) {
        Ticks ticks = Ticks.between(low, high, most);
        List<Tick> all = new ArrayList<>();
        for (int i = 0; i < ticks.values().length; i++) {
            all.add(new Tick(ticks.values()[i], ticks.label(i)));
        }
        return all;
    }

    private List<Tick> decades(int most) {
        List<Tick> best = List.of();
        for (int[] steps : new int[][] {{1}, {1, 3}, {1, 2, 5}, {1, 2, 3, 5, 7}}) {
            List<Tick> all = new ArrayList<>();
            for (int power = (int) Math.floor(Math.log10(low)); Math.pow(10, power) <= high; power++) {
                for (int step : steps) {
                    double value = step * Math.pow(10, power);
                    if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) {
                        all.add(new Tick(value, plain(value)));
                    }
                }
            }
            if (all.size() > most) {
                return best.isEmpty() ? all : best;
            }
            best = all;
        }
        return best.size() < 2 ? round(most) : best;
    }

    /** A number as it is written beside a tick: {@code 0.05}, {@code 20}. */
    static String plain(double value) {
        return new java.math.BigDecimal(value).round(new java.math.MathContext(6)).stripTrailingZeros()
                .toPlainString().replace('-', '−');
    }
}
