package org.latentexplorer.ui.training;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.latentexplorer.model.Ticks;

/** The values marked along the chart's axes. */
final class LossTicks {
    /** A value and how it is written. */
    record Tick(double value, String label) {
    }

    private static final int[][] STEPS = {{1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 5, 7}, {1, 2, 5}, {1, 3}, {1}};

    private LossTicks() {
    }

    /** At most so many losses along the axis. */
    static List<Tick> losses(LossRange range, int most) {
        return range.logarithmic() ? logarithmic(range.low(), range.high(), most)
                : linear(range.low(), range.high(), most);
    }

    /** At most so many epochs; whole ones. */
    static List<Tick> epochs(LossRange range, int most) {
        return linear(0, range.epochs(), most).stream().filter(t -> t.value() == Math.rint(t.value()))
                .map(t -> new Tick(t.value(), String.valueOf((long) t.value()))).toList();
    }

    private static List<Tick> linear(double low, double high, int most) {
        Ticks ticks = Ticks.between(low, high, most);
        List<Tick> all = new ArrayList<>();
        for (int i = 0; i < ticks.values().length; i++) {
            all.add(new Tick(ticks.values()[i], ticks.label(i)));
        }
        return all;
    }

    /** Multiples of powers of ten, as many a decade as there is room for; over less than that, as on a linear axis. */
    private static List<Tick> logarithmic(double low, double high, int most) {
        for (int[] steps : STEPS) {
            List<Tick> all = decades(low, high, steps, 1);
            if (all.size() <= most) {
                return all.size() >= 2 ? all : linear(Math.pow(10, low), Math.pow(10, high), most);
            }
        }
        return decades(low, high, STEPS[STEPS.length - 1], (int) Math.ceil((high - low) / most));
    }

    private static List<Tick> decades(double low, double high, int[] steps, int every) {
        List<Tick> all = new ArrayList<>();
        for (int power = (int) Math.floor(low); power <= high; power += every) {
            for (int step : steps) {
                double at = power + Math.log10(step);
                if (at >= low && at <= high) {
                    all.add(new Tick(step * Math.pow(10, power), label(step, power)));
                }
            }
        }
        return all;
    }

    private static String label(int step, int power) {
        return power < -4 || power > 4 ? step + "e" + (power < 0 ? "−" : "") + Math.abs(power)
                : new BigDecimal(BigInteger.valueOf(step), -power).toPlainString();
    }
}
