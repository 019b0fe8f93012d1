package org.latentexplorer.picture.chart;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.latentexplorer.model.Ticks;

/**
 * A range of values along one side of a chart.
 *
 * @param low         at its beginning
 * @param high        at its end
 * @param logarithmic whether equal ratios are equally far apart; both ends are then above zero
 */
public record Axis(double low, double high, boolean logarithmic) {
    private static final int[][] STEPS = {{1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 5, 7}, {1, 2, 5}, {1, 3}, {1}};
    /** Beyond so many powers of ten, ticks of a logarithmic axis are written with an exponent. */
    private static final int PLAIN_POWERS = 4;

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

    /** Where a value lies: 0 at the beginning, 1 at the end. */
    public double share(double value) {
        return logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
    }

    /** The value that lies there. */
    public double value(double share) {
        return logarithmic ? low * Math.pow(high / low, share) : low + (high - low) * share;
    }

    public boolean covers(double value) {
        return value >= low && value <= high;
    }

    /**
     * At most so many round values; on a logarithmic axis multiples of powers of ten, as many a power as there is room
     * for, or the same as on any other if it covers less than that.
     */
    public List<Tick> ticks(int most) {
        if (!logarithmic) {
            return even(most);
        }
        for (int[] steps : STEPS) {
            List<Tick> all = powers(steps, 1);
            if (all.size() <= most) {
                return all.size() >= 2 ? all : even(most);
            }
        }
        return powers(STEPS[STEPS.length - 1], (int) Math.ceil(Math.log10(high / low) / most));
    }

    /** At most so many whole numbers. */
    public List<Tick> wholeTicks(int most) {
        return even(most).stream().filter(t -> t.value() == Math.rint(t.value()))
                .map(t -> new Tick(t.value(), String.valueOf((long) t.value()))).toList();
    }

    private List<Tick> even(int most) {
        Ticks ticks = Ticks.between(low, high, most);
        return IntStream.range(0, ticks.values().length).mapToObj(i -> new Tick(ticks.values()[i], ticks.label(i)))
                .toList();
    }

    private List<Tick> powers(int[] steps, int every) {
        List<Tick> all = new ArrayList<>();
        double last = Math.log10(high) + 1e-9;
        for (int power = (int) Math.floor(Math.log10(low)); power <= last; power += every) {
            for (int step : steps) {
                double at = power + Math.log10(step);
                if (at >= Math.log10(low) - 1e-9 && at <= last) {
                    all.add(new Tick(step * Math.pow(10, power), label(step, power)));
                }
            }
        }
        return all;
    }

    private static String label(int step, int power) {
        return Math.abs(power) > PLAIN_POWERS ? step + "e" + (power < 0 ? "−" : "") + Math.abs(power)
                : new BigDecimal(BigInteger.valueOf(step), -power).toPlainString();
    }

    /** A number as it is written beside a tick: {@code 0.05}, {@code 20}. */
    public static String plain(double value) {
        return new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros().toPlainString()
                .replace('-', '−');
    }
}
